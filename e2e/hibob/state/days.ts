import { Temporal } from "temporal-polyfill";

/** Days are `YYYY-MM-DD` texts: they compare as texts and have no time zone, as in HiBob. */
export function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** A company of thousands asks for the same few days again and again, and Temporal is slow at them. */
const nextDays = new Map<string, string>();
const weekdays = new Map<string, number>();

/** Every day from `first` to `last`, both included; empty when `last` is before `first`. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = nextDay(day)) days.push(day);
  return days;
}

export function isWeekend(day: string): boolean {
  return dayOfWeek(day) > 5;
}

/** Monday is 1, Sunday is 7. */
export function dayOfWeek(day: string): number {
  const known = weekdays.get(day);
  if (known !== undefined) return known;
  const found = Temporal.PlainDate.from(day).dayOfWeek;
  weekdays.set(day, found);
  return found;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysUntil(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

export function utcDay(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO("UTC").toPlainDate().toString();
}

/** Calendar months in UTC, because HiBob's rule is "6 months", not a number of days. */
export function addMonths(epochMs: number, months: number): number {
  const from = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO("UTC");
  return from.add({ months }).epochMilliseconds;
}

/** Milliseconds of an ISO 8601 instant with `Z` or an offset; null for anything else, a naive timestamp included. */
export function parseInstant(text: string): number | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}

/** HiBob's timestamps carry no zone: `2025-08-17T18:29:10.408597`, in UTC. */
export function naiveTimestamp(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ fractionalSecondDigits: 6 }).replace("Z", "");
}

/** Such as `GMT -5:00`, as it is at noon of the day in the zone. */
export function gmtOffset(day: string, timeZone: string): string {
  const noon = Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(timeZone);
  const [sign, hours, minutes] = [noon.offset.slice(0, 1), noon.offset.slice(1, 3), noon.offset.slice(4, 6)];
  return `GMT ${sign}${Number(hours)}:${minutes}`;
}

function nextDay(day: string): string {
  const known = nextDays.get(day);
  if (known !== undefined) return known;
  const found = addDays(day, 1);
  nextDays.set(day, found);
  return found;
}
