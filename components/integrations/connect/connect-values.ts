import { z } from "zod";
import { day } from "@/lib/api/schemas";
import { credentials } from "@/lib/connections/schemas";
import { addDays, addMonths } from "@/lib/time";

/** What the wizard's form holds. */
export type ConnectValues = { serviceUserId: string; token: string; syncUntil: string };

/** First day that a new connection may sync until: the day after `today` (`YYYY-MM-DD`). */
export function earliestSyncUntil(today: string): string {
  return addDays(today, 1);
}

/** Six months ahead of `today` (`YYYY-MM-DD`). */
export function defaultSyncUntil(today: string): string {
  return addMonths(today, 6);
}

/** The form's rules, as the API has them, so that a slip is told without a round trip. */
export function connectSchema(today: string) {
  return credentials.extend({ syncUntil: syncUntilSchema(today) });
}

/** A day after `today`. */
export function syncUntilSchema(today: string) {
  const earliest = earliestSyncUntil(today);
  return z
    .string()
    .min(1, "Choose a date.")
    .pipe(day.refine((value) => value >= earliest, "Choose a date after today."));
}
