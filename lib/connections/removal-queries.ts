import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, toQuery } from "@/lib/api/client";
import { list } from "@/lib/api/schemas";
import { connectionKeys } from "@/lib/connections/queries";
import { removal, removalPerson } from "@/lib/connections/removal-schemas";

/** Of whom a held run would remove something. */
export function removalPeopleQuery(id: string, runId: string) {
  return infiniteQueryOptions({
    queryKey: connectionKeys.removals(id, runId),
    queryFn: ({ signal, pageParam }) =>
      api(`/connections/${id}/runs/${runId}/removals/people${toQuery({ cursor: pageParam })}`, list(removalPerson), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
  });
}

/** What a held run would remove of one person. */
export function removalsQuery(id: string, runId: string, personId: string) {
  return infiniteQueryOptions({
    queryKey: [...connectionKeys.removals(id, runId), personId],
    queryFn: ({ signal, pageParam }) =>
      api(`/connections/${id}/runs/${runId}/removals${toQuery({ personId, cursor: pageParam })}`, list(removal), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
  });
}
