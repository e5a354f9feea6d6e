import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { type Agent, agent, type UpsertInput, upsertResult } from "@/lib/agents/schemas";
import { api, toQuery } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";

export const agentKeys = { all: ["agents"] as const };

/** Every agent of the organization, by name. */
export function agentsQuery() {
  return queryOptions({ queryKey: agentKeys.all, queryFn: ({ signal }) => everyPage(signal) });
}

export function upsertAgents(input: UpsertInput) {
  return api("/agents", one(upsertResult), { method: "PUT", body: input }).then((answer) => answer.data);
}

async function everyPage(signal: AbortSignal): Promise<Agent[]> {
  const agents: Agent[] = [];
  let cursor: string | null = null;
  do {
    const answer: z.output<ReturnType<typeof list<typeof agent>>> = await api(
      `/agents${toQuery({ limit: 1000, cursor })}`,
      list(agent),
      { signal },
    );
    agents.push(...answer.data);
    cursor = answer.meta.nextCursor;
  } while (cursor !== null);
  return agents;
}
