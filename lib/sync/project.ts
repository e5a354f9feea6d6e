import { Temporal } from "temporal-polyfill";
import type { Reason } from "@/lib/connections/ledger-schemas";
import type { Block, Day, DayRange, Portion, Span } from "@/lib/integrations/types";
import { atTime, endOfDay, isStartOfDay, isZone, noon, startOfDay } from "@/lib/time";

/** Where an event stands: `[startsAt, endsAt)`, placed in `timeZone`. */
export type Placement = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; timeZone: string; allDay: boolean };

/** An event, or the reason why the request cannot be one. */
export type Projection = { placement: Placement } | { reason: Reason };

export type Place = {
  /** The agent's zone. */
  timeZone: string;
  /** The days that the connection covers. */
  window: DayRange;
};

/**
 * Turns a request's span into one event, by the table of docs/projection.md. Pure.
 *
 * A request that overlaps the window is placed whole, one outside it is `outside_window`; only an open-ended
 * one ends with the window.
 */
export function project(span: Span, place: Place): Projection {
  if (isOutside(span, place.window)) return { reason: "outside_window" };
  switch (span.kind) {
    case "days":
      return span.startDate === span.endDate ? projectDay(span, place.timeZone) : projectDays(span, place.timeZone);
    case "portion":
      if (span.startDate !== span.endDate) return { reason: "not_contiguous" };
      return projectPortion(span.startDate, span.portion, place.timeZone);
    case "repeated":
      return { reason: "not_contiguous" };
    case "blocks":
      return projectBlocks(span, place.timeZone);
    case "open_ended":
      return projectOpenEnded(span, place);
    case "amount":
      return { reason: "no_clock_time" };
    case "unknown":
      return { reason: "unknown_type" };
    case "invalid":
      return { reason: "invalid_data" };
  }
}

/** Days alone decide, so that the answer does not depend on zones. */
function isOutside(span: Span, window: DayRange): boolean {
  const { startDate } = span;
  const endDate = span.kind === "open_ended" ? window.until : span.endDate;
  if (startDate === null || endDate === null) return false;
  return startDate > window.until || endDate < window.from;
}

function projectDay(span: Extract<Span, { kind: "days" }>, zone: string): Projection {
  const { startDate: day, startPortion, endPortion } = span;
  // From an afternoon to the morning before it.
  if (startPortion === "afternoon" && endPortion === "morning") return { reason: "invalid_data" };
  const isMorning = startPortion === "morning" || endPortion === "morning";
  const isAfternoon = startPortion === "afternoon" || endPortion === "afternoon";
  if (isMorning === isAfternoon) return projectPortion(day, "all_day", zone);
  return projectPortion(day, isMorning ? "morning" : "afternoon", zone);
}

function projectPortion(day: Day, name: Portion, timeZone: string): Projection {
  return between(portion(day, name, timeZone), { timeZone, allDay: name === "all_day" });
}

function projectDays(span: Extract<Span, { kind: "days" }>, zone: string): Projection {
  // Free only in the first morning or the last afternoon leaves a hole in the middle of the request.
  if (span.startPortion === "morning" || span.endPortion === "afternoon") return { reason: "not_contiguous" };
  const [start] = portion(span.startDate, span.startPortion, zone);
  const [, end] = portion(span.endDate, span.endPortion, zone);
  const allDay = span.startPortion === "all_day" && span.endPortion === "all_day";
  return between([start, end], { timeZone: zone, allDay });
}

function projectOpenEnded(span: Extract<Span, { kind: "open_ended" }>, { timeZone, window }: Place): Projection {
  const isFromNoon = span.startPortion === "afternoon";
  const start = isFromNoon ? noon(span.startDate, timeZone) : startOfDay(span.startDate, timeZone);
  return between([start, endOfDay(window.until, timeZone)], { timeZone, allDay: !isFromNoon });
}

function projectBlocks(span: Extract<Span, { kind: "blocks" }>, agentZone: string): Projection {
  const zone = span.timeZone ?? agentZone;
  if (!isZone(zone)) return { reason: "invalid_data" };
  const stretches = span.blocks.map((block) => stretch(block, zone));
  if (stretches.length === 0 || stretches.some(([start, end]) => Temporal.Instant.compare(start, end) >= 0)) {
    return { reason: "invalid_data" };
  }
  stretches.sort(([a], [b]) => Temporal.Instant.compare(a, b));
  let [[start, end] = []] = stretches;
  if (!start || !end) return { reason: "invalid_data" };
  for (const [nextStart, nextEnd] of stretches) {
    if (Temporal.Instant.compare(nextStart, end) > 0) return { reason: "not_contiguous" };
    if (Temporal.Instant.compare(nextEnd, end) > 0) end = nextEnd;
  }
  const allDay = isStartOfDay(start, zone) && isStartOfDay(end, zone);
  return between([start, end], { timeZone: zone, allDay });
}

function stretch(block: Block, zone: string): [Temporal.Instant, Temporal.Instant] {
  if ("portion" in block) return portion(block.date, block.portion, zone);
  const end = block.endTime.startsWith("24:") ? endOfDay(block.date, zone) : atTime(block.date, block.endTime, zone);
  return [atTime(block.date, block.startTime, zone), end];
}

/** Morning is 00-12 and afternoon 12-24, wall clock. */
function portion(day: Day, name: Portion, zone: string): [Temporal.Instant, Temporal.Instant] {
  return [
    name === "afternoon" ? noon(day, zone) : startOfDay(day, zone),
    name === "morning" ? noon(day, zone) : endOfDay(day, zone),
  ];
}

function between(
  [startsAt, endsAt]: [Temporal.Instant, Temporal.Instant],
  as: Pick<Placement, "timeZone" | "allDay">,
): Projection {
  // A zone may skip the whole stretch (a day lost to a change of the date line).
  if (Temporal.Instant.compare(startsAt, endsAt) >= 0) return { reason: "invalid_data" };
  return { placement: { startsAt, endsAt, ...as } };
}
