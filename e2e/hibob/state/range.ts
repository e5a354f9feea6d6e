import { z } from "zod";

const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?$/, "must be HH:mm or HH:mm:ss");
const portion = z.enum(["all_day", "morning", "afternoon"]);
const days = { startDate: day, endDate: day };
/** Null: the request carries no zone, so that a reader has to know the person's. */
const timeZone = z.string().nullable().default(null);

const dayDurationSchema = z.discriminatedUnion("dayDurationType", [
  z.object({ dayDurationType: z.literal("specificHoursDayDuration"), localStartTime: clock, localEndTime: clock }),
  z.object({ dayDurationType: z.literal("portionDayDuration"), portion: z.enum(["all_day", "vacant"]) }),
]);

/** What a request covers, by HiBob's nine range types, and `undocumented` for a type that is not in its documentation. */
export const rangeSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("days"),
    ...days,
    startPortion: portion.default("all_day"),
    endPortion: portion.default("all_day"),
  }),
  z.object({ type: z.literal("hours"), date: day, hours: z.number(), minutes: z.number().default(0) }),
  z.object({ type: z.literal("portionOnRange"), ...days, dayPortion: z.enum(["morning", "afternoon"]) }),
  z.object({ type: z.literal("hoursOnRange"), ...days, dailyHours: z.number(), dailyMinutes: z.number().default(0) }),
  z.object({
    type: z.literal("differentDayDurations"),
    ...days,
    durations: z.array(z.object({ date: day, hours: z.number(), minutes: z.number().default(0) })).min(1),
  }),
  z.object({
    type: z.literal("specificHoursDayDurations"),
    ...days,
    localStartTime: clock,
    localEndTime: clock,
    timeZone,
  }),
  z.object({
    type: z.literal("differentSpecificHoursDayDurations"),
    ...days,
    durations: z.array(z.object({ date: day, dayDuration: dayDurationSchema })).min(1),
    timeZone,
  }),
  z.object({ type: z.literal("percentageOnRange"), ...days, percentageOfDay: z.number().int() }),
  z.object({ type: z.literal("openEnded"), startDate: day, startPortion: portion.default("all_day") }),
  z.object({ type: z.literal("undocumented"), typeName: z.string().min(1), ...days }),
]);

export type Range = z.output<typeof rangeSchema>;
export type DayDuration = z.output<typeof dayDurationSchema>;

type WithoutRequiredDays<T> = T extends { endDate: string; durations: unknown[] }
  ? Omit<T, "startDate" | "endDate"> & { startDate?: string; endDate?: string }
  : T extends { endDate: string }
    ? Omit<T, "endDate"> & { endDate?: string }
    : T;

/** A range as tests write it: the end date may be left out for one day, both dates where `durations` name the days. */
export type RangeInput = WithoutRequiredDays<z.input<typeof rangeSchema>>;

const loose = z.looseObject({ startDate: z.string().optional(), endDate: z.string().optional() });
const datedDays = z.array(z.looseObject({ date: z.string() }));

/** Fills the dates that were left out. Throws ZodError when the input is not a range. Ignores keys that it does not know. */
export function parseRange(input: unknown): Range {
  const given = loose.parse(input);
  const named = given.durations === undefined ? undefined : datedDays.safeParse(given.durations).data;
  const dates = (named ?? []).map((duration) => duration.date).sort();
  const startDate = given.startDate ?? dates[0];
  return rangeSchema.parse({ ...given, startDate, endDate: given.endDate ?? dates.at(-1) ?? startDate });
}

/** First day that the range touches. */
export function firstDay(range: Range): string {
  return range.type === "hours" ? range.date : range.startDate;
}

/** Last day that the range touches; null while it has no end. */
export function lastDay(range: Range): string | null {
  if (range.type === "openEnded") return null;
  return range.type === "hours" ? range.date : range.endDate;
}
