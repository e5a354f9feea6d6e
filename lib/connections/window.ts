import { MONTHS_AT_MOST } from "@/lib/connections/settings";
import type { FieldError } from "@/lib/errors";
import { AppError } from "@/lib/errors";
import { addDays, addMonths } from "@/lib/time";

const DAYS_BACK = 30;

/** The days that a connection covers when *sync from* is not chosen. */
export function defaultSyncFrom(today: string): string {
  return addDays(today, -DAYS_BACK);
}

/**
 * @param today in the organization's zone
 * @throws AppError `invalid_input` at the field that is wrong
 */
export function checkWindow(window: { syncFrom: string; syncUntil: string }, today: string): void {
  const errors: FieldError[] = [];
  if (window.syncUntil < today) {
    errors.push({ path: "syncUntil", message: "This day is in the past. Choose today or a later day." });
  }
  if (window.syncUntil > addMonths(today, MONTHS_AT_MOST)) {
    errors.push({ path: "syncUntil", message: "Choose a day within the next five years." });
  }
  if (window.syncFrom > window.syncUntil) {
    errors.push({ path: "syncFrom", message: "Sync from must not be after sync until." });
  }
  const [first] = errors;
  if (first) throw new AppError("invalid_input", first.message, errors);
}
