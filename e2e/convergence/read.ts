import type { Line } from "@/e2e/convergence/oracle";
import { pool } from "@/lib/db";

export type StoredLine = Line & { eventId: string | null; updatedAt: string | null; fingerprint: string };

/** The ledger with its events, by request id, as the product has them. */
export async function readLines(connectionId: string): Promise<Map<string, StoredLine>> {
  const { rows } = await pool().query(
    `SELECT coalesce(r.external_id, e.external_id) AS id, r.outcome, r.reason, md5(r::text) AS fingerprint, e.id AS event_id,
            a.email AS agent, t.name AS type, extract(epoch FROM e.starts_at) * 1000 AS starts_at,
            extract(epoch FROM e.ends_at) * 1000 AS ends_at, e.time_zone, e.all_day, e.updated_at::text AS updated_at
     FROM (SELECT * FROM request WHERE connection_id = $1) r
     FULL JOIN (SELECT * FROM event WHERE connection_id = $1) e ON e.external_id = r.external_id
     LEFT JOIN agent a ON a.id = e.agent_id
     LEFT JOIN event_type t ON t.id = e.event_type_id
     ORDER BY 1`,
    [connectionId],
  );
  return new Map(rows.map((row) => [row.id, toLine(row)]));
}

export type Counts = Record<"requests" | "synced" | "skipped" | "unmatched" | "failed" | "events", number>;

export function countLines(lines: Map<string, Line>): Counts {
  const counts: Counts = { requests: lines.size, synced: 0, skipped: 0, unmatched: 0, failed: 0, events: 0 };
  for (const { outcome, event } of lines.values()) {
    counts[outcome as keyof Counts] += 1;
    if (event) counts.events += 1;
  }
  return counts;
}

function toLine(row: Record<string, unknown>): StoredLine {
  const event = {
    startsAt: Number(row.starts_at),
    endsAt: Number(row.ends_at),
    timeZone: String(row.time_zone),
    allDay: row.all_day === true,
    agent: String(row.agent),
    type: String(row.type),
  };
  return {
    outcome: String(row.outcome),
    reason: row.reason as string | null,
    event: row.event_id ? event : null,
    eventId: row.event_id as string | null,
    updatedAt: row.updated_at as string | null,
    fingerprint: String(row.fingerprint),
  };
}
