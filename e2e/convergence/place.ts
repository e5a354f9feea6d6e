import { Temporal } from "temporal-polyfill";
import type { Range } from "@/e2e/hibob/state/range";

/**
 * The product's table of what a request becomes, read a second time and in another form: each day of a request
 * is a stretch of wall-clock time, and stretches that join make an event. Shares no code with the product.
 */
export type Placed = { startsAt: number; endsAt: number; timeZone: string; allDay: boolean };

type Stretch = { day: string; from: string; to: string };
type Found = { stretches: Stretch[]; timeZone: string } | { reason: string };

const HALVES = { all_day: ["00:00", "24:00"], morning: ["00:00", "12:00"], afternoon: ["12:00", "24:00"] } as const;

/** @param windowUntil where a request without an end ends for now */
export function place(range: Range, zone: string, windowUntil: string): Placed | { reason: string } {
  const found = read(range, zone, windowUntil);
  return "reason" in found ? found : join(found.stretches, found.timeZone);
}

function read(range: Range, zone: string, windowUntil: string): Found {
  const here = (stretches: Stretch[]) => ({ stretches, timeZone: zone });
  switch (range.type) {
    case "days": {
      const days = daysOf(range.startDate, range.endDate);
      if (days.length > 1) {
        const parts = days.map(() => "all_day" as keyof typeof HALVES);
        parts[0] = range.startPortion;
        parts[parts.length - 1] = range.endPortion;
        return here(days.map((day, index) => half(day, parts[index] ?? "all_day")));
      }
      const said = `${range.startPortion} ${range.endPortion}`;
      if (said === "afternoon morning") return { reason: "invalid_data" };
      const isMorning = said.includes("morning");
      const isAfternoon = said.includes("afternoon");
      const part = isMorning === isAfternoon ? "all_day" : isMorning ? "morning" : "afternoon";
      return here([half(range.startDate, part)]);
    }
    case "portionOnRange":
      return here(daysOf(range.startDate, range.endDate).map((day) => half(day, range.dayPortion)));
    case "percentageOnRange":
      if (range.percentageOfDay !== 100) return { reason: "no_clock_time" };
      return here(daysOf(range.startDate, range.endDate).map((day) => half(day, "all_day")));
    case "openEnded": {
      const days = daysOf(range.startDate, windowUntil);
      return here(
        days.map((day, index) =>
          half(day, index === 0 && range.startPortion === "afternoon" ? "afternoon" : "all_day"),
        ),
      );
    }
    case "specificHoursDayDurations": {
      // One request of several days is several chunks, even where its times would join.
      if (range.startDate !== range.endDate) return { reason: "not_contiguous" };
      const stretch = { day: range.startDate, from: range.localStartTime, to: range.localEndTime };
      return { stretches: [stretch], timeZone: range.timeZone ?? zone };
    }
    case "differentSpecificHoursDayDurations": {
      const stretches = range.durations.flatMap(({ date, dayDuration }): Stretch[] => {
        if (dayDuration.dayDurationType === "specificHoursDayDuration")
          return [{ day: date, from: dayDuration.localStartTime, to: dayDuration.localEndTime }];
        return dayDuration.portion === "vacant" ? [] : [half(date, "all_day")];
      });
      if (stretches.length === 0) return { reason: "invalid_data" };
      return { stretches, timeZone: range.timeZone ?? zone };
    }
    case "undocumented":
      return { reason: "unknown_type" };
    default:
      return { reason: "no_clock_time" };
  }
}

function join(stretches: Stretch[], timeZone: string): Placed | { reason: string } {
  const placed = stretches.map(
    ({ day, from, to }) => [instant(day, from, timeZone), instant(day, to, timeZone)] as const,
  );
  if (placed.some(([start, end]) => end <= start)) return { reason: "invalid_data" };
  placed.sort(([left], [right]) => left - right);
  const startsAt = placed[0]?.[0] ?? 0;
  let endsAt = startsAt;
  for (const [start, end] of placed) {
    if (start > endsAt) return { reason: "not_contiguous" };
    endsAt = Math.max(endsAt, end);
  }
  return { startsAt, endsAt, timeZone, allDay: beginsDay(startsAt, timeZone) && beginsDay(endsAt, timeZone) };
}

function half(day: string, part: keyof typeof HALVES): Stretch {
  const [from, to] = HALVES[part];
  return { day, from, to };
}

function daysOf(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 }))
    days.push(day.toString());
  return days;
}

/** Midnight is the day's first instant, 24:00 the next day's. */
function instant(day: string, time: string, timeZone: string): number {
  const date = Temporal.PlainDate.from(day);
  if (time.startsWith("24:")) return date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  if (/^00:00(:00)?$/.test(time)) return date.toZonedDateTime(timeZone).epochMilliseconds;
  return date.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}

function beginsDay(epochMs: number, timeZone: string): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  return local.startOfDay().epochMilliseconds === epochMs;
}
