import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { AdminsOnly } from "@/components/settings/admins-only";
import { ApiKeysSection } from "@/components/settings/api-keys-section";
import { apiKeyKeys } from "@/lib/api-keys/queries";
import { listApiKeys } from "@/lib/api-keys/service";
import { requireMember } from "@/lib/auth/session";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const { organizationId, role } = await requireMember();
  if (role !== "admin") return <AdminsOnly title="API keys" what="let programs use the API" />;
  const queryClient = new QueryClient();
  queryClient.setQueryData(apiKeyKeys.all, await listApiKeys(organizationId));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ApiKeysSection />
    </HydrationBoundary>
  );
}
