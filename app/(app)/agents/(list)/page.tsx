import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Temporal } from "temporal-polyfill";
import { Agents } from "@/components/agents/agents";
import { loadAgentsParams, toFilter } from "@/components/agents/params";
import { listAgents } from "@/lib/agents/list";
import { AGENTS_A_PAGE, agentListQuery, teamsQuery } from "@/lib/agents/queries";
import { agentsQuery } from "@/lib/agents/schemas";
import { listTeams } from "@/lib/agents/teams";
import { requireMember } from "@/lib/auth/session";
import { listConnections } from "@/lib/connections/service";
import { findManifest } from "@/lib/integrations/catalog";

export const metadata: Metadata = { title: "Agents" };

export default async function AgentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { organizationId, timeZone, role } = await requireMember();
  const filter = toFilter(await loadAgentsParams(searchParams));
  const query = agentsQuery.safeParse({ ...filter, limit: AGENTS_A_PAGE });
  const [connections, teams, first] = await Promise.all([
    listConnections(organizationId),
    listTeams(organizationId),
    query.success ? listAgents(organizationId, query.data) : null,
  ]);
  const client = new QueryClient();
  client.setQueryData(teamsQuery().queryKey, teams);
  if (first) client.setQueryData(agentListQuery(filter).queryKey, { pages: [first], pageParams: [null] });
  const [connection] = connections;
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Agents
        organizationTimeZone={timeZone}
        now={Temporal.Now.instant().toString()}
        integration={connection ? (findManifest(connection.integration)?.name ?? connection.integration) : null}
        canEdit={role !== "viewer"}
        canDelete={role === "admin"}
      />
    </HydrationBoundary>
  );
}
