import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { ApiError, api, apiUnlessKnown, toQuery } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";
import { type EventsByAgent, unpackEvents } from "@/lib/events/brief";
import { type CreateEventInput, event, eventType, type PatchEventInput, packedEvents } from "@/lib/events/schemas";

/** Instants of the range shown, `[start, end)`. */
export type EventsRange = { start: string; end: string };

export const eventKeys = {
  all: ["events"] as const,
  range: (range: EventsRange) => [...eventKeys.all, range] as const,
  one: (id: string) => ["event", id] as const,
  types: () => ["event-types"] as const,
};

/** The events of a range, and the tag by which the API knows whether they are still the same. */
export type KnownEvents = { byAgent: EventsByAgent; tag: string | null };

/** All events of the range, brief. Asked again often; unchanged, the answer is empty and the data the same object. */
export function eventsQuery(range: EventsRange) {
  return queryOptions({
    queryKey: eventKeys.range(range),
    queryFn: async ({ signal, client, queryKey }): Promise<KnownEvents> => {
      const known = client.getQueryData<KnownEvents>(queryKey);
      const found = await apiUnlessKnown(packedPath(range), one(packedEvents), { known: known?.tag ?? null, signal });
      if (found === null && known) return known;
      if (found === null) throw new ApiError(304, "unexpected", "Something went wrong on our side (304). Try again.");
      return { byAgent: unpackEvents(found.answer.data, range.start), tag: found.tag };
    },
    // Comparing tens of thousands of events would take longer than drawing those in sight.
    structuralSharing: false,
    refetchInterval: 15_000,
  });
}

export function packedPath(range: EventsRange): string {
  return `/events/packed${toQuery(range)}`;
}

/** One event with all there is to know of it. */
export function eventQuery(id: string) {
  return queryOptions({
    queryKey: eventKeys.one(id),
    queryFn: ({ signal }) => api(`/events/${id}`, one(event), { signal }).then((answer) => answer.data),
  });
}

export function eventTypesQuery() {
  return queryOptions({
    queryKey: eventKeys.types(),
    queryFn: ({ signal }) => api("/event-types", list(eventType), { signal }).then((answer) => answer.data),
  });
}

export function createEvent(input: CreateEventInput) {
  return api("/events", one(event), { method: "POST", body: input }).then((answer) => answer.data);
}

export function patchEvent(id: string, input: PatchEventInput) {
  return api(`/events/${id}`, one(event), { method: "PATCH", body: input }).then((answer) => answer.data);
}

export function deleteEvent(id: string) {
  return api(`/events/${id}`, z.undefined(), { method: "DELETE" });
}
