import { expect, test } from "vitest";
import { eventTimeWords } from "@/components/integrations/connection/event-time-words";

test.each([
  ["one whole day", "2026-11-11T16:00:00Z", "2026-11-12T16:00:00Z", "Asia/Manila", "12 Nov 2026"],
  ["whole days", "2026-11-12T05:00:00Z", "2026-11-15T05:00:00Z", "America/New_York", "12 – 14 Nov 2026"],
  ["a morning", "2026-11-12T00:00:00Z", "2026-11-12T12:00:00Z", "Europe/London", "12 Nov 2026, 00:00–12:00"],
])("tells %s by the clock of its zone", (_what, startsAt, endsAt, timeZone, words) => {
  expect(eventTimeWords({ startsAt, endsAt, timeZone })).toBe(words);
});

test("says nothing of an event that is gone", () => {
  expect(eventTimeWords({ startsAt: null, endsAt: null, timeZone: null })).toBeNull();
});
