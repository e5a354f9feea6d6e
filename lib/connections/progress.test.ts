import { expect, test } from "vitest";
import { toProgress } from "@/lib/connections/progress";

const AT = "2026-11-02T10:00:00.000Z";
const reading = { phase: "time_off", people: 5, requests: 40, daysRead: 40, daysTotal: 100, msPerDay: 100, at: AT };
const after = (seconds: number) => new Date(Date.parse(AT) + seconds * 1000);

test.each([
  [0, 6, 0],
  [2, 4, 2],
  // The answer is late: as long again as one has waited.
  [10, 10, 10],
  [60, 60, 60],
])("%s s after an answer it says %s s left", (seconds, secondsLeft, quietSeconds) => {
  expect(toProgress(reading, after(seconds))).toMatchObject({ secondsLeft, quietSeconds });
});

test.each([
  ["before the first answer", { ...reading, daysRead: 0, msPerDay: null }],
  ["while people are read", { ...reading, phase: "people" }],
  ["at the end, which takes as long as it takes", { ...reading, phase: "writing", daysRead: 100 }],
  ["of a worker that does not measure yet", { phase: "time_off", people: 5, requests: 4, daysRead: 4, daysTotal: 10 }],
])("nobody knows what is left %s", (_when, stored) => {
  expect(toProgress(stored, after(1)).secondsLeft).toBeNull();
});

test("what a worker keeps for itself is not told", () => {
  expect(Object.keys(toProgress(reading, after(0))).sort()).toEqual([
    "daysBefore",
    "daysRead",
    "daysTotal",
    "events",
    "people",
    "phase",
    "quietSeconds",
    "requests",
    "secondsLeft",
  ]);
});
