import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { ScheduleEvent } from "@/lib/events/schemas";
import type { Day } from "@/lib/integrations/types";
import { addDays, atTime, endOfDay, startOfDay } from "@/lib/time";
import { localTime } from "./local-time";
import type { Draft } from "./mark";

const day = z.iso.date("Choose a day.");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time.");

/** What the form of a manual event asks: days, and wall clocks `HH:mm`, in the agent's time zone. */
export const eventFormValues = z
  .object({
    agentId: z.string().min(1, "Choose an agent."),
    typeId: z.string().min(1, "Choose a type."),
    isAllDay: z.boolean(),
    startDay: day,
    startTime: time,
    /** The last day, included. */
    endDay: day,
    endTime: time,
  })
  .refine(({ startDay, endDay }) => startDay <= endDay, {
    path: ["endDay"],
    message: "The last day can't be before the first.",
  })
  .refine(
    ({ isAllDay, startDay, startTime, endDay, endTime }) => isAllDay || startDay !== endDay || startTime < endTime,
    {
      path: ["endTime"],
      message: "The end must be after the start.",
    },
  );
export type EventFormValues = z.output<typeof eventFormValues>;

/** The instants of what the form says, in the agent's zone. */
export function toInstants(values: EventFormValues, zone: string): { startsAt: string; endsAt: string } {
  const { isAllDay, startDay, startTime, endDay, endTime } = values;
  return isAllDay
    ? { startsAt: iso(startOfDay(startDay, zone)), endsAt: iso(endOfDay(endDay, zone)) }
    : { startsAt: iso(atTime(startDay, startTime, zone)), endsAt: iso(atTime(endDay, endTime, zone)) };
}

/** What the form shows for an event, told in the agent's zone; the inverse of toInstants. */
export function toFormValues(event: ScheduleEvent, zone: string): EventFormValues {
  const span = { startMs: Date.parse(event.startsAt), endMs: Date.parse(event.endsAt) };
  return { agentId: event.agentId, typeId: event.type.id, ...spanValues(span, zone, event.allDay) };
}

/** What the form shows for what was chosen on the timeline: whole days of the agent's as such. */
export function draftFormValues({ agentId, startMs, endMs }: Draft, zone: string): EventFormValues {
  return { agentId, typeId: "", ...spanValues({ startMs, endMs }, zone, true) };
}

function spanValues({ startMs, endMs }: { startMs: number; endMs: number }, zone: string, mayBeAllDay: boolean) {
  const [start, end] = [localTime(startMs, zone), localTime(endMs, zone)];
  const isAllDay = mayBeAllDay && start.isDayStart && end.isDayStart;
  const endDay = end.date.toString();
  return {
    isAllDay,
    startDay: start.date.toString(),
    startTime: isAllDay ? OFFICE_HOURS.startTime : start.clock,
    endDay: isAllDay ? addDays(endDay, -1) : endDay,
    endTime: isAllDay ? OFFICE_HOURS.endTime : end.clock,
  };
}

/** An empty form: the whole of that day. */
export function newFormValues(day: Day): EventFormValues {
  return { agentId: "", typeId: "", isAllDay: true, startDay: day, endDay: day, ...OFFICE_HOURS };
}

/** Offered when someone turns off "All day". */
const OFFICE_HOURS = { startTime: "09:00", endTime: "17:00" };

function iso(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
