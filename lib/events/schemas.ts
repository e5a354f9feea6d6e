import { z } from "zod";
import { id, instant, page } from "@/lib/api/schemas";

/** Names of the palette; globals.css gives each a value for light and dark. */
export const eventColor = z.enum(["teal", "blue", "violet", "rose", "amber", "green", "slate"]);

export const eventType = z.object({ id, name: z.string(), color: eventColor });
export type EventType = z.output<typeof eventType>;

export const event = z.object({
  id,
  agentId: id,
  agentEmail: z.string(),
  type: eventType,
  startsAt: instant,
  endsAt: instant,
  /** The IANA zone in which the event was placed: startsAt and endsAt are whole or half days there. */
  timeZone: z.string(),
  allDay: z.boolean(),
  /** Slug of the integration it is synced from, or `manual`. */
  source: z.string(),
  readOnly: z.boolean(),
  connectionId: id.nullable(),
  externalId: z.string().nullable(),
  /** Where to edit a synced event. */
  editUrl: z.string().nullable(),
  /** The vendor's name of the kind of time off; null for a private one when the caller is no admin. */
  policy: z.string().nullable(),
  updatedAt: instant,
});
export type ScheduleEvent = z.output<typeof event>;

const range = { start: instant, end: instant };

export const eventsQuery = page
  .extend({ ...range, agentId: id.optional(), agentEmail: z.email().optional(), source: z.string().min(1).optional() })
  .refine(isInOrder, { path: ["end"], message: "end must be after start." });
export type EventsQuery = z.output<typeof eventsQuery>;

export const packedQuery = z.object(range).refine(isInOrder, { path: ["end"], message: "end must be after start." });

/**
 * Many events as a table by columns, a tenth as long as the list: agent after agent, and the events of each by start.
 * For screens that show a whole organization; it leaves out what a single event's own answer has.
 */
export const packedEvents = z.object({
  types: z.array(eventType),
  /** Slugs; the first is `manual`. */
  sources: z.array(z.string()).min(1),
  agentIds: z.array(id),
  /** How many events each agent has. */
  counts: z.array(z.number()),
  /** 32 hexadecimal digits of each event's id. */
  ids: z.string(),
  /** Place of each event's type among `types`, and of its source among `sources`. */
  typeOf: z.array(z.number()),
  sourceOf: z.array(z.number()),
  /** Seconds from the start of the range to each event's; negative when it began before. */
  startsIn: z.array(z.number()),
  /** How many seconds each takes. */
  lasts: z.array(z.number()),
});
export type PackedEvents = z.output<typeof packedEvents>;

export const createEventInput = z
  .object({
    /** Makes a call that is repeated, or that brings a deleted event back, the same event. */
    id: id.optional(),
    agentId: id,
    typeId: id,
    startsAt: instant,
    endsAt: instant,
    allDay: z.boolean().default(false),
  })
  .refine((input) => Date.parse(input.startsAt) < Date.parse(input.endsAt), {
    path: ["endsAt"],
    message: "endsAt must be after startsAt.",
  });
export type CreateEventInput = z.output<typeof createEventInput>;

export const patchEventInput = z.object({
  typeId: id.optional(),
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  allDay: z.boolean().optional(),
});
export type PatchEventInput = z.output<typeof patchEventInput>;

/** `from=now` asks for a cursor of this moment, and for nothing else. */
export const changesQuery = page
  .extend({ from: z.literal("now").optional() })
  .refine((query) => query.from === undefined || query.cursor === undefined, {
    path: ["from"],
    message: "Send either from or cursor.",
  });
export type ChangesQuery = z.output<typeof changesQuery>;

export const eventChange = z.object({
  op: z.enum(["upsert", "delete"]),
  seq: z.string(),
  id,
  /** As it is now; null for a delete. */
  event: event.nullable(),
});
export type EventChange = z.output<typeof eventChange>;

/** What is no instant is told of at its own path, and is in no wrong order. */
function isInOrder({ start, end }: { start: string; end: string }): boolean {
  return [start, end].map(Date.parse).some(Number.isNaN) || Date.parse(start) < Date.parse(end);
}
