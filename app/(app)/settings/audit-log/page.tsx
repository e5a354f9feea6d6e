import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { AdminsOnly } from "@/components/settings/admins-only";
import { AuditLogSection } from "@/components/settings/audit-log-section";
import { requireMember } from "@/lib/auth/session";
import { memberKeys } from "@/lib/members/queries";
import { listMembers } from "@/lib/members/service";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditLogPage() {
  const { organizationId, role } = await requireMember();
  if (role !== "admin") return <AdminsOnly title="Audit log" what="look up who did what and when" />;
  const queryClient = new QueryClient();
  queryClient.setQueryData(memberKeys.all, await listMembers(organizationId));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AuditLogSection />
    </HydrationBoundary>
  );
}
