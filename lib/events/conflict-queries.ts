import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api, everyPage, toQuery } from "@/lib/api/client";
import { type ConflictState, conflict, conflictsPage, type KeepInput } from "@/lib/events/conflict-schemas";
import type { EventsRange } from "@/lib/events/queries";
import { addDays } from "@/lib/time";

export const conflictKeys = {
  all: ["conflicts"] as const,
  counts: () => [...conflictKeys.all, "counts"] as const,
  open: () => [...conflictKeys.all, "open"] as const,
};

const PAGE = 50;
const DAYS_AHEAD = 365;

/** The days whose conflicts somebody can still do something about: today and a year from it. @param today a local day */
export function rangeAhead(today: string): EventsRange {
  return { start: `${today}T00:00:00.000Z`, end: `${addDays(today, DAYS_AHEAD)}T00:00:00.000Z` };
}

/** Conflicts of one state, by start and page by page. */
export function conflictsQuery(range: EventsRange, state: ConflictState) {
  return infiniteQueryOptions({
    queryKey: [...conflictKeys.all, "list", range, state],
    queryFn: ({ signal, pageParam }) =>
      api(`/conflicts${toQuery({ ...range, state, limit: PAGE, cursor: pageParam })}`, conflictsPage, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
    refetchInterval: 15_000,
  });
}

/** How many there are of each state. */
export function conflictCountsQuery(range: EventsRange) {
  return queryOptions({
    queryKey: [...conflictKeys.counts(), range],
    queryFn: ({ signal }) =>
      api(`/conflicts${toQuery({ ...range, limit: 1 })}`, conflictsPage, { signal }).then(
        (answer) => answer.meta.counts,
      ),
    refetchInterval: 60_000,
  });
}

/** Every conflict of a range about which nobody has decided. */
export function openConflictsQuery(range: EventsRange) {
  return queryOptions({
    queryKey: [...conflictKeys.open(), range],
    queryFn: ({ signal }) => everyPage("/conflicts", conflict, { query: { ...range, state: "open" }, signal }),
    refetchInterval: 60_000,
  });
}

export function keepConflict(input: KeepInput) {
  return api("/conflicts", z.undefined(), { method: "PUT", body: input });
}
