import type { Sql, Transaction } from "@/lib/db";
import type { LeasedRun } from "@/lib/sync/lease";

/** Requests that an admin agreed to lose when they replaced the credentials (docs/decisions/0021). */
export async function listAccepted(db: Sql, connectionId: string): Promise<string[]> {
  const { rows } = await db.query("SELECT external_id FROM accepted_removal WHERE connection_id = $1", [connectionId]);
  return rows.map((row) => row.external_id as string);
}

/** What was agreed to with other credentials before counts no more. */
export async function acceptRemovals(tx: Transaction, connectionId: string, externalIds: string[]): Promise<void> {
  await tx.query("DELETE FROM accepted_removal WHERE connection_id = $1", [connectionId]);
  await tx.query("INSERT INTO accepted_removal SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING", [
    connectionId,
    externalIds,
  ]);
}

/** After a good sweep they are gone, or were seen again. One that began with the credentials before says nothing. */
export async function forgetAccepted(sql: Sql, run: LeasedRun): Promise<void> {
  await sql.query(
    `DELETE FROM accepted_removal a USING connection c
     WHERE a.connection_id = $1 AND c.id = $1 AND (c.resumed_at IS NULL OR c.resumed_at <= $2)`,
    [run.connectionId, run.startedAt],
  );
}
