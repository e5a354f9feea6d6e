import { z } from "zod";
import { day, id } from "@/lib/api/schemas";
import { bothEnds, credentials, integrationSlug, windowEnd } from "@/lib/connections/schemas";

export const checkId = z.enum(["credentials", "people", "time_off", "private_time_off", "coverage"]);
export type CheckId = z.output<typeof checkId>;

export const preflightInput = z
  .object({
    integration: integrationSlug,
    credentials,
    syncFrom: day.optional(),
    ...windowEnd,
    /** Only these, with as few questions as they take, and no preview. */
    checks: z.array(checkId).min(1).optional(),
  })
  .refine((input) => input.syncUntil === undefined || input.rollingMonths === undefined, bothEnds);
export type PreflightInput = z.output<typeof preflightInput>;

export const check = z.object({
  id: checkId,
  status: z.enum(["passed", "warning", "failed", "skipped"]),
  title: z.string(),
  detail: z.string(),
  fix: z.string().nullable(),
});
export type Check = z.output<typeof check>;

export const preflightResult = z.object({
  ok: z.boolean(),
  checks: z.array(check),
  /** This and the preview are null where only some checks were asked for. */
  people: z.object({ visible: z.number().int(), matched: z.number().int(), unmatched: z.number().int() }).nullable(),
  /** Agents that no visible person matches; at most 100. */
  missingAgents: z.array(z.object({ id, name: z.string(), email: z.string() })),
  preview: z
    .object({
      requests: z.number().int(),
      events: z.number().int(),
      unmatched: z.number().int(),
      skipped: z.record(z.string(), z.number().int()),
      /** Most requests first; at most 50. */
      policies: z.array(z.object({ name: z.string(), requests: z.number().int(), events: z.number().int() })),
    })
    .nullable(),
});
export type PreflightResult = z.output<typeof preflightResult>;

/** A line of the streamed form: each check as soon as it is known, and the whole at the end. */
export const preflightLine = z.union([
  z.object({ check, missingAgents: preflightResult.shape.missingAgents.optional() }),
  z.object({ result: preflightResult }),
]);
export type PreflightLine = z.output<typeof preflightLine>;
