import { z } from "zod";
import { id, instant, page } from "@/lib/api/schemas";
import { held } from "@/lib/connections/removal-schemas";
import { progress, runCounts, runError } from "@/lib/connections/schemas";

export const runKind = z.enum(["poll", "sweep"]);

export const runInput = z.object({ kind: runKind.optional(), confirm: id.optional() }).default({});
export type RunInput = z.output<typeof runInput>;

export const run = z.object({
  id,
  kind: runKind,
  trigger: z.enum(["connected", "scheduled", "webhook", "manual", "migration"]),
  status: z.enum(["queued", "running", "succeeded", "failed", "held"]),
  counts: runCounts.nullable(),
  progress: progress.nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  error: runError.nullable(),
  held: held.nullable().default(null),
  /** Which events it added, changed or removed is known. */
  namesEvents: z.boolean().default(false),
});
export type Run = z.output<typeof run>;

/** Of a history: all runs, or those that changed something or did not go well. */
export const runsQuery = page.extend({ only: z.enum(["notable"]).optional() });
export type RunsQuery = z.output<typeof runsQuery>;

/** What a run did to one event. What has left the schedule since is not told any more: those fields are null then. */
export const runChange = z.object({
  op: z.enum(["added", "changed", "removed"]),
  eventId: id,
  agentName: z.string().nullable(),
  typeName: z.string().nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  timeZone: z.string().nullable(),
});
export type RunChange = z.output<typeof runChange>;
