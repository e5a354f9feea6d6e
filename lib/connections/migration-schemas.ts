import { z } from "zod";
import { day, id, instant } from "@/lib/api/schemas";
import { preflightResult } from "@/lib/connections/preflight-schemas";
import { credentials } from "@/lib/connections/schemas";
import { rollingMonths } from "@/lib/connections/settings";

/** Named of each kind of difference; the numbers say how many there are in all. */
export const NAMED = 200;

const replacement = z.object({
  credentials,
  /** Without it only the parity is told. */
  apply: z.boolean().default(false),
  /** Goes on although something is missing. */
  acceptDifferences: z.boolean().default(false),
  /** Of the parity that was looked at: if there is another one by now, nothing is accepted. */
  fingerprint: z.string().max(100).optional(),
});

export const rotationInput = replacement;
export type RotationInput = z.output<typeof rotationInput>;
/** As it is sent: what has a default may be left out. */
export type RotationBody = z.input<typeof rotationInput>;

export const migrationInput = replacement
  .extend({ syncUntil: day.optional(), rollingMonths: rollingMonths.optional() })
  .refine((input) => input.syncUntil === undefined || input.rollingMonths === undefined, {
    path: ["syncUntil"],
    message: "Give syncUntil or rollingMonths, not both.",
  });
export type MigrationInput = z.output<typeof migrationInput>;
export type MigrationBody = z.input<typeof migrationInput>;

const missingPerson = z.object({
  /** The vendor's id of the employee. */
  externalId: z.string(),
  name: z.string(),
  agentId: id,
  agentName: z.string(),
  agentEmail: z.string(),
});
export type MissingPerson = z.output<typeof missingPerson>;

const requestOnSchedule = z.object({
  /** The vendor's id of the request. */
  externalId: z.string(),
  eventId: id,
  personName: z.string(),
  agentId: id,
  agentName: z.string(),
  agentEmail: z.string(),
  type: z.object({ id, name: z.string(), color: z.string() }),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  allDay: z.boolean(),
});
const missingRequest = requestOnSchedule.extend({
  /** The vendor says that it was cancelled or deleted: it is missing for everybody. */
  wasRemoved: z.boolean(),
});
export type MissingRequest = z.output<typeof missingRequest>;

/** A request that is seen, and whose event will be at another time, or go: `becomes` says which. */
const changedRequest = requestOnSchedule.extend({
  becomes: z.object({ startsAt: instant, endsAt: instant, allDay: z.boolean() }).nullable(),
});
export type ChangedRequest = z.output<typeof changedRequest>;

/**
 * Whether credentials see what the connection has. `missing` names at most 200; before - after is how many there are.
 */
export const parity = z.object({
  ok: z.boolean(),
  people: z.object({
    /** Linked to an agent. */
    before: z.number().int(),
    /** Of those, seen by the new credentials. */
    after: z.number().int(),
    missing: z.array(missingPerson),
    /** All that the new credentials see. */
    visible: z.number().int(),
  }),
  requests: z.object({
    /** With an event that ends in the future. */
    before: z.number().int(),
    /** Of those, seen by the new credentials, also where a newer request replaced them. */
    after: z.number().int(),
    missing: z.array(missingRequest),
    visible: z.number().int(),
    changed: z.array(changedRequest),
  }),
  /** Of the differences; equal ones are the same. */
  fingerprint: z.string(),
});
export type Parity = z.output<typeof parity>;

export const replacementResult = z.object({ applied: z.boolean(), parity, preflight: preflightResult });
export type ReplacementResult = z.output<typeof replacementResult>;
