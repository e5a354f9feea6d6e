import { queryOptions } from "@tanstack/react-query";
import { agent, type UpsertInput, upsertResult } from "@/lib/agents/schemas";
import { api, everyPage } from "@/lib/api/client";
import { one } from "@/lib/api/schemas";

export const agentKeys = { all: ["agents"] as const };

/** Every agent of the organization, by name. */
export function agentsQuery() {
  return queryOptions({ queryKey: agentKeys.all, queryFn: ({ signal }) => everyPage("/agents", agent, { signal }) });
}

export function upsertAgents(input: UpsertInput) {
  return api("/agents", one(upsertResult), { method: "PUT", body: input }).then((answer) => answer.data);
}
