import type { Sql } from "@/lib/db";
import type { DayRange, TimeOff } from "@/lib/integrations/types";
import { column, joinTexts } from "@/lib/sync/columns";
import type { Loss } from "@/lib/sync/guard";
import type { Facts, Stored } from "@/lib/sync/plan";

/** A request to be placed. `isAbsent`: the vendor's answer no longer has it, but its person is inactive, which hides it. */
export type KeptRequest = { request: TimeOff; isAbsent: boolean };

/** The request in our words, from its columns and what they do not say (`facts`). */
const REQUEST = `r.external_id, p.external_id AS person_external_id, r.policy, r.is_private, r.type, r.previous_external_id,
  r.facts, r.absent_since IS NOT NULL AS is_absent`;

/** Rows of these requests, as far as a comparison needs them. */
export async function loadStored(db: Sql, connectionId: string, externalIds: string[]): Promise<Map<string, Stored>> {
  if (externalIds.length === 0) return new Map();
  const { rows } = await db.query(
    `SELECT external_id, fingerprint, outcome = 'synced' AS is_synced FROM request
     WHERE connection_id = $1 AND external_id = ANY(${column(2, "text")})`,
    [connectionId, joinTexts(externalIds, (id) => id)],
  );
  return new Map(rows.map((row) => [row.external_id, { fingerprint: row.fingerprint, isSynced: row.is_synced }]));
}

/** These requests as the ledger holds them. Ids that it does not have are left out. */
export async function loadRequests(db: Sql, connectionId: string, externalIds: string[]): Promise<KeptRequest[]> {
  const { rows } = await db.query(
    `SELECT ${REQUEST} FROM request r JOIN person p ON p.id = r.person_id
     WHERE r.connection_id = $1 AND r.external_id = ANY($2)`,
    [connectionId, externalIds],
  );
  return rows.map(toKept);
}

/** The next requests of the ledger by id, for going through all of them in bounded memory. */
export async function loadPage(
  db: Sql,
  connectionId: string,
  { after, limit }: { after: string; limit: number },
): Promise<KeptRequest[]> {
  const { rows } = await db.query(
    `SELECT ${REQUEST} FROM request r JOIN person p ON p.id = r.person_id
     WHERE r.connection_id = $1 AND r.external_id > $2 ORDER BY r.external_id LIMIT $3`,
    [connectionId, after, limit],
  );
  return rows.map(toKept);
}

/** Ids of the requests of these people (their rows' ids). */
export async function listRequestsOf(db: Sql, connectionId: string, personIds: string[]): Promise<string[]> {
  const { rows } = await db.query("SELECT external_id FROM request WHERE connection_id = $1 AND person_id = ANY($2)", [
    connectionId,
    personIds,
  ]);
  return rows.map((row) => row.external_id as string);
}

/** Those of the requests whose people the vendor hides, because they are inactive but have not left. */
export async function listHidden(db: Sql, connectionId: string, externalIds: string[]): Promise<string[]> {
  const { rows } = await db.query(
    `SELECT r.external_id FROM request r JOIN person p ON p.id = r.person_id
     WHERE r.connection_id = $1 AND r.external_id = ANY($2) AND NOT p.is_active AND NOT p.is_terminated`,
    [connectionId, externalIds],
  );
  return rows.map((row) => row.external_id as string);
}

/** What the newest held run would have removed, as an admin saw it. */
export async function listShown(db: Sql, connectionId: string): Promise<string[]> {
  const { rows } = await db.query(
    `SELECT external_id FROM held_removal WHERE run_id = (
       SELECT id FROM sync_run WHERE connection_id = $1 AND status = 'held' ORDER BY created_at DESC LIMIT 1)`,
    [connectionId],
  );
  return rows.map((row) => row.external_id as string);
}

/** Ids that a request of the ledger says it replaced: the one before it, and the first of the chain. */
export async function loadReplaced(db: Sql, connectionId: string): Promise<Set<string>> {
  const { rows } = await db.query(
    `SELECT previous_external_id, facts ->> 'originalExternalId' AS original_external_id FROM request
     WHERE connection_id = $1 AND previous_external_id IS NOT NULL`,
    [connectionId],
  );
  return new Set(
    rows.flatMap((row) => [row.previous_external_id, row.original_external_id].filter((id) => id !== null)),
  );
}

/**
 * What going without these requests would cost.
 * @param window that the vendor was asked for: what lies outside it is lost by rule, not by the vendor's answer
 */
export async function weighLoss(
  db: Sql,
  connectionId: string,
  { externalIds, window }: { externalIds: string[]; window: DayRange },
): Promise<Loss> {
  const { rows } = await db.query(
    `SELECT count(*) FILTER (WHERE e.ends_at > now())::int AS of,
            count(*) FILTER (WHERE e.ends_at > now() AND r.external_id = ANY($2))::int AS lost,
            count(*) FILTER (WHERE r.external_id = ANY($2))::int AS requests
     FROM request r LEFT JOIN event e ON e.connection_id = r.connection_id AND e.external_id = r.external_id
     WHERE r.connection_id = $1 AND r.start_date <= $4 AND coalesce(r.end_date, 'infinity') >= $3`,
    [connectionId, externalIds, window.from, window.until],
  );
  return rows[0];
}

function toKept(row: Record<string, unknown>): KeptRequest {
  const request = {
    ...(row.facts as Facts),
    externalId: row.external_id,
    personExternalId: row.person_external_id,
    policy: row.policy,
    isPrivate: row.is_private,
    type: row.type,
    previousExternalId: row.previous_external_id,
  } as TimeOff;
  return { request, isAbsent: row.is_absent === true };
}
