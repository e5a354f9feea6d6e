import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { AdminsOnly } from "@/components/settings/admins-only";
import { PageHeader } from "@/components/ui/page-header";
import { WebhooksPage } from "@/components/webhooks/webhooks-page";
import { requireMember } from "@/lib/auth/session";
import { endpointsQuery } from "@/lib/webhooks/queries";
import { listEndpoints } from "@/lib/webhooks/service";

export const metadata: Metadata = { title: "Webhooks" };

export default async function Page() {
  const { organizationId, role } = await requireMember();
  if (role !== "admin")
    return (
      <>
        <PageHeader title="Webhooks" />
        <AdminsOnly title="Your own systems" what="tell your own systems what happens on the schedule" />
      </>
    );
  const client = new QueryClient();
  client.setQueryData(endpointsQuery().queryKey, await listEndpoints(organizationId));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WebhooksPage />
    </HydrationBoundary>
  );
}
