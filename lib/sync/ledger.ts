import type { Transaction } from "@/lib/db";
import type { DayRange, TimeOff } from "@/lib/integrations/types";
import type { Stored } from "@/lib/sync/plan";

/** Which ledger rows a run speaks for: all of the connection, or those of some requests. */
export type Scope = "all" | string[];

export type KeptRequest = { request: TimeOff; isAbsent: boolean };

/**
 * Rows of the scope, as far as a comparison needs them.
 * @param window that the vendor was asked for: what lies outside it is lost by rule, not by the vendor's answer
 */
export async function loadStored(
  tx: Transaction,
  connectionId: string,
  { scope, window }: { scope: Scope; window: DayRange },
): Promise<Map<string, Stored>> {
  const { rows } = await tx.query(
    `SELECT r.external_id, r.fingerprint, r.outcome = 'synced' AS is_synced,
            coalesce(e.ends_at > now() AND r.start_date <= $4 AND coalesce(r.end_date, 'infinity') >= $3, false) AS is_at_stake
     FROM request r
     LEFT JOIN event e ON e.connection_id = r.connection_id AND e.external_id = r.external_id
     WHERE r.connection_id = $1 AND ($2::text[] IS NULL OR r.external_id = ANY($2))`,
    [connectionId, scope === "all" ? null : scope, window.from, window.until],
  );
  return new Map(
    rows.map((row) => [
      row.external_id,
      { fingerprint: row.fingerprint, isSynced: row.is_synced, isAtStake: row.is_at_stake },
    ]),
  );
}

/** Every request as the ledger holds it, to be placed again without a call to the vendor. */
export async function loadRequests(tx: Transaction, connectionId: string): Promise<KeptRequest[]> {
  const { rows } = await tx.query(
    "SELECT facts, absent_since IS NOT NULL AS is_absent FROM request WHERE connection_id = $1",
    [connectionId],
  );
  return rows.map((row) => ({ request: row.facts as TimeOff, isAbsent: row.is_absent }));
}

/** Requests of people whom the vendor hides because they are inactive, but who have not left. */
export async function loadHiddenRequests(tx: Transaction, connectionId: string): Promise<KeptRequest[]> {
  const { rows } = await tx.query(
    `SELECT r.facts FROM request r JOIN person p ON p.id = r.person_id
     WHERE r.connection_id = $1 AND NOT p.is_active AND NOT p.is_terminated`,
    [connectionId],
  );
  return rows.map((row) => ({ request: row.facts as TimeOff, isAbsent: true }));
}

/** Ids among the given ones that a request of the ledger says it replaced. */
export async function loadReplaced(tx: Transaction, connectionId: string, externalIds: string[]): Promise<string[]> {
  const { rows } = await tx.query(
    "SELECT DISTINCT previous_external_id FROM request WHERE connection_id = $1 AND previous_external_id = ANY($2)",
    [connectionId, externalIds],
  );
  return rows.map((row) => row.previous_external_id as string);
}
