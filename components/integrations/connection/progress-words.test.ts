import { expect, test } from "vitest";
import { noteWords, phaseWords, shareDone, timeLeftWords } from "@/components/integrations/connection/progress-words";
import type { Progress } from "@/lib/connections/schemas";

const READING: Progress = {
  phase: "time_off",
  people: 5,
  requests: 40,
  daysRead: 40,
  daysTotal: 100,
  daysBefore: 0,
  events: 30,
  secondsLeft: 20,
  quietSeconds: 0,
};

test.each([
  [null, "Working out the time left"],
  [3, "A few seconds left"],
  [11, "About 15 s left"],
  [54, "About 55 s left"],
  [61, "About 2 min left"],
  [7200, "About 2 hours left"],
])("%s s are said as %s", (secondsLeft, words) => {
  expect(timeLeftWords({ ...READING, secondsLeft })).toBe(words);
});

test("the time left is said only of what is read", () => {
  expect(timeLeftWords({ ...READING, phase: "queued" })).toBe("");
  expect(timeLeftWords({ ...READING, phase: "writing", secondsLeft: null })).toBe("Nearly done");
});

test("a first load says that it writes as it reads", () => {
  expect(phaseWords(READING)).toBe("Reading time off and putting it on the schedule");
  expect(phaseWords({ ...READING, events: null })).toBe("Reading time off");
});

test("the bar does not go back when a try begins anew", () => {
  expect(shareDone(READING)).toBe(0.4);
  expect(shareDone({ ...READING, daysRead: 0, daysBefore: 40 })).toBe(0.4);
  expect(shareDone({ ...READING, daysRead: 70, daysBefore: 40 })).toBe(0.7);
  expect(shareDone({ ...READING, phase: "writing" })).toBe(1);
  expect(shareDone({ ...READING, daysTotal: 0, daysRead: 0 })).toBe(0);
});

test("it is said that one waits for HiBob, and that days are read once more", () => {
  expect(noteWords(READING)).toBeNull();
  expect(noteWords({ ...READING, quietSeconds: 24 })).toContain("hasn’t answered for 24 s");
  expect(noteWords({ ...READING, daysRead: 10, daysBefore: 40 })).toContain("had read 40 days");
  expect(noteWords({ ...READING, daysRead: 41, daysBefore: 40 })).toBeNull();
});
