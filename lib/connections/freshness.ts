import type { Freshness } from "@/lib/connections/schemas";
import { pool } from "@/lib/db";

const DAYS = 7;

/**
 * How long changes took until they were on the schedule, by connection, over the last seven days. Only what has a
 * known time of change is measured; a connection without any is not in the answer.
 */
export async function loadFreshness(organizationId: string, connectionIds: string[]): Promise<Map<string, Freshness>> {
  if (connectionIds.length === 0) return new Map();
  // `disc`, rounded up: at least that share of all changes really was that quick.
  const { rows } = await pool().query<{ connection_id: string; samples: number; p50: number; p99: number }>(
    `SELECT connection_id, count(*)::int AS samples,
            ceil(percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds))::int AS p50,
            ceil(percentile_disc(0.99) WITHIN GROUP (ORDER BY seconds))::int AS p99
     FROM (
       SELECT connection_id, greatest(extract(epoch FROM committed_at - changed_at), 0) AS seconds
       FROM change_notice
       WHERE connection_id = ANY($2) AND organization_id = $1 AND committed_at > now() - make_interval(days => $3)
     ) measured
     GROUP BY connection_id`,
    [organizationId, connectionIds, DAYS],
  );
  return new Map(
    rows.map((row) => [row.connection_id, { samples: row.samples, p50Seconds: row.p50, p99Seconds: row.p99 }]),
  );
}
