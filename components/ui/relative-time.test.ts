import { expect, test } from "vitest";
import { relativeTime } from "@/components/ui/relative-time";

const now = Date.parse("2026-11-12T10:42:00.000Z");

test.each([
  ["2026-11-12T10:41:57.000Z", "just now"],
  ["2026-11-12T10:42:02.000Z", "in a moment"],
  ["2026-11-12T10:41:20.000Z", "40 s ago"],
  ["2026-11-12T10:42:20.000Z", "in 20 s"],
  ["2026-11-12T10:41:00.000Z", "1 min ago"],
  ["2026-11-12T10:39:01.000Z", "2 min ago"],
  ["2026-11-12T07:42:00.000Z", "3 h ago"],
  ["2026-11-11T10:00:00.000Z", "1 day ago"],
  ["2026-11-17T10:43:00.000Z", "in 5 days"],
  ["2026-10-01T23:00:00.000Z", "1 Oct 2026"],
])("%s reads as %s", (at, words) => {
  expect(relativeTime(Date.parse(at), now)).toBe(words);
});
