import { Temporal } from "temporal-polyfill";
import type { BriefEvent } from "@/lib/events/brief";
import type { Shift } from "./gesture";
import { isWholeDays } from "./when";

/** In what an event is moved, and in whose zone its days are. */
export type ShiftUnit = { unit: "day" | "hour"; timeZone: string };

/** The event after its ends were moved by so many columns: days keep the clock time of the agent's zone, hours pass. */
export function shiftEvent(event: BriefEvent, { startBy, endBy }: Shift, { unit, timeZone }: ShiftUnit): BriefEvent {
  const moved = (epochMs: number, by: number) => {
    const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
    return local.add(unit === "day" ? { days: by } : { minutes: by * 60 }).epochMilliseconds;
  };
  return { ...event, startMs: moved(event.startMs, startBy), endMs: moved(event.endMs, endBy) };
}

/** Why an event stays where it is; null when it can be moved. */
export function whyFixed(event: BriefEvent, { unit, timeZone }: ShiftUnit, source: string): string | null {
  if (event.readOnly) return `It is synced from ${source}. Change it there, and it moves here by itself.`;
  if (unit === "hour" && isWholeDays({ ...event, timeZone }))
    return "It covers whole days. Open it to give it times, or move it in a view of several days.";
  return null;
}
