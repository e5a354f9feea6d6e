import { Temporal } from "temporal-polyfill";

/**
 * The one place where days and wall clocks become instants. A wall-clock time that a DST change skips or
 * repeats resolves as Temporal's `compatible` does; a day that does not start at midnight starts at its
 * first instant.
 */

/** A local day, `YYYY-MM-DD`. */
type Day = string;

/** First instant of the day in the zone. */
export function startOfDay(day: Day, zone: string): Temporal.Instant {
  return findStart(day, zone);
}

/** The day's end, which is the next day's start. */
export function endOfDay(day: Day, zone: string): Temporal.Instant {
  return findEnd(day, zone);
}

export function noon(day: Day, zone: string): Temporal.Instant {
  return atTime(day, "12:00", zone);
}

/** @param time `HH:mm` or `HH:mm:ss` */
export function atTime(day: Day, time: string, zone: string): Temporal.Instant {
  return findInstant(`${day}T${time}`, zone);
}

/** Whether a local day begins, and so the one before it ends, at the instant. */
export function isStartOfDay(instant: Temporal.Instant, zone: string): boolean {
  return beginsDay(instant.epochMilliseconds, zone);
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

/** Whether it is an IANA name or an offset that this platform knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.ZonedDateTime.from(`1970-01-01[${zone}]`);
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

// One text with day and zone is read faster than two; without a time it is the first instant of the day.
const findStart = remember((day: Day, zone) => Temporal.ZonedDateTime.from(`${day}[${zone}]`).toInstant());
const findEnd = remember((day: Day, zone) => startOfDay(addDays(day, 1), zone));
const findInstant = remember((wallClock: string, zone) =>
  Temporal.ZonedDateTime.from(`${wallClock}[${zone}]`, { disambiguation: "compatible" }).toInstant(),
);
const beginsDay = remember((epochMs: number, zone) => {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  return local.startOfDay().epochMilliseconds === epochMs;
});

/** A sync asks for the same few thousand days over and over; the zone rules behind them are slow. */
function remember<Key, Value>(find: (key: Key, zone: string) => Value): (key: Key, zone: string) => Value {
  const most = 50_000;
  const zones = new Map<string, Map<Key, Value>>();
  let size = 0;
  return (key, zone) => {
    const known = zones.get(zone)?.get(key);
    if (known !== undefined) return known;
    const found = find(key, zone);
    if (size >= most) {
      zones.clear();
      size = 0;
    }
    const values = zones.get(zone) ?? new Map<Key, Value>();
    zones.set(zone, values.set(key, found));
    size += 1;
    return found;
  };
}
