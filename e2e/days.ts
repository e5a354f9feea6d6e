import { Temporal } from "temporal-polyfill";

/** Days as tests need them, `YYYY-MM-DD`, counted from London's today: where the tests' organizations are. */

/** Monday is 0. Always on the schedule's first screen, which shows this week and the next. */
export function nextWeek(weekday: number): string {
  const today = Temporal.Now.plainDateISO("Europe/London");
  return today.add({ days: 8 - today.dayOfWeek + weekday }).toString();
}

export function daysFromToday(days: number): string {
  return Temporal.Now.plainDateISO("Europe/London").add({ days }).toString();
}

/** As people and screen readers are told: `3 Nov 2026`. */
export function dayWords(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.day} ${date.toLocaleString("en-US", { month: "short" })} ${date.year}`;
}
