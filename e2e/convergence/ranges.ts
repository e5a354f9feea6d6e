import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { RangePlan } from "@/e2e/convergence/history";
import type { RequestInput } from "@/e2e/hibob/state/model";

/** The window of a history, in days from today. Its edges are where most plans below begin or end. */
export const WINDOW_FROM = -30;
export const WINDOW_UNTIL = 60;

const start = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 50 }) },
  { weight: 2, arbitrary: fc.constantFrom(WINDOW_UNTIL - 1, WINDOW_UNTIL, WINDOW_UNTIL + 1) },
  { weight: 1, arbitrary: fc.constantFrom(WINDOW_FROM - 2, WINDOW_FROM - 1, WINDOW_FROM) },
  { weight: 1, arbitrary: fc.integer({ min: -60, max: 140 }) },
);
const days = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(30, 95) },
);
const portion = fc.constantFrom("all_day" as const, "morning" as const, "afternoon" as const);
const timeZone = fc.constantFrom(null, "Europe/London", "America/New_York", "Asia/Kolkata");
const times = fc.constantFrom<[string, string]>(
  ["09:00:00", "12:30:00"],
  ["12:15:00", "24:00:00"],
  ["00:00:00", "10:00:00"],
  ["00:00:00", "24:00:00"],
  ["02:30:00", "03:15:00"],
);
const dayPlan = fc.oneof(fc.constantFrom("all_day" as const, "vacant" as const), times);

/** Every type of HiBob's, each with a chance to be contiguous and not to be. */
export const rangePlan: fc.Arbitrary<RangePlan> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant("days"), start, days, startPortion: portion, endPortion: portion }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("portionOnRange"),
      start,
      days,
      dayPortion: fc.constantFrom("morning", "afternoon"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom("hours", "hoursOnRange", "differentDayDurations", "undocumented"),
      start,
      days,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("specificHoursDayDurations"), start, days, times, timeZone }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("differentSpecificHoursDayDurations"),
      start,
      days: fc.constant(1),
      each: fc.array(dayPlan, { minLength: 1, maxLength: 3 }),
      timeZone,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("percentageOnRange"),
      start,
      days,
      percentageOfDay: fc.constantFrom(100, 50),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("openEnded"), start, days, startPortion: portion }) },
) as fc.Arbitrary<RangePlan>;

/** HiBob's range of a plan. */
export function toRange(plan: RangePlan, today: string): RequestInput {
  const dayAt = (offset: number) => Temporal.PlainDate.from(today).add({ days: offset }).toString();
  const startDate = dayAt(plan.start);
  const span = { startDate, endDate: dayAt(plan.start + plan.days - 1) };
  switch (plan.type) {
    case "days":
    case "portionOnRange":
    case "percentageOnRange": {
      const { start: _, days: __, ...rest } = plan;
      return { ...rest, ...span };
    }
    case "openEnded":
      return { type: plan.type, startDate, startPortion: plan.startPortion };
    case "hours":
      return { type: plan.type, date: startDate, hours: 3 };
    case "hoursOnRange":
      return { type: plan.type, ...span, dailyHours: 2 };
    case "differentDayDurations":
      return {
        type: plan.type,
        startDate,
        endDate: startDate,
        durations: [{ date: startDate, hours: 2, minutes: 30 }],
      };
    case "undocumented":
      return { type: plan.type, typeName: "sabbatical", ...span };
    case "specificHoursDayDurations": {
      const [localStartTime, localEndTime] = plan.times;
      return { type: plan.type, ...span, localStartTime, localEndTime, timeZone: plan.timeZone };
    }
    case "differentSpecificHoursDayDurations": {
      const durations = plan.each.map((day, index) => ({
        date: dayAt(plan.start + index),
        dayDuration:
          typeof day === "string"
            ? { dayDurationType: "portionDayDuration" as const, portion: day }
            : { dayDurationType: "specificHoursDayDuration" as const, localStartTime: day[0], localEndTime: day[1] },
      }));
      const endDate = dayAt(plan.start + plan.each.length - 1);
      return { type: plan.type, startDate, endDate, durations, timeZone: plan.timeZone };
    }
  }
}
