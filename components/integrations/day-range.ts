import { rangeWords } from "@/components/ui/range-words";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A day (`YYYY-MM-DD`) in words: `2 Nov 2026`. */
export function dayWords(value: string): string {
  return day.format(atMidnight(value));
}

/** First to last day in words: `2–4 Nov 2026`, `from 2 Nov 2026` while it has no end, nothing without a start. */
export function dayRangeWords(first: string | null, last: string | null): string | null {
  if (first === null) return null;
  if (last === null) return `from ${dayWords(first)}`;
  return rangeWords(day, atMidnight(first), atMidnight(last));
}

function atMidnight(value: string): number {
  return Date.parse(`${value}T00:00:00Z`);
}
