import { Temporal } from "temporal-polyfill";

/**
 * The one place where days and wall clocks become instants. A wall-clock time that a DST change skips or
 * repeats resolves as Temporal's `compatible` does; a day that does not start at midnight starts at its
 * first instant.
 */

/** A local day, `YYYY-MM-DD`. */
type Day = string;

/** A sync asks for the same few thousand days over and over; the zone rules behind them are slow. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, Temporal.Instant>();

/** First instant of the day in the zone. */
export function startOfDay(day: Day, zone: string): Temporal.Instant {
  return cached(`${zone} ${day}`, () => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant());
}

/** The day's end, which is the next day's start. */
export function endOfDay(day: Day, zone: string): Temporal.Instant {
  return startOfDay(addDays(day, 1), zone);
}

export function noon(day: Day, zone: string): Temporal.Instant {
  return atTime(day, "12:00", zone);
}

/** @param time `HH:mm` or `HH:mm:ss` */
export function atTime(day: Day, time: string, zone: string): Temporal.Instant {
  return cached(`${zone} ${day}T${time}`, () =>
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: "compatible" }).toInstant(),
  );
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Days from the first to the last, both included. */
export function countDays(first: Day, last: Day): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days + 1;
}

export function today(zone: string): Day {
  return Temporal.Now.plainDateISO(zone).toString();
}

/** The local day of an instant. */
export function dayOf(instant: Temporal.Instant, zone: string): Day {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Prisma gives a `date` column as a JavaScript date at midnight UTC. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** For a `date` column. */
export function fromDay(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

function cached(key: string, make: () => Temporal.Instant): Temporal.Instant {
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const instant = make();
  cache.set(key, instant);
  return instant;
}
