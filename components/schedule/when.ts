import { Temporal } from "temporal-polyfill";
import { zoneCity } from "./zone-name";

/** When something is: instants, and the zone in whose clocks it is told. */
export type When = { startsAt: string; endsAt: string; timeZone: string };

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
  if (start.toPlainDate().equals(end.toPlainDate())) return `${first}, ${clock(start)} to ${clock(end)}`;
  return `${first}, ${clock(start)} to ${dayText(end.toPlainDate())}, ${clock(end)}`;
}

/**
 * For the dialog, with weekdays: whole days as days ("Mon 2 Nov 2026 – Wed 4 Nov 2026"), anything else to the
 * minute and with its zone ("Mon 2 Nov 2026, 12:00 – Tue 3 Nov, 00:00, London time").
 */
export function exactWhen(when: When): string {
  const { start, end, firstDay, lastDay, startsWithDay, endsWithDay } = read(when);
  if (startsWithDay && endsWithDay) {
    return firstDay.equals(lastDay) ? withWeekday(firstDay) : `${withWeekday(firstDay)} – ${withWeekday(lastDay)}`;
  }
  return `${withWeekday(firstDay)}, ${clock(start)} – ${endText(start, end)}, ${zoneCity(when.timeZone)} time`;
}

/** Whether it starts and ends where local days do. */
export function isWholeDays(when: When): boolean {
  const { startsWithDay, endsWithDay } = read(when);
  return startsWithDay && endsWithDay;
}

function read(when: When) {
  const start = Temporal.Instant.from(when.startsAt).toZonedDateTimeISO(when.timeZone);
  const end = Temporal.Instant.from(when.endsAt).toZonedDateTimeISO(when.timeZone);
  const endsWithDay = end.equals(end.startOfDay());
  return {
    start,
    end,
    firstDay: start.toPlainDate(),
    /** The last day that it covers at all: an end at midnight belongs to the day before. */
    lastDay: endsWithDay ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate(),
    startsWithDay: start.equals(start.startOfDay()),
    endsWithDay,
  };
}

function endText(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): string {
  if (start.toPlainDate().equals(end.toPlainDate())) return clock(end);
  const day = withWeekday(end.toPlainDate());
  return `${start.year === end.year ? day.replace(` ${end.year}`, "") : day}, ${clock(end)}`;
}

function withWeekday(day: Temporal.PlainDate): string {
  return `${weekdayName(day.dayOfWeek)} ${dayText(day)}`;
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: "minute" });
}

function isNoon(time: Temporal.ZonedDateTime): boolean {
  return time.toPlainTime().equals("12:00");
}
