import { expect, test } from "vitest";
import { changeWords, durationWords } from "@/components/integrations/connection/run-words";
import { dayRangeWords } from "@/components/integrations/day-range";
import { countOf, reasonWords } from "@/components/integrations/words";

const none = { requests: 0, synced: 0, skipped: 0, unmatched: 0, failed: 0, events: 0, attention: 0 };

test("counts read as people say them", () => {
  expect([countOf(1, "request"), countOf(0, "request"), countOf(2310, "request")]).toEqual([
    "1 request",
    "0 requests",
    "2,310 requests",
  ]);
});

test("a reason of a newer server is still words", () => {
  expect(reasonWords("not_contiguous")).toBe("with gaps");
  expect(reasonWords("brand_new")).toBe("brand new");
});

test("a run without changes says so", () => {
  expect(changeWords({ ...none, added: 0, changed: 0, removed: 0 })).toMatch(/^Nothing new/);
  expect(changeWords({ ...none, added: 1, changed: 2, removed: 3 })).toBe("1 event added, 2 changed, 3 removed.");
  expect(changeWords({ ...none, added: 0, changed: 2, removed: 0 })).toBe("2 events changed.");
});

test.each([
  ["2026-11-02T10:00:00.000Z", "2026-11-02T10:00:00.400Z", "0.4 s"],
  ["2026-11-02T10:00:00.000Z", "2026-11-02T10:00:42.000Z", "42 s"],
  ["2026-11-02T10:00:00.000Z", "2026-11-02T10:02:05.000Z", "2 min 5 s"],
  ["2026-11-02T10:00:00.000Z", "2026-11-02T10:01:59.800Z", "2 min 0 s"],
  ["2026-11-02T10:00:00.000Z", "2026-11-02T10:00:59.700Z", "1 min 0 s"],
  [null, "2026-11-02T10:00:00.000Z", null],
])("a run from %s to %s took %s", (startedAt, finishedAt, words) => {
  expect(durationWords({ startedAt, finishedAt })).toBe(words);
});

test("days are the same wherever one reads them", () => {
  expect(dayRangeWords("2026-11-02", "2026-11-02")).toBe("2 Nov 2026");
  expect(dayRangeWords("2026-11-02", null)).toBe("from 2 Nov 2026");
  expect(dayRangeWords(null, null)).toBeNull();
});
