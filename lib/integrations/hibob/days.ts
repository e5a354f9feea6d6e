import { Temporal } from "temporal-polyfill";
import { Contradiction } from "@/lib/integrations/hibob/contradiction";
import { remember } from "@/lib/integrations/hibob/remember";
import type { Duration, TimeOffRow } from "@/lib/integrations/hibob/schemas";
import type { Day } from "@/lib/integrations/types";

/** @throws Contradiction when there is no such day in the calendar */
export function readDay(value: string | undefined, name: string): Day {
  if (value === undefined) throw new Contradiction(`HiBob gave no ${name}.`);
  if (!isDay(value)) throw new Contradiction(`The ${name} "${value.slice(0, 40)}" is not a day.`);
  return value;
}

/** First and last day; a row of one day has `date`, and a row with daily durations may have nothing else. */
export function readDays(row: TimeOffRow): { startDate: Day; endDate: Day } {
  const startDate = readDay(row.startDate ?? row.date ?? datesOf(row).at(0), "start date");
  const endDate = readDay(row.endDate ?? row.date ?? datesOf(row).at(-1), "end date");
  // Text of this form sorts as the days do.
  if (endDate < startDate) throw new Contradiction(`It ends on ${endDate}, before it starts on ${startDate}.`);
  return { startDate, endDate };
}

function datesOf(row: TimeOffRow): string[] {
  return row.durations
    .map((day: Duration) => day.date)
    .filter((date) => date !== undefined)
    .sort();
}

/** What can be said of the days of a row that makes no sense otherwise. */
export function guessDays(row: TimeOffRow): { startDate: Day | null; endDate: Day | null } {
  const startDate = row.startDate ?? row.date;
  const endDate = row.endDate ?? row.date;
  return {
    startDate: startDate !== undefined && isDay(startDate) ? startDate : null,
    endDate: endDate !== undefined && isDay(endDate) ? endDate : null,
  };
}

const isDay = remember((value) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    Temporal.PlainDate.from(value);
    return true;
  } catch {
    return false;
  }
});
