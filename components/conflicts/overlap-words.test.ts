import { expect, test } from "vitest";
import { overlapWords } from "./overlap-words";

test.each([
  ["2026-11-02T09:30:00.000Z", "30 min"],
  ["2026-11-02T11:00:00.000Z", "2 h"],
  ["2026-11-02T16:30:00.000Z", "7 h 30 min"],
  ["2026-11-03T09:00:00.000Z", "1 day"],
  ["2026-11-04T13:05:00.000Z", "2 days 4 h"],
  ["2026-11-02T09:00:10.000Z", "1 min"],
])("until %s: %s", (endsAt, words) => {
  expect(overlapWords({ startsAt: "2026-11-02T09:00:00.000Z", endsAt })).toBe(words);
});
