import { z } from "zod";
import { id, instant, page } from "@/lib/api/schemas";
import { event } from "@/lib/events/schemas";

/**
 * `open`: time off and another event of the same agent overlap, and nobody has decided. `kept`: somebody wants both, and
 * neither has changed since. `information`: both are time off, so the agent is away either way.
 */
export const conflictState = z.enum(["open", "kept", "information"]);
export type ConflictState = z.output<typeof conflictState>;

export const conflict = z.object({
  /** Of the two events. */
  id: z.string(),
  state: conflictState,
  agent: z.object({ id, name: z.string(), email: z.string(), timeZone: z.string() }),
  timeOff: event,
  /** What it falls on. Where both are time off, the later one. */
  event,
  overlap: z.object({ startsAt: instant, endsAt: instant }),
  /** Who said so, and when; null unless it is kept. */
  kept: z.object({ by: z.string(), at: instant }).nullable(),
});
export type Conflict = z.output<typeof conflict>;

export const conflictsQuery = page
  .extend({ start: instant, end: instant, state: conflictState.optional(), agentId: id.optional() })
  .refine((query) => Date.parse(query.start) < Date.parse(query.end), {
    path: ["end"],
    message: "end must be after start.",
  });
export type ConflictsQuery = z.output<typeof conflictsQuery>;

const count = z.number().int();

/** A page of conflicts; the counts are of all in the range, whatever their state. */
export const conflictsPage = z.object({
  data: z.array(conflict),
  meta: z.object({
    nextCursor: z.string().nullable(),
    counts: z.object({ open: count, kept: count, information: count }),
  }),
});
export type ConflictsPage = z.output<typeof conflictsPage>;

export const keepInput = z.strictObject({ timeOffId: id, eventId: id, isKept: z.boolean() });
export type KeepInput = z.output<typeof keepInput>;
