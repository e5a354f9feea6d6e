import { describe, expect, test } from "vitest";
import { timeOffRow } from "@/lib/integrations/hibob/schemas";
import { toSpan } from "@/lib/integrations/hibob/span";

const IDS = { requestId: 31000001, employeeId: "3332883884017713938" };
const ONE_DAY = { startDate: "2026-11-02", endDate: "2026-11-02" };
const date = "2026-11-02";
const LUNCH = { date, startTime: "12:15", endTime: "14:15" };

function span(fields: Record<string, unknown>) {
  return toSpan(timeOffRow.parse({ ...IDS, type: "specificHoursDayDurations", ...ONE_DAY, ...fields }));
}

describe("every way to write clock times", () => {
  test.each([
    ["flat", { durations: [{ date, startTime: "12:15", endTime: "14:15" }] }],
    ["flat, local", { durations: [{ date, localStartTime: "12:15:00", localEndTime: "14:15:00.000" }] }],
    ["nested dayDuration", { durations: [{ date, dayDuration: { localStartTime: "12:15", localEndTime: "14:15" } }] }],
    ["nested duration", { durations: [{ date, duration: { startTime: "12:15", endTime: "14:15" } }] }],
    [
      "nested with its type and a cost",
      {
        durations: [
          {
            date,
            cost: 0.25,
            dayDuration: {
              dayDurationType: "specificHoursDayDuration",
              localStartTime: "12:15:00",
              localEndTime: "14:15:00",
            },
          },
        ],
      },
    ],
    ["top level only", { localStartTime: "12:15:00", localEndTime: "14:15:00" }],
    ["top level, with empty durations", { startTime: "12:15", endTime: "14:15", durations: [] }],
    [
      "top level, with amounts per day",
      { localStartTime: "12:15", localEndTime: "14:15", durations: [{ date, hours: 2 }] },
    ],
    ["durations without the range", { startDate: null, endDate: null, durations: [LUNCH] }],
  ])("%s", (_name, fields) => {
    expect(span(fields)).toEqual({ kind: "blocks", ...ONE_DAY, blocks: [LUNCH], timeZone: null });
  });
});

test("the same times hold on every day of a range", () => {
  const fields = {
    endDate: "2026-11-03",
    localStartTime: "09:00:30",
    localEndTime: "10:00",
    timeZone: "Europe/London",
  };
  expect(span(fields)).toEqual({ kind: "repeated", startDate: "2026-11-02", endDate: "2026-11-03" });
  expect(span({ ...fields, type: "differentSpecificHoursDayDurations" })).toEqual({
    kind: "blocks",
    startDate: "2026-11-02",
    endDate: "2026-11-03",
    blocks: [
      { date: "2026-11-02", startTime: "09:00:30", endTime: "10:00" },
      { date: "2026-11-03", startTime: "09:00:30", endTime: "10:00" },
    ],
    timeZone: "Europe/London",
  });
});

test("days of different kinds come in order, and vacant ones make no block", () => {
  const portion = (name: string) => ({ dayDuration: { dayDurationType: "portionDayDuration", portion: name } });
  const result = span({
    type: "differentSpecificHoursDayDurations",
    endDate: "2026-11-06",
    durations: [
      { date: "2026-11-05", ...portion("morning") },
      { date: "2026-11-03", ...portion("all_day") },
      { date: "2026-11-04", ...portion("Vacant") },
      { date: "2026-11-02", startTime: "18:00", endTime: "00:00" },
      { date: "2026-11-06", hours: 0, minutes: 0 },
    ],
  });
  expect(result).toMatchObject({
    blocks: [
      { date: "2026-11-02", startTime: "18:00", endTime: "24:00" },
      { date: "2026-11-03", portion: "all_day" },
      { date: "2026-11-05", portion: "morning" },
    ],
  });
});

test.each([
  ["00:00", "00:00:00", { startTime: "00:00", endTime: "24:00" }],
  ["8:05", "24:00:00", { startTime: "08:05", endTime: "24:00" }],
])("from %s to %s", (startTime, endTime, expected) => {
  expect(span({ startTime, endTime })).toMatchObject({ blocks: [{ date, ...expected }] });
});

test.each([[{ hours: 2 }], [{ minutes: 30 }], [{ duration: 2.5 }]])(
  "%j without any clock time is an amount",
  (amount) => {
    expect(span({ durations: [{ date, ...amount }] })).toEqual({ kind: "amount", ...ONE_DAY });
  },
);

test.each([
  ["nothing about times", {}, "HiBob gave no times for 2026-11-02."],
  [
    "an end before the start",
    { startTime: "14:15", endTime: "12:15" },
    "It ends at 12:15, not after its start at 14:15.",
  ],
  ["an empty stretch", { startTime: "14:15", endTime: "14:15" }, "It ends at 14:15, not after its start at 14:15."],
  ["no such time", { startTime: "12:60", endTime: "14:15" }, '"12:60" is not a time of day.'],
  ["a start at 24:00", { startTime: "24:00", endTime: "00:00" }, "It ends at 24:00, not after its start at 24:00."],
  ["words for times", { startTime: "noon", endTime: "14:15" }, '"noon" is not a time of day.'],
  ["only vacant days", { durations: [{ date, portion: "vacant" }] }, "It takes no time off on any of its days."],
  ["an unknown portion", { durations: [{ date, portion: "siesta" }] }, '"siesta" is not a part of a day that we know.'],
  [
    "a day without date",
    { durations: [{ startTime: "12:15", endTime: "14:15" }] },
    "HiBob gave no date of one of its days.",
  ],
  ["a day that is no object", { durations: ["12:15"] }, "HiBob gave no date of one of its days."],
  [
    "a day outside the range",
    { durations: [{ ...LUNCH, date: "2026-11-09" }] },
    "2026-11-09 is not between 2026-11-02 and 2026-11-02.",
  ],
  [
    "an unknown zone",
    { durations: [LUNCH], timeZone: "Mars/Olympus" },
    '"Mars/Olympus" is not a time zone that we know.',
  ],
  [
    "a range of centuries",
    { type: "differentSpecificHoursDayDurations", endDate: "9999-12-31", startTime: "12:15", endTime: "14:15" },
    "It covers 2912138 days with clock times.",
  ],
])("%s is invalid", (_name, fields, problem) => {
  expect(span(fields)).toMatchObject({ kind: "invalid", problem });
});
