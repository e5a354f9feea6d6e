import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api, everyPage } from "@/lib/api/client";
import { one } from "@/lib/api/schemas";
import { type AddFeedInput, calendarFeed, madeCalendarFeed } from "@/lib/calendar-feeds/schemas";

export const calendarFeedKeys = { all: ["calendar-feeds"] as const };

/** Every feed of the organization, newest first. */
export function calendarFeedsQuery() {
  return queryOptions({
    queryKey: calendarFeedKeys.all,
    queryFn: ({ signal }) => everyPage("/calendar-feeds", calendarFeed, { signal }),
    refetchInterval: 30_000,
  });
}

export function addCalendarFeed(input: AddFeedInput) {
  return api("/calendar-feeds", one(madeCalendarFeed), { method: "POST", body: input }).then((answer) => answer.data);
}

export function renewCalendarFeed(id: string) {
  return api(`/calendar-feeds/${id}/renew`, one(madeCalendarFeed), { method: "POST" }).then((answer) => answer.data);
}

export function revokeCalendarFeed(id: string) {
  return api(`/calendar-feeds/${id}`, z.undefined(), { method: "DELETE" });
}
