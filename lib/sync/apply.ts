import { NEEDS_ATTENTION } from "@/lib/connections/reasons";
import type { Counts } from "@/lib/connections/schemas";
import type { Transaction } from "@/lib/db";
import type { Span } from "@/lib/integrations/types";
import { column, joinColumn } from "@/lib/sync/columns";
import { growingIds } from "@/lib/sync/growing-ids";
import type { Plan, Wanted } from "@/lib/sync/plan";
import type { Target } from "@/lib/sync/roster";

/** Rows a statement, so that one statement's arrays stay small whatever the size of the plan. */
const ROWS = 10_000;

/** The counts of a ledger do not add up. The transaction must not commit then. */
export class LedgerBroken extends Error {
  override readonly name = "LedgerBroken";
}

/**
 * Writes a plan: set-based, no query per row. The transaction must have declared itself the connection's
 * writer (declareWriter), or the database refuses.
 */
export async function apply(tx: Transaction, target: Target, plan: Pick<Plan, "writes" | "eventDeletes">) {
  await removeEvents(tx, target, plan.eventDeletes);
  for (const rows of chunks(plan.writes)) {
    await saveRequests(tx, target, rows);
    await saveEvents(tx, target, rows);
  }
}

/** Takes requests out of the ledger, and their events off the schedule. @returns how many events went */
export async function remove(tx: Transaction, target: Target, externalIds: string[]): Promise<number> {
  const removed = await removeEvents(tx, target, externalIds);
  for (const ids of chunks(externalIds)) {
    await tx.query("DELETE FROM request WHERE connection_id = $1 AND external_id = ANY($2)", [
      target.connectionId,
      ids,
    ]);
  }
  return removed;
}

/** The read-only law: only a transaction that says so may write this connection's events. */
export async function declareWriter(tx: Transaction, connectionId: string): Promise<void> {
  await tx.query("SELECT set_config('rosterline.writer', $1, true)", [connectionId]);
}

/**
 * Counts the ledger, and checks the conservation law against the schedule.
 * @throws LedgerBroken when the sum or the events do not agree
 */
export async function countLedger(tx: Transaction, connectionId: string): Promise<Counts> {
  const { rows } = await tx.query(
    `SELECT count(*)::int AS requests,
            count(*) FILTER (WHERE outcome = 'synced')::int AS synced,
            count(*) FILTER (WHERE outcome = 'skipped')::int AS skipped,
            count(*) FILTER (WHERE outcome = 'unmatched')::int AS unmatched,
            count(*) FILTER (WHERE outcome = 'failed')::int AS failed,
            count(*) FILTER (WHERE reason = ANY($2))::int AS attention,
            (SELECT count(*)::int FROM event WHERE connection_id = $1) AS events
     FROM request WHERE connection_id = $1`,
    [connectionId, NEEDS_ATTENTION],
  );
  const counts = rows[0] as Counts;
  const sum = counts.synced + counts.skipped + counts.unmatched + counts.failed;
  if (sum !== counts.requests || counts.events !== counts.synced) {
    throw new LedgerBroken(`The ledger does not add up: ${JSON.stringify(counts)}`);
  }
  return counts;
}

async function removeEvents(tx: Transaction, target: Target, externalIds: string[]): Promise<number> {
  let removed = 0;
  for (const ids of chunks(externalIds)) {
    const { rowCount } = await tx.query("DELETE FROM event WHERE connection_id = $1 AND external_id = ANY($2)", [
      target.connectionId,
      ids,
    ]);
    removed += rowCount ?? 0;
  }
  return removed;
}

