import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/api/cursor";
import { pool, type Sql } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { KEEP_CHANGES_DAYS } from "@/lib/events/forget-changes";
import { EVENT_COLUMNS, EVENT_TABLES, type EventRow, toWire, type Viewer } from "@/lib/events/row";
import type { ChangesQuery, EventChange } from "@/lib/events/schemas";

const number = z.string().regex(/^\d{1,18}$/);

/**
 * Where a reader is: the writing transaction, then the sequence number, which is the order of the feed. The second pair
 * is up to where the feed was forgotten when they began without a cursor: what was gone by then is not missing to them.
 */
const position = z.union([z.tuple([number, number]), z.tuple([number, number, number, number])]);
type Position = z.output<typeof position>;

type Noted = {
  transactionId: string;
  seq: string;
  eventId: string;
  /** Whose event it was then; null in old changes. */
  changedAgentId: string | null;
  /** Whose it had been, when it moved. */
  previousAgentId: string | null;
  changedAt: Date;
};
/** One noted change, with the event as it is now. */
export type ChangeRow = Noted & (EventRow | { [Name in keyof EventRow]: null });

type ChangesPage = { data: EventChange[]; meta: { nextCursor: string } };

/**
 * What happened to the organization's events after the cursor; without one, every event that is there, and what
 * happened lately. Each event of a page stands there once, as it is now. The cursor is never null: at the end it is
 * where to go on from later. `from: "now"` gives only that, to be asked for before a snapshot is read: whatever the
 * snapshot does not show yet comes after it.
 *
 * Sequence numbers are taken in one order and committed in another, so a reader who remembers the highest one
 * skips what is committed late. Hence transactions go first, and the feed ends below the oldest that still runs:
 * whatever is below it is over, so nothing can appear behind a cursor.
 * @throws AppError `cursor_expired` when changes after the cursor were forgotten
 */
export async function listEventChanges(
  organizationId: string,
  query: ChangesQuery,
  viewer: Viewer,
): Promise<ChangesPage> {
  if (query.from === "now") return { data: [], meta: { nextCursor: encodeCursor(await readEnd()) } };
  const after = query.cursor === undefined ? await readBeginning(organizationId) : decodeCursor(query.cursor, position);
  const rows = await readChanges(pool(), organizationId, { after, limit: query.limit });
  // Asked after reading: what is not forgotten now was not while we read.
  await refuseExpired(organizationId, after);
  const last = rows.at(-1);
  return {
    data: collapse(rows).map((row) => toChange(row, viewer)),
    meta: { nextCursor: encodeCursor(last ? [last.transactionId, last.seq, ...after.slice(2)] : after) },
  };
}

/** The same, one row a change, for who keeps the cursor in the database. */
export async function readChanges(
  sql: Sql,
  organizationId: string,
  { after, limit }: { after: readonly string[]; limit: number },
): Promise<ChangeRow[]> {
  const { rows } = await sql.query<ChangeRow>(
    `SELECT noted.*, current.* FROM (
       SELECT transaction_id AS "transactionId", seq, event_id AS "eventId", agent_id AS "changedAgentId",
              previous_agent_id AS "previousAgentId", created_at AS "changedAt" FROM event_change
       WHERE organization_id = $1 AND (transaction_id, seq) > ($2::bigint, $3::bigint)
         AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
       ORDER BY transaction_id, seq LIMIT $4
     ) noted LEFT JOIN LATERAL (
       SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE e.organization_id = $1 AND e.id = noted."eventId"
     ) current ON true
     ORDER BY noted."transactionId", noted.seq`,
    [organizationId, after[0], after[1], limit],
  );
  return rows;
}

/** Before every transaction that a snapshot taken from now on may not show. */
async function readEnd(): Promise<Position> {
  const { rows } = await pool().query<{ xmin: string }>("SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin");
  return [rows[0]?.xmin ?? "0", "0"];
}

async function readBeginning(organizationId: string): Promise<Position> {
  const { rows } = await pool().query<{ transactionId: string; seq: string }>(
    `SELECT transaction_id AS "transactionId", seq FROM forgotten_changes WHERE organization_id = $1`,
    [organizationId],
  );
  return rows[0] ? ["0", "0", rows[0].transactionId, rows[0].seq] : ["0", "0"];
}

async function refuseExpired(organizationId: string, after: Position): Promise<void> {
  const { rowCount } = await pool().query(
    `SELECT FROM forgotten_changes WHERE organization_id = $1
       AND (transaction_id, seq) > ($2::bigint, $3::bigint) AND (transaction_id, seq) > ($4::bigint, $5::bigint)`,
    [organizationId, after[0], after[1], after[2] ?? 0, after[3] ?? 0],
  );
  if (rowCount === 0) return;
  throw new AppError(
    "cursor_expired",
    `Changes after this cursor are forgotten: they are kept for ${KEEP_CHANGES_DAYS} days. Start again without a cursor, which gives every event, and remove what it does not have.`,
    [{ path: "cursor", message: "This cursor is too old." }],
  );
}

/** Keeps the last row of each event, in the feed's order. */
export function collapse(rows: ChangeRow[]): ChangeRow[] {
  const byEvent = new Map<string, ChangeRow>();
  for (const row of rows) {
    byEvent.delete(row.eventId);
    byEvent.set(row.eventId, row);
  }
  return [...byEvent.values()];
}

function toChange(row: ChangeRow, viewer: Viewer): EventChange {
  const { seq, eventId: id } = row;
  return row.id === null
    ? { op: "delete", seq, id, event: null }
    : { op: "upsert", seq, id, event: toWire(row, viewer) };
}
