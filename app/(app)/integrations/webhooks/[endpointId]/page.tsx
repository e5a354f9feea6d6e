import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EndpointPage } from "@/components/webhooks/endpoint-page";
import { id } from "@/lib/api/schemas";
import { requireMember } from "@/lib/auth/session";
import { endpointQuery } from "@/lib/webhooks/queries";
import { listEndpoints } from "@/lib/webhooks/service";

export const metadata: Metadata = { title: "Webhook" };

type Props = { params: Promise<{ endpointId: string }> };

export default async function Page({ params }: Props) {
  const { organizationId, role } = await requireMember();
  if (role !== "admin") redirect("/integrations/webhooks");
  const given = id.safeParse((await params).endpointId).data;
  const endpoint = (await listEndpoints(organizationId)).find((one) => one.id === given);
  if (!endpoint) notFound();
  const client = new QueryClient();
  client.setQueryData(endpointQuery(endpoint.id).queryKey, endpoint);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <EndpointPage id={endpoint.id} />
    </HydrationBoundary>
  );
}
