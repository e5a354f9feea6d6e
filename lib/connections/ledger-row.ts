import type { LedgerRequest, Outcome, Reason } from "@/lib/connections/ledger-schemas";
import { explain } from "@/lib/connections/reasons";
import type { Span } from "@/lib/integrations/types";

/** A request as the ledger is read: with its person, its event and what its reason is told with. */
export type LedgerRow = {
  external_id: string;
  person_id: string;
  person_name: string;
  person_email: string | null;
  agent_id: string | null;
  agent_name: string | null;
  policy: string;
  is_private: boolean;
  type: string;
  start_date: string | null;
  end_date: string | null;
  outcome: Outcome;
  reason: Reason | null;
  /** Only of those that are not on the schedule. */
  span: Span | null;
  window_from: string;
  window_until: string;
  event_id: string | null;
  last_seen_at: Date;
};

/** What a row is read from, given the rows `found` of `request`. */
export const LEDGER_ROW = `
  SELECT r.external_id, r.person_id, p.name AS person_name, p.email AS person_email, p.agent_id, a.name AS agent_name,
         r.policy, r.is_private, r.type, r.start_date::text, r.end_date::text, r.outcome, r.reason,
         CASE WHEN r.reason IS NOT NULL THEN r.facts->'span' END AS span,
         c.sync_from::text AS window_from, c.sync_until::text AS window_until, e.id AS event_id,
         coalesce(r.absent_since, greatest(r.written_at, c.last_sweep_at)) AS last_seen_at
  FROM found r
  JOIN connection c ON c.id = r.connection_id
  JOIN person p ON p.id = r.person_id
  LEFT JOIN agent a ON a.id = p.agent_id
  LEFT JOIN event e ON e.connection_id = r.connection_id AND e.external_id = r.external_id`;

export function toRequest(row: LedgerRow, seesPrivate: boolean): LedgerRequest {
  const explanation = row.reason
    ? explain(row.reason, {
        person: row.person_name,
        email: row.person_email,
        type: row.type,
        startDate: row.start_date,
        endDate: row.end_date,
        span: row.span,
        window: { from: row.window_from, until: row.window_until },
      })
    : null;
  return {
    externalId: row.external_id,
    personId: row.person_id,
    personName: row.person_name,
    personEmail: row.person_email,
    agentId: row.agent_id,
    policy: row.is_private && !seesPrivate ? null : row.policy,
    type: row.type,
    startDate: row.start_date,
    endDate: row.end_date,
    outcome: row.outcome,
    reason: row.reason,
    detail: explanation?.detail ?? null,
    fix: explanation?.fix ?? null,
    eventId: row.event_id,
    lastSeenAt: row.last_seen_at.toISOString(),
  };
}
