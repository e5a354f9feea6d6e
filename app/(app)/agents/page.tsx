import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { Temporal } from "temporal-polyfill";
import { keepIfWhole } from "@/app/(app)/schedule/keep-if-whole";
import { Agents } from "@/components/agents/agents";
import { agentsQuery } from "@/lib/agents/queries";
import { listAgents } from "@/lib/agents/list";
import { requireMember } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Agents" };

export default async function AgentsPage() {
  const member = await requireMember();
  const client = new QueryClient();
  keepIfWhole(client, agentsQuery().queryKey, await listAgents(member.organizationId, { limit: 1000 }));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Agents
        organizationName={member.organizationName}
        organizationTimeZone={member.timeZone}
        now={Temporal.Now.instant().toString()}
        canEdit={member.role !== "viewer"}
      />
    </HydrationBoundary>
  );
}
