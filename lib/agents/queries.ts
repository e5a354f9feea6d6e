import { queryOptions } from "@tanstack/react-query";
import { agent, type UpsertInput, upsertResult } from "@/lib/agents/schemas";
import { api, everyPage, pagePath, toQuery } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";

export const agentKeys = { all: ["agents"] as const };

/** Every agent of the organization, by name. */
export function agentsQuery() {
  return queryOptions({ queryKey: agentKeys.all, queryFn: ({ signal }) => everyPage("/agents", agent, { signal }) });
}

/** Where `agentsQuery` reads a page of them. */
export function agentsPath(cursor: string | null): string {
  return pagePath("/agents", { cursor });
}

/** The first agents whose name or email holds the text, by name. */
export function findAgentsQuery(search: string) {
  return queryOptions({
    queryKey: [...agentKeys.all, "found", search],
    queryFn: ({ signal }) =>
      api(`/agents${toQuery({ search, limit: 20 })}`, list(agent), { signal }).then((answer) => answer.data),
  });
}

export function upsertAgents(input: UpsertInput) {
  return api("/agents", one(upsertResult), { method: "PUT", body: input }).then((answer) => answer.data);
}
