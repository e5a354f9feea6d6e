import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/api/cursor";
import { pool, type Sql } from "@/lib/db";
import { EVENT_COLUMNS, EVENT_TABLES, type EventRow, toWire, type Viewer } from "@/lib/events/row";
import type { EventChange } from "@/lib/events/schemas";

const number = z.string().regex(/^\d{1,18}$/);

/** The order of the feed: the writing transaction, then the sequence number. */
const position = z.tuple([number, number]);

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

/**
 * What happened to the organization's events after the cursor, from the beginning without one. Each event of a page
 * stands there once, as it is now. The cursor is never null: at the end it is where to go on from later.
 *
 * Sequence numbers are taken in one order and committed in another, so a reader who remembers the highest one
 * skips what is committed late. Hence transactions go first, and the feed ends below the oldest that still runs:
 * whatever is below it is over, so nothing can appear behind a cursor.
 */
export async function listEventChanges(
  organizationId: string,
  query: { cursor?: string | undefined; limit: number },
  viewer: Viewer,
): Promise<{ data: EventChange[]; meta: { nextCursor: string } }> {
  const after = query.cursor === undefined ? ["0", "0"] : decodeCursor(query.cursor, position);
  const rows = await readChanges(pool(), organizationId, { after, limit: query.limit });
  const last = rows.at(-1);
  return {
    data: collapse(rows).map((row) => toChange(row, viewer)),
    meta: { nextCursor: encodeCursor(last ? [last.transactionId, last.seq] : after) },
  };
}

/** The same, one row a change, for who keeps the cursor in the database. */
export async function readChanges(
  sql: Sql,
  organizationId: string,
  { after, limit }: { after: string[]; limit: number },
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
    [organizationId, ...after, limit],
  );
  return rows;
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
