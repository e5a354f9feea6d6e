import { z } from "zod";
import { ACT_KINDS } from "@/lib/acts";
import { id, instant, page } from "@/lib/api/schemas";

export const actKind = z.enum(ACT_KINDS);

export const auditEntry = z.object({
  id,
  at: instant,
  actor: z.object({
    kind: z.enum(["member", "api_key", "hand_over_link", "cli", "system"]),
    id: id.nullable(),
    /** As it was then. */
    name: z.string().nullable(),
    /** In words: "Robin Berg", "The API key Payroll". */
    label: z.string(),
  }),
  /** What was done, for programs: `connection.paused`. */
  action: z.string(),
  target: z.object({ id: id.nullable(), name: z.string() }),
  /** Facts of the moment; which ones depends on the action. */
  details: z.record(z.string(), z.unknown()),
  ip: z.string().nullable(),
  /** What was done, for people, as the end of a sentence that begins with the actor: "paused HiBob". */
  deed: z.string(),
});
export type AuditEntry = z.output<typeof auditEntry>;

export const auditFilter = z.object({
  kind: actKind.optional(),
  /** A member, an API key or a hand-over link. */
  actorId: id.optional(),
});
export type AuditFilter = z.output<typeof auditFilter>;

export const auditQuery = page.extend(auditFilter.shape);
export type AuditQuery = z.output<typeof auditQuery>;
