import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api, everyPage } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";
import { type CreateEventInput, event, eventType, type PatchEventInput } from "@/lib/events/schemas";

/** Instants of the range shown, `[start, end)`. */
export type EventsRange = { start: string; end: string };

export const eventKeys = {
  all: ["events"] as const,
  range: (range: EventsRange) => [...eventKeys.all, range] as const,
  types: () => ["event-types"] as const,
};

export function eventsQuery(range: EventsRange) {
  return queryOptions({
    queryKey: eventKeys.range(range),
    queryFn: ({ signal }) => everyPage("/events", event, { query: range, signal }),
    refetchInterval: 15_000,
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
