import { z } from "zod";
import { day, id, instant } from "@/lib/api/schemas";
import { preflightResult } from "@/lib/connections/preflight-schemas";
import { bothEnds, credentials, windowEnd } from "@/lib/connections/schemas";

/** What becomes of a link. Only an open one opens anything. */
export const handOverState = z.enum(["open", "used", "revoked", "expired"]);

/** A link as admins see it. Its secret is never in it. */
export const handOverLink = z.object({
  id,
  integration: z.string(),
  /** The connection whose credentials it replaces; null when it makes the connection. */
  connectionId: id.nullable(),
  syncUntil: day.nullable(),
  rollingMonths: z.number().int().nullable(),
  state: handOverState,
  madeBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
  /** When somebody first opened it. */
  openedAt: instant.nullable(),
  usedAt: instant.nullable(),
});
export type HandOverLink = z.output<typeof handOverLink>;

/** The only time that the address is shown; a path alone when APP_URL is not set. */
export const madeHandOverLink = handOverLink.extend({ address: z.string() });
export type MadeHandOverLink = z.output<typeof madeHandOverLink>;

/**
 * To connect: where the window ends, which is decided here and not by who opens the link. To replace: whose
 * credentials.
 */
export const handOverInput = z
  .object({ integration: z.string().min(1), connectionId: id.optional(), ...windowEnd })
  .refine((input) => input.syncUntil === undefined || input.rollingMonths === undefined, bothEnds)
  .refine(
    ({ connectionId, syncUntil, rollingMonths }) =>
      (connectionId === undefined) !== (syncUntil === undefined && rollingMonths === undefined),
    { path: ["syncUntil"], message: "Give syncUntil or rollingMonths, or the connection whose credentials change." },
  );
export type HandOverInput = z.output<typeof handOverInput>;

export const handOverQuery = z.object({ integration: z.string().min(1).max(100).optional() });

/** In the body, so that no log of addresses has it. */
const secret = z.string().min(1).max(200);

export const handOverSecret = z.object({ secret });

export const handOverCredentials = z.object({ secret, credentials });
export type HandOverCredentials = z.output<typeof handOverCredentials>;

/** A test as somebody without an account may see it: what the vendor shows, in numbers, and nobody's name. */
export const handOverTest = preflightResult.pick({ ok: true, checks: true }).extend({
  counts: z.object({ people: z.number().int(), requests: z.number().int(), events: z.number().int() }),
});
export type HandOverTest = z.output<typeof handOverTest>;

export const handOverDone = z.object({ done: z.literal(true) });

/** What somebody who opens the link is told. */
export type HandOverInvitation = {
  integration: string;
  purpose: "connect" | "replace";
  organizationName: string;
  madeBy: string;
  expiresAt: string;
};
