import { Temporal } from "temporal-polyfill";
import { Contradiction } from "@/lib/integrations/hibob/contradiction";
import { readDay } from "@/lib/integrations/hibob/days";
import { readPortion } from "@/lib/integrations/hibob/portion";
import type { Duration, TimeOffRow } from "@/lib/integrations/hibob/schemas";
import { fold } from "@/lib/integrations/hibob/words";
import type { Block, Day } from "@/lib/integrations/types";

/** Nobody files clock times for longer; a wrong year must not make millions of blocks. */
const MOST_DAYS = 1100;

type DayTimes = Partial<Duration>;

/**
 * The stretches of a request with clock times, in the order of their days. A vacant day makes none.
 * Without daily durations the row's own times hold on every day of the range.
 * @returns null when HiBob gives only amounts of hours, so that no stretch is known
 * @throws Contradiction
 */
export function toBlocks(row: TimeOffRow, range: { startDate: Day; endDate: Day }): Block[] | null {
  const days: DayTimes[] = row.durations.length > 0 ? row.durations : everyDay(range);
  const blocks: Block[] = [];
  for (const day of days) {
    const date = readDay(day.date, "date of one of its days");
    if (date < range.startDate || date > range.endDate) {
      throw new Contradiction(`${date} is not between ${range.startDate} and ${range.endDate}.`);
    }
    if (isVacant(day)) continue;
    const startTime = day.startTime ?? row.startTime;
    const endTime = day.endTime ?? row.endTime;
    if (day.portion !== undefined && day.startTime === undefined) {
      blocks.push({ date, portion: readPortion(day.portion) });
    } else if (startTime !== undefined && endTime !== undefined) {
      blocks.push({ date, ...readTimes(startTime, endTime) });
    } else if (isAmount(day)) {
      return null;
    } else {
      throw new Contradiction(`HiBob gave no times for ${date}.`);
    }
  }
  if (blocks.length === 0) throw new Contradiction("It takes no time off on any of its days.");
  return blocks.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function everyDay({ startDate, endDate }: { startDate: Day; endDate: Day }): DayTimes[] {
  const first = Temporal.PlainDate.from(startDate);
  const days = first.until(endDate).days + 1;
  if (days > MOST_DAYS) throw new Contradiction(`It covers ${days} days with clock times.`);
  return Array.from({ length: days }, (_, index) => ({ date: first.add({ days: index }).toString() }));
}

function isVacant(day: DayTimes): boolean {
  if (fold(day.portion) === "vacant") return true;
  return isAmount(day) && day.startTime === undefined && Number(day.hours ?? 0) === 0 && Number(day.minutes ?? 0) === 0;
}

function isAmount(day: DayTimes): boolean {
  return day.hours !== undefined || day.minutes !== undefined;
}

function readTimes(start: string, end: string): { startTime: string; endTime: string } {
  const startTime = readTime(start);
  // The end of a day may be written as the start of the next one.
  const endTime = readTime(end) === "00:00" ? "24:00" : readTime(end);
  if (endTime <= startTime) throw new Contradiction(`It ends at ${endTime}, not after its start at ${startTime}.`);
  return { startTime, endTime };
}

/** `HH:mm`, or `HH:mm:ss` when the seconds matter. */
function readTime(value: string): string {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(value);
  const [, hour = "", minute = "", second = "00"] = match ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const isMidnight = Number(hour) === 24 && Number(minute) === 0 && Number(second) === 0;
  if (!match || !(isTime || isMidnight)) throw new Contradiction(`"${value.slice(0, 40)}" is not a time of day.`);
  const clock = `${hour.padStart(2, "0")}:${minute}`;
  return second === "00" ? clock : `${clock}:${second}`;
}
