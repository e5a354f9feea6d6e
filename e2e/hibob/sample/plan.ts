import { createHash } from "node:crypto";
import { addDays, dayOfWeek, daysUntil } from "../state/days";

const FIRST_MONDAY = "2024-01-01";
const SLOTS_A_WEEK = 18;
const BACK_DAYS = 30;
const AHEAD_DAYS = 180;

/** A place for one request: a weekday and numbers that are its own, whatever today is. */
export type PlannedSlot = {
  /** Counts on from 2024. */
  number: number;
  start: string;
  pick: (min: number, max: number) => number;
};

/**
 * Eighteen places a week, from 30 days before today to 180 after. They hang on the calendar and not on today, so that
 * tomorrow's plan is today's without its first day and with one more at the end.
 */
export function plannedSlots(today: string): PlannedSlot[] {
  const from = addDays(today, -BACK_DAYS);
  const to = addDays(today, AHEAD_DAYS);
  const slots: PlannedSlot[] = [];
  for (let monday = addDays(from, 1 - dayOfWeek(from)); monday <= to; monday = addDays(monday, 7)) {
    const week = daysUntil(FIRST_MONDAY, monday) / 7;
    for (let index = 0; index < SLOTS_A_WEEK; index += 1) {
      const number = week * SLOTS_A_WEEK + index;
      const start = addDays(monday, pickOf(number)(0, 4));
      if (start >= from && start <= to) slots.push({ number, start, pick: pickOf(number) });
    }
  }
  return slots;
}

/** The same for the same number and bounds, so that what one slot picks never moves another. */
function pickOf(number: number): PlannedSlot["pick"] {
  return (min, max) => {
    const digest = createHash("sha256").update(`${number} ${min} ${max}`).digest();
    return min + (digest.readUInt32BE() % (max - min + 1));
  };
}
