import { z } from "zod";
import { decodeCursor, toPage } from "@/lib/api/cursor";
import { explain } from "@/lib/connections/reasons";
import type { LedgerRequest, Outcome, Reason, RequestsQuery } from "@/lib/connections/schemas";
import { pool } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** Where a page ends. */
const position = z.tuple([z.iso.date(), z.string()]);

type Row = {
  external_id: string;
  person_id: string;
  person_name: string;
  person_email: string | null;
  agent_id: string | null;
  policy: string;
  is_private: boolean;
  type: string;
  start_date: string | null;
  end_date: string | null;
  outcome: Outcome;
  reason: Reason | null;
  event_id: string | null;
  last_seen_at: Date;
};

/** Requests without a date come first: they are the odd ones. */
const NO_DATE = "9999-12-31";

/**
 * The ledger: what became of every approved request, newest start first.
 * @param viewer.seesPrivate whether names of private policies are shown
 */
export async function listRequests(
  organizationId: string,
  connectionId: string,
  query: RequestsQuery,
  viewer: { seesPrivate: boolean },
) {
  const after = query.cursor ? decodeCursor(query.cursor, position) : null;
  const { rows: found } = await pool().query("SELECT FROM connection WHERE id = $1 AND organization_id = $2", [
    connectionId,
    organizationId,
  ]);
  if (found.length === 0) throw notFound("connection");
  const { rows } = await pool().query<Row>(
    `SELECT r.external_id, r.person_id, p.name AS person_name, p.email AS person_email, p.agent_id, r.policy,
            r.is_private, r.type, r.start_date::text, r.end_date::text, r.outcome, r.reason, e.id AS event_id,
            coalesce(r.absent_since, greatest(r.written_at, c.last_sweep_at)) AS last_seen_at
     FROM request r
     JOIN connection c ON c.id = r.connection_id
     JOIN person p ON p.id = r.person_id
     LEFT JOIN event e ON e.connection_id = r.connection_id AND e.external_id = r.external_id
     WHERE r.connection_id = $1 AND r.organization_id = $2
       AND ($3::outcome IS NULL OR r.outcome = $3)
       AND ($4::text IS NULL OR r.reason = $4)
       AND ($5::text IS NULL OR p.name ILIKE $5 OR p.email ILIKE $5 OR r.external_id = $6)
       AND ($7::date IS NULL OR (coalesce(r.start_date, '${NO_DATE}'), r.external_id) < ($7::date, $8::text))
     ORDER BY coalesce(r.start_date, '${NO_DATE}') DESC, r.external_id DESC
     LIMIT $9`,
    [
      connectionId,
      organizationId,
      query.outcome ?? null,
      query.reason ?? null,
      query.search ? `%${query.search.replace(/[\\%_]/g, "\\$&")}%` : null,
      query.search ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.limit + 1,
    ],
  );
  return toPage(rows, {
    limit: query.limit,
    toWire: (row) => toRequest(row, viewer.seesPrivate),
    position: (row) => [row.start_date ?? NO_DATE, row.external_id],
  });
}

function toRequest(row: Row, seesPrivate: boolean): LedgerRequest {
  const explanation = row.reason
    ? explain(row.reason, {
        person: row.person_name,
        email: row.person_email,
        type: row.type,
        startDate: row.start_date,
        endDate: row.end_date,
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
