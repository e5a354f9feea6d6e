import type { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/integrations/types";
import { atTime, endOfDay, noon, startOfDay } from "@/lib/time";

/** What stands across: some days, or the hours of one. */
export type Axis = {
  /** Ascending and without gaps. */
  days: Day[];
  unit: "day" | "hour";
  /** The zone of all rows; null when they are in several. */
  zone: string | null;
};

/**
 * Where instants lie on a row, in one time zone. A column is a day, or an hour of the one day. `marks` are the starts
 * and the middles of the columns and the end of the last, in epoch milliseconds.
 */
export type Scale = { zone: string; columns: number; marks: number[] };

const HALF_HOUR_MS = 30 * 60_000;

export function scaleFor({ days, unit, zone: shared }: Axis, zone: string): Scale {
  if (unit === "day") return dayScale(days, zone);
  const day = days[0] ?? "";
  return shared === null ? clockScale(day, zone) : hourScale(day, zone);
}

function dayScale(days: Day[], zone: string): Scale {
  const marks = days.flatMap((day) => [startOfDay(day, zone), noon(day, zone)].map((mark) => mark.epochMilliseconds));
  const last = days.at(-1);
  if (last !== undefined) marks.push(endOfDay(last, zone).epochMilliseconds);
  return { zone, columns: days.length, marks };
}

/** The hours as they pass: 23 or 25 of them on a day whose clocks change. */
function hourScale(day: Day, zone: string): Scale {
  const [start, end] = [startOfDay(day, zone).epochMilliseconds, endOfDay(day, zone).epochMilliseconds];
  const halves = Math.round((end - start) / HALF_HOUR_MS);
  const marks = Array.from({ length: halves + 1 }, (_, half) => start + half * HALF_HOUR_MS);
  return { zone, columns: halves / 2, marks };
}

/**
 * The hours as clocks show them: always 24, so that rows of several zones share them. An hour that the zone skips takes
 * no time, one that it repeats takes two.
 */
function clockScale(day: Day, zone: string): Scale {
  const marks = Array.from({ length: 48 }, (_, half) => {
    const clock = `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`;
    return half === 0 ? startOfDay(day, zone) : atTime(day, clock, zone);
  }).map((mark) => mark.epochMilliseconds);
  marks.push(endOfDay(day, zone).epochMilliseconds);
  // A skipped clock time resolves to a later one than those after it.
  for (let at = marks.length - 2; at >= 0; at -= 1) marks[at] = Math.min(marks[at] ?? 0, marks[at + 1] ?? 0);
  return { zone, columns: 24, marks };
}

/**
 * The place of an instant in columns: 0 is the start of the first, 1.5 the middle of the second. Straight between
 * marks, so that wall-clock halves are halves on screen on 23- and 25-hour days too. Instants outside the row are
 * clipped to its ends.
 */
export function columnAt({ marks, columns }: Scale, epochMs: number): number {
  let [low, high] = [0, marks.length];
  // The first mark that is later.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] ?? 0) > epochMs) high = middle;
    else low = middle + 1;
  }
  if (low === 0) return 0;
  if (low === marks.length) return columns;
  const from = marks[low - 1] ?? 0;
  return (low - 1 + (epochMs - from) / ((marks[low] ?? from) - from)) / 2;
}

/** The instant at a place, in epoch milliseconds; the inverse of columnAt. */
export function instantAt({ marks }: Scale, column: number): number {
  const at = Math.min(Math.max(0, column * 2), marks.length - 1);
  const from = marks[Math.floor(at)] ?? 0;
  const to = marks[Math.ceil(at)] ?? from;
  return from + (to - from) * (at - Math.floor(at));
}

/** Whether the instant is on one of the days. */
export function isOnScale({ marks }: Scale, epochMs: number): boolean {
  const first = marks[0];
  const last = marks.at(-1);
  return first !== undefined && last !== undefined && first <= epochMs && epochMs < last;
}

/** How many hours the scale holds, as they pass. */
export function hoursOf({ marks }: Scale): number {
  return ((marks.at(-1) ?? 0) - (marks[0] ?? 0)) / (2 * HALF_HOUR_MS);
}

/** The column of the present. Of days without today none (-1), of the hours of another day the one where work begins. */
export function presentColumn(axis: Axis, now: Temporal.Instant, today: Day): number {
  if (axis.unit === "day") return axis.days.indexOf(today);
  const scale = scaleFor(axis, axis.zone ?? "UTC");
  const isToday = axis.days[0] === today && isOnScale(scale, now.epochMilliseconds);
  return isToday ? Math.floor(columnAt(scale, now.epochMilliseconds)) : WORK_HOUR;
}

const WORK_HOUR = 8;
