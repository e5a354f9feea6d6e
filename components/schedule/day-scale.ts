import type { Day } from "@/lib/integrations/types";
import { endOfDay, noon, startOfDay } from "@/lib/time";

/**
 * Where instants lie on a row of days, in one time zone. `marks` are the starts and noons of the days and the
 * end of the last, in epoch milliseconds: column 0 starts at the first, each mark is half a column further.
 */
export type DayScale = { zone: string; columns: number; marks: number[] };

/** @param days ascending and without gaps */
export function dayScale(days: Day[], zone: string): DayScale {
  const marks = days.flatMap((day) => [startOfDay(day, zone), noon(day, zone)].map((mark) => mark.epochMilliseconds));
  const last = days.at(-1);
  if (last !== undefined) marks.push(endOfDay(last, zone).epochMilliseconds);
  return { zone, columns: days.length, marks };
}

/**
 * The place of an instant in columns: 0 is the start of the first day, 1.5 the noon of the second. Straight
 * between midnight and noon, so that wall-clock halves are halves on screen on 23- and 25-hour days too.
 * Instants outside the row are clipped to its ends.
 */
export function columnAt(scale: DayScale, epochMs: number): number {
  const { marks } = scale;
  const after = marks.findIndex((mark) => mark > epochMs);
  if (after === 0) return 0;
  if (after === -1) return scale.columns;
  const from = marks[after - 1] ?? 0;
  const to = marks[after] ?? from;
  return (after - 1 + (epochMs - from) / (to - from)) / 2;
}

/** Whether the instant is on one of the days. */
export function isOnScale(scale: DayScale, epochMs: number): boolean {
  const first = scale.marks[0];
  const last = scale.marks.at(-1);
  return first !== undefined && last !== undefined && first <= epochMs && epochMs < last;
}
