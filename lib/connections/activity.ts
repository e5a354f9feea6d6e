import type { Activity, ActivityBucket } from "@/lib/connections/activity-schemas";
import { pool } from "@/lib/db";
import { notFound } from "@/lib/errors";

type Row = Omit<ActivityBucket, "startsAt" | "endsAt"> & { startsAt: Date; endsAt: Date };

/**
 * What the runs of the last seven days did, in pieces of six local hours, and how long one waited for a good check.
 * One statement over the connection's own runs, by index.
 * @throws AppError `not_found`, also for another organization's connection
 */
export async function loadActivity(organizationId: string, connectionId: string): Promise<Activity> {
  const { rows } = await pool().query<Row>(SQL, [connectionId, organizationId]);
  if (rows.length === 0) throw notFound("connection");
  return {
    buckets: rows.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
    })),
  };
}

/** A day more is read than is shown: the first good check shown has waited for one before. */
const SQL = `
  WITH span AS (
    SELECT c.id, c.paused_at, o.time_zone AS zone,
           date_bin('6 hours', now() AT TIME ZONE o.time_zone, '2000-01-01') AS last_start
    FROM connection c JOIN organization o ON o.id = c.organization_id
    WHERE c.id = $1 AND c.organization_id = $2
  ), bucket AS (
    SELECT place, start AT TIME ZONE zone AS starts_at, (start + interval '6 hours') AT TIME ZONE zone AS ends_at
    FROM span, generate_series(last_start - interval '162 hours', last_start, interval '6 hours')
      WITH ORDINALITY AS series (start, place)
  ), run AS (
    SELECT r.finished_at, r.status, r.counts,
           CASE WHEN r.status = 'succeeded'
             THEN r.finished_at - lag(r.finished_at) OVER (PARTITION BY r.status ORDER BY r.finished_at) END AS wait
    FROM sync_run r JOIN span ON r.connection_id = span.id
    WHERE r.created_at > now() - interval '8 days' AND r.finished_at IS NOT NULL
  ), done AS (
    SELECT b.place, count(*) FILTER (WHERE r.status = 'succeeded')::int AS succeeded,
           count(*) FILTER (WHERE r.status = 'failed')::int AS failed, count(*) FILTER (WHERE r.status = 'held')::int AS held,
           coalesce(sum((r.counts ->> 'added')::int + (r.counts ->> 'changed')::int + (r.counts ->> 'removed')::int)
             FILTER (WHERE r.status = 'succeeded'), 0)::int AS changes,
           max(r.wait) AS wait
    FROM bucket b JOIN run r ON r.finished_at >= b.starts_at AND r.finished_at < b.ends_at
    GROUP BY b.place
  ), measured AS (
    SELECT b.place, ceil(max(greatest(extract(epoch FROM n.committed_at - n.changed_at), 0)))::int AS slowest
    FROM bucket b JOIN change_notice n ON n.connection_id = $1 AND n.committed_at >= b.starts_at AND n.committed_at < b.ends_at
    GROUP BY b.place
  ), waiting AS (
    SELECT now() - max(finished_at) AS wait FROM run, span WHERE run.status = 'succeeded' AND span.paused_at IS NULL
  )
  SELECT b.starts_at AS "startsAt", b.ends_at AS "endsAt", coalesce(d.succeeded, 0) AS succeeded, coalesce(d.failed, 0) AS failed,
         coalesce(d.held, 0) AS held, coalesce(d.changes, 0) AS changes, m.slowest AS "slowestChangeSeconds",
         ceil(extract(epoch FROM greatest(d.wait, CASE WHEN b.place = 28 THEN (SELECT wait FROM waiting) END)))::int AS "longestWaitSeconds"
  FROM bucket b LEFT JOIN done d USING (place) LEFT JOIN measured m USING (place)
  ORDER BY b.place`;
