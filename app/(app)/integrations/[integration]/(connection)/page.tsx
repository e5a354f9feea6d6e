import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ConnectionPage } from "@/components/integrations/connection/connection-page";
import { requireMember } from "@/lib/auth/session";
import { connectionQuery } from "@/lib/connections/queries";
import { listConnections } from "@/lib/connections/service";
import { findVendor } from "@/lib/integrations/catalog";
import { today } from "@/lib/time";
import { readHeld } from "./read-held";

type Props = { params: Promise<{ integration: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findVendor((await params).integration)?.name };
}

export default async function IntegrationPage({ params }: Props) {
  const member = await requireMember();
  const manifest = findVendor((await params).integration);
  if (!manifest) notFound();
  const connections = await listConnections(member.organizationId);
  const connection = connections.find((entry) => entry.integration === manifest.slug);
  if (!connection) redirect("/integrations");
  const client = new QueryClient();
  client.setQueryData(connectionQuery(connection.id).queryKey, connection);
  if (connection.problem?.code === "held") await readHeld(client, member.organizationId, connection);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ConnectionPage
        connectionId={connection.id}
        slug={manifest.slug}
        isAdmin={member.role === "admin"}
        today={today(member.timeZone)}
      />
    </HydrationBoundary>
  );
}
