import { z } from "zod";
import { day } from "@/lib/api/schemas";
import { credentials } from "@/lib/connections/schemas";
import { rollingMonths } from "@/lib/connections/settings";
import { addDays, addMonths } from "@/lib/time";

/** Where the window ends, as a form holds it: what belongs to the other choice is kept, and does not count. */
export type WindowEnd = { end: "date" | "rolling"; syncUntil: string; months: string };

/** What the wizard's form holds. */
export type ConnectValues = { serviceUserId: string; token: string } & WindowEnd;

/** Proposed as the last day, and as the reach of a window that moves along. */
export const DEFAULT_MONTHS = 6;

/** First day that a new connection may sync until: the day after `today` (`YYYY-MM-DD`). */
export function earliestSyncUntil(today: string): string {
  return addDays(today, 1);
}

/** Six months ahead of `today` (`YYYY-MM-DD`). */
export function defaultSyncUntil(today: string): string {
  return addMonths(today, DEFAULT_MONTHS);
}

/** The form's rules, as the API has them, so that a slip is told without a round trip. */
export function connectSchema(today: string) {
  return credentials.and(windowEndSchema(today));
}

/** A day after `today`, or a number of months; whichever is chosen. */
export function windowEndSchema(today: string) {
  return z
    .object({ end: z.enum(["date", "rolling"]), syncUntil: z.string(), months: z.string() })
    .superRefine(({ end, syncUntil, months }, context) => {
      const checked = end === "date" ? lastDay(today).safeParse(syncUntil) : monthsAhead.safeParse(months);
      const [issue] = checked.error?.issues ?? [];
      if (issue) context.addIssue({ ...issue, path: [end === "date" ? "syncUntil" : "months"] });
    });
}

/** The chosen end, as the API takes it for a new connection. */
export function toWindow({ end, syncUntil, months }: WindowEnd): { syncUntil: string } | { rollingMonths: number } {
  return end === "date" ? { syncUntil } : { rollingMonths: Number(months) };
}

function lastDay(today: string) {
  const earliest = earliestSyncUntil(today);
  return z
    .string()
    .min(1, "Choose a date.")
    .pipe(day.refine((value) => value >= earliest, "Choose a date after today."));
}

const monthsAhead = z.string().min(1, "Give a number of months.").transform(Number).pipe(rollingMonths);