async function saveRequests(tx: Transaction, target: Target, rows: Wanted[]): Promise<void> {
  const requests = rows.map((row) => row.request);
  await tx.query(
    `INSERT INTO request (organization_id, connection_id, external_id, person_id, policy, is_private, type, start_date,
                          end_date, facts, outcome, reason, previous_external_id, fingerprint, absent_since, written_at)
     SELECT $1, $2, external_id, person_id, policy, is_private, type, start_date, end_date, facts, outcome, reason,
            previous_external_id, fingerprint, CASE WHEN is_absent THEN now() END, now()
     FROM unnest(${column(3, "text")}, ${column(4, "uuid")}, ${column(5, "text")}, ${column(6, "boolean")},
                 ${column(7, "text")}, ${column(8, "date")}, ${column(9, "date")}, ${column(10, "json")},
                 ${column(11, "outcome")}, ${column(12, "text")}, ${column(13, "text")}, ${column(14, "text")},
                 ${column(15, "boolean")})
       AS w (external_id, person_id, policy, is_private, type, start_date, end_date, facts, outcome, reason,
             previous_external_id, fingerprint, is_absent)
     ON CONFLICT (connection_id, external_id) DO UPDATE
     SET person_id = excluded.person_id, policy = excluded.policy, is_private = excluded.is_private,
         type = excluded.type, start_date = excluded.start_date, end_date = excluded.end_date, facts = excluded.facts,
         outcome = excluded.outcome, reason = excluded.reason, previous_external_id = excluded.previous_external_id,
         fingerprint = excluded.fingerprint, written_at = excluded.written_at,
         absent_since = CASE WHEN excluded.absent_since IS NOT NULL THEN coalesce(request.absent_since, excluded.absent_since) END`,
    [
      target.organizationId,
      target.connectionId,
      joinColumn(requests.map((request) => request.externalId)),
      joinColumn(rows.map((row) => row.personId)),
      joinColumn(requests.map((request) => request.policy)),
      joinColumn(requests.map((request) => request.isPrivate)),
      joinColumn(requests.map((request) => request.type)),
      joinColumn(requests.map((request) => request.span.startDate)),
      joinColumn(requests.map((request) => endDate(request.span))),
      joinColumn(rows.map((row) => row.facts)),
      joinColumn(rows.map((row) => row.decision.outcome)),
      joinColumn(rows.map((row) => row.decision.reason)),
      joinColumn(requests.map((request) => request.previousExternalId)),
      joinColumn(rows.map((row) => row.fingerprint)),
      joinColumn(rows.map((row) => row.isAbsent)),
    ],
  );
}

async function saveEvents(tx: Transaction, target: Target, rows: Wanted[]): Promise<void> {
  const synced = rows.flatMap(({ request, decision }) =>
    decision.outcome === "synced" ? [{ request, ...decision }] : [],
  );
  if (synced.length === 0) return;
  await tx.query(
    `INSERT INTO event (id, organization_id, connection_id, external_id, agent_id, event_type_id, starts_at, ends_at,
                        time_zone, all_day, policy, is_policy_private, updated_at)
     SELECT id, $1, $2, external_id, agent_id, event_type_id, to_timestamp(starts_ms / 1000.0), to_timestamp(ends_ms / 1000.0),
            time_zone, all_day, policy, is_private, now()
     FROM unnest(${column(3, "uuid")}, ${column(4, "text")}, ${column(5, "uuid")}, ${column(6, "uuid")},
                 ${column(7, "float8")}, ${column(8, "float8")}, ${column(9, "text")}, ${column(10, "boolean")},
                 ${column(11, "text")}, ${column(12, "boolean")})
       AS w (id, external_id, agent_id, event_type_id, starts_ms, ends_ms, time_zone, all_day, policy, is_private)
     ON CONFLICT (connection_id, external_id) DO UPDATE
     SET agent_id = excluded.agent_id, event_type_id = excluded.event_type_id, starts_at = excluded.starts_at,
         ends_at = excluded.ends_at, time_zone = excluded.time_zone, all_day = excluded.all_day,
         policy = excluded.policy, is_policy_private = excluded.is_policy_private, updated_at = excluded.updated_at
     WHERE (event.agent_id, event.event_type_id, event.starts_at, event.ends_at, event.time_zone, event.all_day, event.policy, event.is_policy_private)
       IS DISTINCT FROM (excluded.agent_id, excluded.event_type_id, excluded.starts_at, excluded.ends_at, excluded.time_zone,
                         excluded.all_day, excluded.policy, excluded.is_policy_private)`,
    [
      target.organizationId,
      target.connectionId,
      joinColumn(growingIds(synced.length)),
      joinColumn(synced.map(({ request }) => request.externalId)),
      joinColumn(synced.map((row) => row.agentId)),
      joinColumn(synced.map((row) => row.eventTypeId)),
      joinColumn(synced.map(({ placement }) => placement.startsAt.epochMilliseconds)),
      joinColumn(synced.map(({ placement }) => placement.endsAt.epochMilliseconds)),
      joinColumn(synced.map(({ placement }) => placement.timeZone)),
      joinColumn(synced.map(({ placement }) => placement.allDay)),
      joinColumn(synced.map(({ request }) => request.policy)),
      joinColumn(synced.map(({ request }) => request.isPrivate)),
    ],
  );
}

function endDate(span: Span): string | null {
  return span.kind === "open_ended" ? null : span.endDate;
}

function chunks<T>(items: T[]): T[][] {
  const result: T[][] = [];
  for (let at = 0; at < items.length; at += ROWS) result.push(items.slice(at, at + ROWS));
  return result;
}
