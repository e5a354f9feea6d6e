import type { Temporal } from "temporal-polyfill";
import { type LocalTime, localTime } from "./local-time";
import { zoneCity } from "./zone-name";

/** When something is: epoch milliseconds, and the zone in whose clocks it is told. */
export type When = { startMs: number; endMs: number; timeZone: string };

/** Of an event as the API gives it. */
export function whenOf(event: { startsAt: string; endsAt: string; timeZone: string }): When {
  return { startMs: Date.parse(event.startsAt), endMs: Date.parse(event.endsAt), timeZone: event.timeZone };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Own names rather than Intl's: server and browser must write the same. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

export function weekdayName(dayOfWeek: number): string {
  return WEEKDAYS[dayOfWeek - 1] ?? "";
}

/** "3 Nov 2026" */
export function dayText(day: Temporal.PlainDate): string {
  return `${day.day} ${monthName(day.month)} ${day.year}`;
}

/**
 * For an event's accessible name: "3 Nov 2026", "3 Nov 2026 to 5 Nov 2026", "3 Nov 2026, morning",
 * "3 Nov 2026, afternoon to 5 Nov 2026", "3 Nov 2026, 09:30 to 11:00", "3 Nov 2026, 22:00 to 4 Nov 2026, 06:00".
 */
export function spokenWhen(when: When): string {
  const { start, end, firstDay, lastDay, startsWithDay, endsWithDay } = read(when);
  const first = dayText(firstDay);
  const isOneDay = firstDay.equals(lastDay);
  if ((startsWithDay || isNoon(start)) && (endsWithDay || isNoon(end))) {
    const from = startsWithDay ? first : `${first}, afternoon`;
    if (isOneDay) return endsWithDay ? from : `${first}, morning`;
    return `${from} to ${dayText(lastDay)}${endsWithDay ? "" : ", morning"}`;
  }
  if (start.date.equals(end.date)) return `${first}, ${start.clock} to ${end.clock}`;
  return `${first}, ${start.clock} to ${dayText(end.date)}, ${end.clock}`;
}

/**
 * For the dialog, with weekdays and the zone: whole days as days ("Mon 2 Nov 2026 – Wed 4 Nov 2026, London time"),
 * anything else to the minute ("Mon 2 Nov 2026, 12:00 – Tue 3 Nov, 00:00, London time").
 */
export function exactWhen(when: When): string {
  const { start, end, firstDay, lastDay, startsWithDay, endsWithDay } = read(when);
  const zone = `${zoneCity(when.timeZone)} time`;
  if (startsWithDay && endsWithDay) {
    const days = firstDay.equals(lastDay)
      ? withWeekday(firstDay)
      : `${withWeekday(firstDay)} – ${withWeekday(lastDay)}`;
    return `${days}, ${zone}`;
  }
  return `${withWeekday(firstDay)}, ${start.clock} – ${endText(start, end)}, ${zone}`;
}

/** Whether it starts and ends where local days do. */
export function isWholeDays(when: When): boolean {
  const { startsWithDay, endsWithDay } = read(when);
  return startsWithDay && endsWithDay;
}

function read({ startMs, endMs, timeZone }: When) {
  const start = localTime(startMs, timeZone);
  const end = localTime(endMs, timeZone);
  return {
    start,
    end,
    firstDay: start.date,
    /** The last day that it covers at all: an end at midnight belongs to the day before. */
    lastDay: end.isDayStart ? end.date.subtract({ days: 1 }) : end.date,
    startsWithDay: start.isDayStart,
    endsWithDay: end.isDayStart,
  };
}

function endText(start: LocalTime, end: LocalTime): string {
  if (start.date.equals(end.date)) return end.clock;
  const day = withWeekday(end.date);
  return `${start.date.year === end.date.year ? day.replace(` ${end.date.year}`, "") : day}, ${end.clock}`;
}

function withWeekday(day: Temporal.PlainDate): string {
  return `${weekdayName(day.dayOfWeek)} ${dayText(day)}`;
}

function isNoon({ clock }: LocalTime): boolean {
  return clock === "12:00";
}
