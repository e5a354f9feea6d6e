import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { importResult } from "@/lib/agents/import-schemas";
import {
  type AgentFilter,
  type AgentInput,
  agent,
  agentDetail,
  agentsPage,
  type PatchAgentInput,
  type UpsertInput,
  upsertResult,
} from "@/lib/agents/schemas";
import { type TeamInput, team } from "@/lib/agents/team-schemas";
import { api, everyPage, pagePath, toQuery } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";

export const agentKeys = { all: ["agents"] as const };

/** Every active agent of the organization, by name. */
export function agentsQuery() {
  return queryOptions({ queryKey: agentKeys.all, queryFn: ({ signal }) => everyPage("/agents", agent, { signal }) });
}

/** Where `agentsQuery` reads a page of them. */
export function agentsPath(cursor: string | null): string {
  return pagePath("/agents", { cursor });
}

/** The agents that the filter finds, by name and page by page. */
export function agentListQuery(filter: AgentFilter) {
  return infiniteQueryOptions({
    queryKey: [...agentKeys.all, "list", filter],
    queryFn: ({ signal, pageParam }) =>
      api(`/agents${toQuery({ ...filter, cursor: pageParam, limit: AGENTS_A_PAGE })}`, agentsPage, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
  });
}

/** Rows on one page of the list: enough to look through, few enough to be there at once. */
export const AGENTS_A_PAGE = 50;

/** One agent, with how much depends on them. */
export function agentQuery(id: string) {
  return queryOptions({
    queryKey: [...agentKeys.all, "one", id],
    queryFn: ({ signal }) => api(`/agents/${id}`, one(agentDetail), { signal }).then((answer) => answer.data),
    // What is about to be changed is told as it is now.
    staleTime: 0,
  });
}

/** The first agents whose name or email holds the text, by name. */
export function findAgentsQuery(search: string) {
  return queryOptions({
    queryKey: [...agentKeys.all, "found", search],
    queryFn: ({ signal }) =>
      api(`/agents${toQuery({ search, limit: 20 })}`, list(agent), { signal }).then((answer) => answer.data),
  });
}

/** Teams that have an agent, by name. */
export function teamsQuery() {
  return queryOptions({
    queryKey: [...agentKeys.all, "teams"],
    queryFn: ({ signal }) => api("/teams", list(team), { signal }).then((answer) => answer.data),
  });
}

export function upsertAgents(input: UpsertInput) {
  return api("/agents", one(upsertResult), { method: "PUT", body: input }).then((answer) => answer.data);
}

export function createAgent(input: AgentInput) {
  return api("/agents", one(agentDetail), { method: "POST", body: input }).then((answer) => answer.data);
}

export function patchAgent(id: string, input: PatchAgentInput) {
  return api(`/agents/${id}`, one(agentDetail), { method: "PATCH", body: input }).then((answer) => answer.data);
}

export function deleteAgent(id: string) {
  return api(`/agents/${id}`, z.undefined(), { method: "DELETE" });
}

export function renameTeam(id: string, input: TeamInput) {
  return api(`/teams/${id}`, one(team), { method: "PATCH", body: input }).then((answer) => answer.data);
}

export function deleteTeam(id: string) {
  return api(`/teams/${id}`, z.undefined(), { method: "DELETE" });
}

/** @param input.isDryRun says what would happen, and changes nothing */
export function importAgents({ csv, isDryRun }: { csv: string; isDryRun: boolean }) {
  return api(`/agents/import?dryRun=${isDryRun}`, one(importResult), { method: "POST", body: { csv } }).then(
    (answer) => answer.data,
  );
}
