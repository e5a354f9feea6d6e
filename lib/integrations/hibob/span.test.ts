import { describe, expect, test } from "vitest";
import { timeOffRow } from "@/lib/integrations/hibob/schemas";
import { toSpan } from "@/lib/integrations/hibob/span";

const IDS = { requestId: 31000001, employeeId: "3332883884017713938" };
const RANGE = { startDate: "2026-11-02", endDate: "2026-11-04" };

function span(fields: Record<string, unknown>) {
  return toSpan(timeOffRow.parse({ ...IDS, ...fields }));
}

const ALL_DAYS = { kind: "days", ...RANGE, startPortion: "all_day", endPortion: "all_day" };

describe("what each type becomes", () => {
  test.each([
    ["days without portions", { type: "days", ...RANGE }, ALL_DAYS],
    [
      "days with portions",
      { type: "days", ...RANGE, startPortion: "afternoon", endPortion: "morning" },
      { ...ALL_DAYS, startPortion: "afternoon", endPortion: "morning" },
    ],
    [
      "days with the other names",
      { requestRangeType: "Days", ...RANGE, startDatePortion: "AFTERNOON", endDatePortion: "All Day" },
      { ...ALL_DAYS, startPortion: "afternoon" },
    ],
    ["days with null portions", { type: "days", ...RANGE, startPortion: null, endPortion: null }, ALL_DAYS],
    [
      "portionOnRange",
      { type: "portionOnRange", ...RANGE, dayPortion: "Morning" },
      { kind: "portion", ...RANGE, portion: "morning" },
    ],
    ["portionOnRange of whole days", { type: "portionOnRange", ...RANGE, dayPortion: "all_day" }, ALL_DAYS],
    [
      "hours",
      { type: "hours", date: "2026-11-06", hoursOnDate: 3 },
      { kind: "amount", startDate: "2026-11-06", endDate: "2026-11-06" },
    ],
    ["hoursOnRange", { type: "hoursOnRange", ...RANGE, dailyHours: 2 }, { kind: "amount", ...RANGE }],
    [
      "DifferentDayDurations with nothing but durations",
      {
        type: "DifferentDayDurations",
        durations: [
          { date: "2026-11-04", hours: 2 },
          { date: "2026-11-02", hours: 3 },
        ],
      },
      { kind: "amount", ...RANGE },
    ],
    ["percentageOnRange", { type: "percentageOnRange", ...RANGE, percentageOfDay: 50 }, { kind: "amount", ...RANGE }],
    ["percentageOnRange of unknown share", { type: "percentageOnRange", ...RANGE }, { kind: "amount", ...RANGE }],
    ["percentageOnRange of all", { type: "percentageOnRange", ...RANGE, percentageOfDay: 100 }, ALL_DAYS],
    ["percentageOnRange of all, as text", { type: "percentageOnRange", ...RANGE, percentageOfDay: "100" }, ALL_DAYS],
    [
      "openEnded",
      { type: "openEnded", startDate: "2026-11-02", startPortion: "afternoon", endDate: null, endPortion: null },
      { kind: "open_ended", startDate: "2026-11-02", startPortion: "afternoon" },
    ],
    [
      "openEnded with an end that is only the end of the question",
      { type: "openEnded", ...RANGE },
      { kind: "open_ended", startDate: "2026-11-02", startPortion: "all_day" },
    ],
    ["a type of tomorrow", { type: "lunarPhase", ...RANGE }, { kind: "unknown", ...RANGE }],
    [
      "a type of tomorrow without days",
      { type: "lunarPhase", startDate: "soon" },
      { kind: "unknown", startDate: null, endDate: null },
    ],
  ])("%s", (_name, fields, expected) => {
    expect(span(fields)).toEqual(expected);
  });
});

describe("what contradicts itself", () => {
  test.each([
    ["no type", { ...RANGE }, "HiBob did not say what type of request this is."],
    ["no start", { type: "days", endDate: "2026-11-04" }, "HiBob gave no start date."],
    ["no end", { type: "days", startDate: "2026-11-02" }, "HiBob gave no end date."],
    ["an impossible day", { type: "days", ...RANGE, endDate: "2026-11-31" }, 'The end date "2026-11-31" is not a day.'],
    ["a date as a number", { type: "days", ...RANGE, startDate: 20261102 }, 'The start date "20261102" is not a day.'],
    [
      "an end before the start",
      { type: "days", startDate: "2026-11-04", endDate: "2026-11-02" },
      "It ends on 2026-11-02, before it starts on 2026-11-04.",
    ],
    [
      "an unknown portion",
      { type: "days", ...RANGE, startPortion: "evening" },
      '"evening" is not a part of a day that we know.',
    ],
    [
      "a portion that is no text",
      { type: "days", ...RANGE, endPortion: {} },
      '"?" is not a part of a day that we know.',
    ],
    ["no half", { type: "portionOnRange", ...RANGE }, "HiBob did not say which half of the day."],
    ["open-ended without a start", { type: "openEnded", endDate: null }, "HiBob gave no start date."],
  ])("%s", (_name, fields, problem) => {
    expect(span(fields)).toMatchObject({ kind: "invalid", problem });
  });

  test("keeps the days that can be read", () => {
    expect(span({ type: "days", startDate: "2026-11-02", endDate: "2026-13-01" })).toMatchObject({
      startDate: "2026-11-02",
      endDate: null,
    });
  });
});
