import { pool, type Sql } from "@/lib/db";
import type { Change } from "@/lib/integrations/types";
import type { LeasedRun } from "@/lib/sync/lease";

/** The vendor's lists may lag behind its webhooks by so much. */
const LOOK_AGAIN_SECONDS = 20;

const EFFECT = { approved: "appears", removed: "goes", unclear: "unknown" } as const satisfies Record<
  Change["kind"],
  string
>;

/**
 * Notes when the vendor says that changes happened, before they are written: if this run fails, the next one knows
 * how long they have waited.
 *
 * A time that lies before what the last good run read is not used: either the vendor showed the change late, or
 * the time is that of the request and not of the change. Nobody can tell which.
 */
export async function noteChanges(run: LeasedRun, changes: Change[], isKnown: (id: string) => boolean): Promise<void> {
  const readToMs = run.changesReadTo?.getTime() ?? Number.POSITIVE_INFINITY;
  const dated = changes.filter(({ changedAt }) => changedAt !== null && changedAt.epochMilliseconds > readToMs);
  if (dated.length === 0) return;
  await pool().query(
    `INSERT INTO change_notice (connection_id, organization_id, key, external_id, effect, was_known, changed_at, noted_at, due_at, looks_left)
     SELECT $1, $2, 'change:' || external_id || ':' || changed_at, external_id, effect::notice_effect, was_known,
            changed_at::timestamptz, $3, $3, 1
     FROM unnest($4::text[], $5::text[], $6::boolean[], $7::text[]) AS told (external_id, effect, was_known, changed_at)
     ON CONFLICT DO NOTHING`,
    [
      run.connectionId,
      run.organizationId,
      run.startedAt,
      dated.map((change) => change.externalId),
      dated.map((change) => EFFECT[change.kind]),
      dated.map((change) => isKnown(change.externalId)),
      dated.map((change) => String(change.changedAt)),
    ],
  );
}

/** Requests of the ledger that an admin asked to be looked at again, before the run began. */
export async function listAsked(run: LeasedRun): Promise<string[]> {
  const { rows } = await pool().query<{ external_id: string }>(
    `SELECT external_id FROM change_notice
     WHERE connection_id = $1 AND key LIKE 'recheck:%' AND due_at IS NOT NULL AND noted_at <= $2`,
    [run.connectionId, run.startedAt],
  );
  return rows.map((row) => row.external_id);
}

/**
 * Closes what this good run answers, in its transaction where it has one. A notice has come true when the ledger now has, or has no
 * longer, the request that it names; of several that came true the earliest is the measurement. One that came while
 * the run was reading stays due: the truth may have been read before the change. One that did not come true is
 * looked for once more.
 */
export async function settleNotices(sql: Sql, run: LeasedRun): Promise<void> {
  await sql.query(
    `WITH open AS (
       SELECT key, external_id, effect, was_known, changed_at, committed_at,
              EXISTS (SELECT FROM request r WHERE r.connection_id = $1 AND r.external_id = n.external_id) AS is_known
       FROM change_notice n WHERE connection_id = $1 AND due_at IS NOT NULL
     ), judged AS (
       SELECT *, is_known <> was_known AND (effect = 'unknown' OR (effect = 'appears') = is_known) AS is_true FROM open
     ), ranked AS (
       SELECT *, row_number() OVER (PARTITION BY external_id, is_true ORDER BY committed_at NULLS LAST, changed_at) AS place FROM judged
     )
     UPDATE change_notice n
     SET committed_at = coalesce(n.committed_at, CASE WHEN r.is_true AND r.place = 1 THEN clock_timestamp() END),
         looks_left = CASE WHEN n.noted_at > $2 THEN n.looks_left ELSE greatest(n.looks_left - 1, 0) END,
         due_at = CASE WHEN n.noted_at > $2 THEN n.due_at
                       WHEN r.is_true OR n.looks_left <= 1 THEN NULL
                       ELSE now() + make_interval(secs => $3) END
     FROM ranked r WHERE n.connection_id = $1 AND n.key = r.key`,
    [run.connectionId, run.startedAt, LOOK_AGAIN_SECONDS],
  );
}
