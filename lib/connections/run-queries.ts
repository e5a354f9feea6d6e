import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, toQuery } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";
import { activity } from "@/lib/connections/activity-schemas";
import { connectionKeys, pace } from "@/lib/connections/queries";
import { type Run, type RunInput, type RunsQuery, run, runChange } from "@/lib/connections/run-schemas";

export function isUnderWay({ status }: Run): boolean {
  return status === "queued" || status === "running";
}

/** The newest runs. */
export function runsQuery(id: string) {
  return queryOptions({
    queryKey: connectionKeys.runs(id),
    queryFn: ({ signal }) =>
      api(`/connections/${id}/runs?limit=50`, list(run), { signal }).then((answer) => answer.data),
    refetchInterval: (query) => pace(query.state.data?.some(isUnderWay) ?? false),
  });
}

/** All of the history, page by page. */
export function runHistoryQuery(id: string, filter: Pick<RunsQuery, "only">) {
  return infiniteQueryOptions({
    queryKey: [...connectionKeys.runs(id), "history", filter],
    queryFn: ({ signal, pageParam }) =>
      api(`/connections/${id}/runs${toQuery({ ...filter, limit: 50, cursor: pageParam })}`, list(run), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
    refetchInterval: (query) => pace(query.state.data?.pages[0]?.data.some(isUnderWay) ?? false),
  });
}

/** Which events a run added, changed and removed. */
export function runChangesQuery(id: string, runId: string) {
  return infiniteQueryOptions({
    queryKey: [...connectionKeys.all, "run-changes", runId],
    queryFn: ({ signal, pageParam }) =>
      api(`/connections/${id}/runs/${runId}/changes${toQuery({ cursor: pageParam })}`, list(runChange), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
  });
}

/** What the runs of the last seven days did. */
export function activityQuery(id: string) {
  return queryOptions({
    queryKey: connectionKeys.activity(id),
    queryFn: ({ signal }) =>
      api(`/connections/${id}/activity`, one(activity), { signal }).then((answer) => answer.data),
    refetchInterval: 60_000,
  });
}

export function syncNow(id: string, input: RunInput) {
  return api(`/connections/${id}/runs`, one(run), { method: "POST", body: input }).then((answer) => answer.data);
}
