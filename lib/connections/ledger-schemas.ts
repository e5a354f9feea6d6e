import { z } from "zod";
import { day, id, instant, page } from "@/lib/api/schemas";
import { search } from "@/lib/connections/schemas";

export const outcome = z.enum(["synced", "skipped", "unmatched", "failed"]);
export type Outcome = z.output<typeof outcome>;

/** Why a request is not on the schedule. */
export const reason = z.enum([
  "invalid_data",
  "not_contiguous",
  "no_clock_time",
  "unknown_type",
  "not_time_off",
  "outside_window",
  "no_matching_agent",
  "agent_inactive",
  "person_ignored",
  "policy_excluded",
  "superseded",
  "unexpected",
]);
export type Reason = z.output<typeof reason>;

/** Which requests of the ledger. A range of days holds every request that has a day in it. */
export const requestFilter = z.object({
  outcome: outcome.optional(),
  reason: reason.optional(),
  personId: id.optional(),
  policy: z.string().max(500).optional(),
  from: day.optional(),
  to: day.optional(),
  search,
});
export type RequestFilter = z.output<typeof requestFilter>;

export const requestsQuery = page.extend(requestFilter.shape);
export type RequestsQuery = z.output<typeof requestsQuery>;

export const request = z.object({
  externalId: z.string(),
  personId: id,
  personName: z.string(),
  personEmail: z.string().nullable(),
  agentId: id.nullable(),
  /** Null for a private policy when the caller is no admin. */
  policy: z.string().nullable(),
  type: z.string(),
  startDate: day.nullable(),
  endDate: day.nullable(),
  outcome,
  reason: reason.nullable(),
  /** What happened, in a sentence; null when synced. */
  detail: z.string().nullable(),
  /** What to do about it, or null when nothing needs doing. */
  fix: z.string().nullable(),
  eventId: id.nullable(),
  lastSeenAt: instant,
});
export type LedgerRequest = z.output<typeof request>;
