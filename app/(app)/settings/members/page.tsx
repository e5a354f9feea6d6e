import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { AdminsOnly } from "@/components/settings/admins-only";
import { MembersSection } from "@/components/settings/members-section";
import { requireMember } from "@/lib/auth/session";
import { memberKeys } from "@/lib/members/queries";
import { listMembers } from "@/lib/members/service";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const { id, organizationId, role } = await requireMember();
  if (role !== "admin") return <AdminsOnly title="Members" what="add people and choose what they may do" />;
  const queryClient = new QueryClient();
  queryClient.setQueryData(memberKeys.all, await listMembers(organizationId));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MembersSection ownId={id} />
    </HydrationBoundary>
  );
}
