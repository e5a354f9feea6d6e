import { pool } from "@/lib/db";

/**
 * Says whether the organization's events, as lists show them, may have changed: the same text as before means that they
 * have not. It reads the end of the change feed and the few event types, never the events.
 *
 * The last change alone would not do, because transactions end in another order than they begin. Those that began before
 * it and still run are part of the version: when one of them ends, the version is another.
 */
export async function readEventsVersion(organizationId: string): Promise<string> {
  const { rows } = await pool().query<{ version: string }>(
    `SELECT concat_ws(' ', last.transaction_id, last.seq, f.transaction_id, f.seq,
              (SELECT string_agg(x::text, ',') FROM pg_snapshot_xip(pg_current_snapshot()) x
               WHERE x::text::bigint <= last.transaction_id),
              (SELECT md5(string_agg(concat_ws('/', id, name, color), ',' ORDER BY id)) FROM event_type
               WHERE organization_id = $1)) AS version
     FROM (VALUES (1)) one
     LEFT JOIN LATERAL (
       SELECT transaction_id, seq FROM event_change WHERE organization_id = $1
       ORDER BY transaction_id DESC, seq DESC LIMIT 1
     ) last ON true
     LEFT JOIN forgotten_changes f ON f.organization_id = $1`,
    [organizationId],
  );
  return rows[0]?.version ?? "";
}
