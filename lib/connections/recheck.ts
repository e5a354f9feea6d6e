import type { Recheck } from "@/lib/connections/recheck-schemas";
import { db, pool } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** Which request of which connection; both must be the organization's. */
export type RequestKey = { organizationId: string; connectionId: string; externalId: string };

/** Of the notice that asks a poll for one request's days. Asked again, it is the same notice. */
const KEY = "'recheck:' || ";

/**
 * Asks the vendor about the days of one request, now: a notice says which, and a poll answers it. A run that is under
 * way may have read them already, so another follows it.
 * @throws AppError `not_found`, also for another organization's request; `conflict` where no poll would come
 */
export async function askRecheck(key: RequestKey): Promise<Recheck> {
  const { organizationId, connectionId, externalId } = key;
  const connection = await db().connection.findFirst({ where: { id: connectionId, organizationId } });
  if (!connection) throw notFound("connection");
  const request = await db().timeOffRequest.findFirst({ where: { connectionId, organizationId, externalId } });
  if (!request) throw notFound("request");
  const whyNot = whyNoPoll(connection);
  if (whyNot) throw new AppError("conflict", whyNot);
  if (!request.startDate)
    throw new AppError("conflict", "This request has no days to ask for. The next full check looks at it again.");
  // It measures nothing: nobody says that something changed. With this effect none is ever taken from it.
  await pool().query(
    `INSERT INTO change_notice (connection_id, organization_id, key, external_id, effect, was_known, changed_at, noted_at, due_at, looks_left)
     VALUES ($1, $2, ${KEY}$3::text, $3, 'appears', true, clock_timestamp(), clock_timestamp(), now(), 1)
     ON CONFLICT (connection_id, key) DO UPDATE
     SET changed_at = excluded.changed_at, noted_at = excluded.noted_at, due_at = excluded.due_at, looks_left = 1`,
    [connectionId, organizationId, externalId],
  );
  await pool().query(
    `INSERT INTO sync_run (organization_id, connection_id, kind, trigger) VALUES ($1, $2, 'poll', 'manual')
     ON CONFLICT DO NOTHING`,
    [organizationId, connectionId],
  );
  return readRecheck(key);
}

/** @throws AppError `not_found` when nobody has asked for it, also for another organization's request */
export async function readRecheck({ organizationId, connectionId, externalId }: RequestKey): Promise<Recheck> {
  const { rows } = await pool().query(
    `SELECT n.noted_at, n.due_at IS NOT NULL AS is_waiting, r.external_id IS NULL AS is_gone,
            r.written_at > n.noted_at AS is_changed, r.absent_since IS NOT NULL AS is_hidden,
            last.error_code, last.error_message, last.error_fix
     FROM change_notice n
     LEFT JOIN request r ON r.connection_id = n.connection_id AND r.external_id = n.external_id
     LEFT JOIN LATERAL (
       SELECT error_code, error_message, error_fix FROM sync_run
       WHERE connection_id = n.connection_id AND finished_at > n.noted_at ORDER BY created_at DESC LIMIT 1
     ) last ON true
     WHERE n.connection_id = $1 AND n.organization_id = $2 AND n.key = ${KEY}$3::text`,
    [connectionId, organizationId, externalId],
  );
  const [row] = rows;
  if (!row) throw notFound("recheck");
  const problem = { code: row.error_code, message: row.error_message, fix: row.error_fix };
  return {
    askedAt: row.noted_at.toISOString(),
    result: row.is_waiting ? null : resultOf(row),
    problem: row.is_waiting && row.error_code !== null ? problem : null,
  };
}

function resultOf(row: { is_gone: boolean; is_hidden: boolean; is_changed: boolean }): Recheck["result"] {
  if (row.is_gone) return "gone";
  if (row.is_hidden) return "hidden";
  return row.is_changed ? "changed" : "unchanged";
}

type Facts = { authMethod: string; pausedAt: Date | null; stoppedAt: Date | null; firstSyncedAt: Date | null };

function whyNoPoll({ authMethod, pausedAt, stoppedAt, firstSyncedAt }: Facts): string | null {
  if (authMethod === "api_key") return "This connection uses an API key. Migrate it to a service user first.";
  if (pausedAt) return "This connection is paused. Resume it first.";
  if (stoppedAt) return "This connection waits for somebody to act. Do that first; everything is checked then.";
  if (!firstSyncedAt) return "The first sync is still under way. It looks at every request.";
  return null;
}
