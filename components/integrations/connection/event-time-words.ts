import { rangeWords } from "@/components/ui/range-words";

type When = { startsAt: string | null; endsAt: string | null; timeZone: string | null };

/**
 * When an event is, by the clock of the zone in which it was placed: `2 – 4 Nov 2026`, `2 Nov 2026, 00:00–12:00`. A
 * midnight at its end belongs to the day before. Null when it is not known.
 */
export function eventTimeWords({ startsAt, endsAt, timeZone }: When): string | null {
  if (startsAt === null || endsAt === null || timeZone === null) return null;
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  const isWholeDays = clock.format(start) === "00:00" && clock.format(end) === "00:00";
  const day = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  if (isWholeDays) return rangeWords(new Intl.DateTimeFormat("en-GB", day), start, end - 1);
  const time = { ...day, hour: "2-digit", minute: "2-digit" } as const;
  return rangeWords(new Intl.DateTimeFormat("en-GB", time), start, end);
}
