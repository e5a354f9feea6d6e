import { z } from "zod";
import { day, id, instant, page } from "@/lib/api/schemas";

/** Why the guard held a run, and how much of how much it would lose: of people where they shrank, else of future events. */
export const held = z.object({
  why: z.enum(["removals", "empty", "people"]),
  lost: z.number().int(),
  of: z.number().int(),
});
export type Held = z.output<typeof held>;

/** One request that a held run would remove, with its event if it has one. */
export const removal = z.object({
  externalId: z.string(),
  personId: id,
  personName: z.string(),
  agentId: id.nullable(),
  agentName: z.string().nullable(),
  /** Null for a private policy when the caller is no admin. */
  policy: z.string().nullable(),
  type: z.string(),
  startDate: day.nullable(),
  endDate: day.nullable(),
  eventId: id.nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  timeZone: z.string().nullable(),
});
export type Removal = z.output<typeof removal>;

export const removalsQuery = page.extend({ personId: id.optional() });
export type RemovalsQuery = z.output<typeof removalsQuery>;

/** One person of whom a held run would remove something. */
export const removalPerson = z.object({
  personId: id,
  personName: z.string(),
  agentName: z.string().nullable(),
  /** Requests that would go, and how many of them have an event. */
  requests: z.number().int(),
  events: z.number().int(),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
});
export type RemovalPerson = z.output<typeof removalPerson>;
