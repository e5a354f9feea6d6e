import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { IntegrationsDirectory } from "@/components/integrations/directory/integrations-directory";
import { requireMember } from "@/lib/auth/session";
import { integrationsQuery } from "@/lib/connections/queries";
import { listIntegrations } from "@/lib/directory/service";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Integrations" };

export default async function IntegrationsPage() {
  const member = await requireMember();
  const client = new QueryClient();
  client.setQueryData(integrationsQuery().queryKey, await listIntegrations(member.organizationId));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <IntegrationsDirectory isAdmin={member.role === "admin"} supportUrl={env().SUPPORT_URL} />
    </HydrationBoundary>
  );
}
