import { Temporal } from "temporal-polyfill";
import type { ConnectionWarning } from "@/lib/connections/schemas";

/** From so many days ahead one is told that a fixed window ends: it is a silent end otherwise. */
const DAYS_AHEAD = 30;

type Window = { syncUntil: string; rollingMonths: number | null };

/**
 * What will need attention although nothing is wrong yet. Pure, and derived each time.
 * @param today in the organization's zone
 */
export function deriveWarnings({ syncUntil, rollingMonths }: Window, today: string): ConnectionWarning[] {
  if (rollingMonths !== null) return [];
  const daysLeft = Temporal.PlainDate.from(today).until(syncUntil).days;
  if (daysLeft > DAYS_AHEAD) return [];
  const day = Temporal.PlainDate.from(syncUntil).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  const message =
    daysLeft < 0
      ? `Sync until ended on ${day}, ${days(-daysLeft)} ago. Time off after that day does not show.`
      : `Sync until ends ${when(daysLeft)}, on ${day}. Time off after that day will not show.`;
  return [
    {
      code: "sync_until_ends",
      message,
      fix: "Move the day on, or let it always be some months ahead, under Settings.",
    },
  ];
}

function when(daysLeft: number): string {
  if (daysLeft === 0) return "today";
  return daysLeft === 1 ? "tomorrow" : `in ${days(daysLeft)}`;
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}
