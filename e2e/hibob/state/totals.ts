import { daysBetween, isWeekend } from "./days";
import type { DayDuration, Range } from "./range";

const HOURS_OF_A_DAY = 8;

export type Totals = { durationUnit: "days" | "hours"; totalDuration: number; totalCost: number };
type DayAmount = { date: string; amount: number };

/** How much each day of the range takes, in the unit of `totalsOf`. Empty while the range has no end. */
export function amountPerDay(range: Range): DayAmount[] {
  switch (range.type) {
    case "openEnded":
      return [];
    case "hours":
      return [{ date: range.date, amount: range.hours + range.minutes / 60 }];
    case "differentDayDurations":
      return range.durations.map(({ date, hours, minutes }) => ({ date, amount: hours + minutes / 60 }));
    case "differentSpecificHoursDayDurations":
      return range.durations.map(({ date, dayDuration }) => ({ date, amount: hoursOf(dayDuration) }));
    default:
      return daysBetween(range.startDate, range.endDate).map((date) => ({ date, amount: amountOn(date, range) }));
  }
}

/** The duration counts weekends, the cost does not: neither is time on a schedule. */
export function totalsOf(range: Range): Totals {
  const amounts = amountPerDay(range);
  const worked = amounts.filter(({ date }) => !isWeekend(date));
  return { durationUnit: isHourly(range) ? "hours" : "days", totalDuration: sum(amounts), totalCost: sum(worked) };
}

/** Hourly requests are those that `whosout` leaves out unless it is asked for them. */
export function isHourly(range: Range): boolean {
  return range.type.toLowerCase().includes("hours") || range.type === "differentDayDurations";
}

function amountOn(
  date: string,
  range: Exclude<Range, { type: "openEnded" | "hours" } | { durations: unknown[] }>,
): number {
  switch (range.type) {
    case "days": {
      const startsLate = date === range.startDate && range.startPortion !== "all_day";
      const endsEarly = date === range.endDate && range.endPortion !== "all_day";
      return startsLate || endsEarly ? 0.5 : 1;
    }
    case "portionOnRange":
      return 0.5;
    case "hoursOnRange":
      return range.dailyHours + range.dailyMinutes / 60;
    case "specificHoursDayDurations":
      return hoursBetween(range.localStartTime, range.localEndTime);
    case "percentageOnRange":
      return range.percentageOfDay / 100;
    case "undocumented":
      return 1;
  }
}

function hoursOf(duration: DayDuration): number {
  if (duration.dayDurationType === "portionDayDuration") return duration.portion === "vacant" ? 0 : HOURS_OF_A_DAY;
  return hoursBetween(duration.localStartTime, duration.localEndTime);
}

function hoursBetween(start: string, end: string): number {
  const hours = hourOf(end) - hourOf(start);
  return hours > 0 ? hours : hours + 24;
}

function hourOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours + minutes / 60;
}

function sum(amounts: readonly DayAmount[]): number {
  return Math.round(amounts.reduce((total, { amount }) => total + amount, 0) * 100) / 100;
}
