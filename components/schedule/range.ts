import { Temporal } from "temporal-polyfill";
import type { EventsRange } from "@/lib/events/queries";
import type { Day } from "@/lib/integrations/types";
import { dayText, monthName, weekdayName } from "./when";

export const VIEWS = ["day", "week", "2weeks", "month"] as const;
export type View = (typeof VIEWS)[number];

/**
 * The days a view shows around a day: weeks start on Monday, months on their first.
 * @returns at least one day, ascending, without gaps
 */
export function daysOf(day: Day, view: View): Day[] {
  const date = Temporal.PlainDate.from(day);
  if (view === "day") return span(date, 1);
  if (view === "month") return span(date.with({ day: 1 }), date.daysInMonth);
  return span(date.subtract({ days: date.dayOfWeek - 1 }), view === "week" ? 7 : 14);
}

/** The day to show next (`direction` 1) or before (-1): as far away as the view is long. */
export function step(day: Day, view: View, direction: 1 | -1): Day {
  const first = Temporal.PlainDate.from(daysOf(day, view)[0] ?? day);
  const by = { day: { days: 1 }, week: { days: 7 }, "2weeks": { days: 14 }, month: { months: 1 } }[view];
  return (direction === 1 ? first.add(by) : first.subtract(by)).toString();
}

/**
 * Instants that hold every one of these days in every time zone. Zones lie within 14 hours of UTC, so that a
 * day more on each side is enough. Depends on the days alone: server and browser ask for the same range.
 */
export function eventsRangeOf(days: Day[]): EventsRange {
  const { first, last } = ends(days);
  return {
    start: `${first.subtract({ days: 1 })}T00:00:00.000Z`,
    end: `${last.add({ days: 2 })}T00:00:00.000Z`,
  };
}

/** "2 – 15 Nov 2026", "30 Nov – 13 Dec 2026", "November 2026". */
export function rangeTitle(days: Day[], view: View): string {
  const { first, last } = ends(days);
  const end = dayText(last);
  if (view === "month") return `${first.toLocaleString("en-GB", { month: "long" })} ${first.year}`;
  if (first.equals(last)) return `${weekdayName(first.dayOfWeek)} ${end}`;
  if (first.year !== last.year) return `${first.day} ${monthName(first.month)} ${first.year} – ${end}`;
  if (first.month !== last.month) return `${first.day} ${monthName(first.month)} – ${end}`;
  return `${first.day} – ${end}`;
}

export function isWeekend(day: Day): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek > 5;
}

function ends(days: Day[]) {
  const first = Temporal.PlainDate.from(days[0] ?? "");
  return { first, last: Temporal.PlainDate.from(days.at(-1) ?? first) };
}

function span(first: Temporal.PlainDate, length: number): Day[] {
  return Array.from({ length }, (_, index) => first.add({ days: index }).toString());
}
