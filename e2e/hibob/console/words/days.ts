import { Temporal } from "temporal-polyfill";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Wed 2 Dec`, with its year when that is not this one. */
export function dayWords(day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  const year = date.year === Temporal.PlainDate.from(today).year ? "" : ` ${date.year}`;
  return `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}${year}`;
}

/** One day, or the first and the last of several. */
export function spanWords(first: string, last: string, today: string): string {
  return first === last ? dayWords(first, today) : `${dayWords(first, today)} – ${dayWords(last, today)}`;
}

/** The wall clock of this machine, with seconds: `14:03:22`. */
export function clockWords(epochMs: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMs);
  return instant.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainTime().toString({ smallestUnit: "second" });
}

/** `4 s`, `3 min`, `2 h`. */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 100) return `${seconds} s`;
  return seconds < 6_000 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
