import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api, toQuery } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";
import { type RequestFilter, request } from "@/lib/connections/ledger-schemas";
import { type MigrationBody, type RotationBody, replacementResult } from "@/lib/connections/migration-schemas";
import {
  type IgnoreInput,
  ignoreResult,
  type LinkInput,
  type PeopleFilter,
  peoplePage,
  person,
} from "@/lib/connections/people-schemas";
import { recheck } from "@/lib/connections/recheck-schemas";
import {
  type Connection,
  type CreateInput,
  connection,
  integration,
  type PatchInput,
  policy,
} from "@/lib/connections/schemas";
import { type WindowQuery, windowPreview } from "@/lib/connections/window-schemas";

const RUNNING_MS = 1_500;
const QUIET_MS = 15_000;

/** Polls fast only while something runs, and in time for the next check. */
export function pace(active: boolean, nextSyncAt: string | null = null): number {
  if (active) return RUNNING_MS;
  if (nextSyncAt === null) return QUIET_MS;
  return Math.min(QUIET_MS, Math.max(RUNNING_MS, Date.parse(nextSyncAt) - Date.now()));
}

function isActive(connection: Connection | null | undefined): boolean {
  return connection != null && (connection.status === "syncing" || connection.progress !== null);
}

export const connectionKeys = {
  all: ["connections"] as const,
  integrations: () => [...connectionKeys.all, "integrations"] as const,
  dueMigrations: () => [...connectionKeys.integrations(), "due-migrations"] as const,
  one: (id: string) => [...connectionKeys.all, id] as const,
  runs: (id: string) => [...connectionKeys.one(id), "runs"] as const,
  activity: (id: string) => [...connectionKeys.one(id), "activity"] as const,
  removals: (id: string, runId: string) => [...connectionKeys.one(id), "removals", runId] as const,
  everyRequest: (id: string) => [...connectionKeys.one(id), "requests"] as const,
  requests: (id: string, filter: RequestFilter) => [...connectionKeys.everyRequest(id), filter] as const,
  recheck: (id: string, externalId: string) => [...connectionKeys.one(id), "recheck", externalId] as const,
  people: (id: string, filter: PeopleFilter) => [...connectionKeys.one(id), "people", filter] as const,
  policies: (id: string) => [...connectionKeys.one(id), "policies"] as const,
  webhook: (id: string) => [...connectionKeys.one(id), "webhook"] as const,
};

export function integrationsQuery() {
  return queryOptions({
    queryKey: connectionKeys.integrations(),
    queryFn: ({ signal }) => api("/integrations", list(integration), { signal }).then((answer) => answer.data),
    refetchInterval: (query) => pace(query.state.data?.some((entry) => isActive(entry.connection)) ?? false),
  });
}

/** An integration that still uses an API key. */
export type DueMigration = { slug: string; name: string };

/**
 * Not a part of integrationsQuery: the frame around all pages asks for it, and a page whose data the frame already asks
 * for would be drawn without it by the server.
 */
export function dueMigrationsQuery() {
  return queryOptions({
    queryKey: connectionKeys.dueMigrations(),
    queryFn: async ({ signal }): Promise<DueMigration[]> => {
      const { data } = await api("/integrations", list(integration), { signal });
      return data
        .filter(({ connection }) => connection?.status === "migration_required")
        .map(({ slug, name }) => ({ slug, name }));
    },
    refetchInterval: QUIET_MS,
  });
}

export function connectionQuery(id: string) {
  return queryOptions({
    queryKey: connectionKeys.one(id),
    queryFn: ({ signal }) => api(`/connections/${id}`, one(connection), { signal }).then((answer) => answer.data),
    refetchInterval: ({ state: { data } }) => pace(isActive(data), data?.nextSyncAt),
  });
}

export function requestsQuery(id: string, filter: RequestFilter) {
  return infiniteQueryOptions({
    queryKey: connectionKeys.requests(id, filter),
    queryFn: ({ signal, pageParam }) =>
      api(`/connections/${id}/requests${toQuery({ ...filter, cursor: pageParam })}`, list(request), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
    refetchInterval: QUIET_MS,
  });
}

/** Where the same requests are to be had as a CSV file. */
export function requestsFile(id: string, filter: RequestFilter): string {
  return `/api/v1/connections/${id}/requests.csv${toQuery(filter)}`;
}

/** What came of asking about one request again; followed until it is answered. */
export function recheckQuery(id: string, externalId: string) {
  return queryOptions({
    queryKey: connectionKeys.recheck(id, externalId),
    queryFn: ({ signal }) => api(toRecheck(id, externalId), one(recheck), { signal }).then((answer) => answer.data),
    refetchInterval: (query) => (query.state.data?.result === null ? 1_000 : false),
  });
}

export function askRecheck(id: string, externalId: string) {
  return api(toRecheck(id, externalId), one(recheck), { method: "POST" }).then((answer) => answer.data);
}

function toRecheck(id: string, externalId: string): string {
  return `/connections/${id}/requests/${encodeURIComponent(externalId)}/recheck`;
}

export function peopleQuery(id: string, filter: PeopleFilter) {
  return infiniteQueryOptions({
    queryKey: connectionKeys.people(id, filter),
    queryFn: ({ signal, pageParam }) =>
      api(`/connections/${id}/people${toQuery({ ...filter, cursor: pageParam })}`, peoplePage, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
  });
}

export function policiesQuery(id: string) {
  return queryOptions({
    queryKey: connectionKeys.policies(id),
    queryFn: ({ signal }) => api(`/connections/${id}/policies`, list(policy), { signal }).then((answer) => answer.data),
  });
}

/** What another end of the window would change. */
export function windowPreviewQuery(id: string, end: Partial<WindowQuery>) {
  return queryOptions({
    queryKey: [...connectionKeys.one(id), "window", end],
    queryFn: ({ signal }) =>
      api(`/connections/${id}/window${toQuery(end)}`, one(windowPreview), { signal }).then((answer) => answer.data),
    retry: false,
  });
}

export function createConnection(input: CreateInput) {
  return api("/connections", one(connection), { method: "POST", body: input }).then((answer) => answer.data);
}

export function patchConnection(id: string, input: PatchInput) {
  return api(`/connections/${id}`, one(connection), { method: "PATCH", body: input }).then((answer) => answer.data);
}

export function migrateConnection(id: string, input: MigrationBody) {
  return api(`/connections/${id}/migration`, one(replacementResult), { method: "POST", body: input }).then(
    (answer) => answer.data,
  );
}

export function rotateCredentials(id: string, input: RotationBody) {
  return api(`/connections/${id}/credentials`, one(replacementResult), { method: "POST", body: input }).then(
    (answer) => answer.data,
  );
}

export function disconnect(id: string, events: "remove" | "keep") {
  return api(`/connections/${id}?events=${events}`, z.undefined(), { method: "DELETE" });
}

export function linkPerson(id: string, personId: string, link: LinkInput) {
  return api(`/connections/${id}/people/${personId}`, one(person), { method: "PUT", body: link }).then(
    (answer) => answer.data,
  );
}

export function ignorePeople(id: string, input: IgnoreInput) {
  return api(`/connections/${id}/people`, one(ignoreResult), { method: "PATCH", body: input }).then(
    (answer) => answer.data,
  );
}

export function savePolicies(
  id: string,
  policies: { id: string; eventTypeId?: string | null; isExcluded?: boolean }[],
) {
  return api(`/connections/${id}/policies`, list(policy), { method: "PUT", body: { policies } }).then(
    (answer) => answer.data,
  );
}
