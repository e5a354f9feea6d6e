import { timingSafeEqual } from "node:crypto";
import { sha256 } from "@/lib/crypto";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { metrics } from "@/lib/metrics";

/** @param isLocal the call came from this machine itself, and through no proxy */
type Reader = { authorization: string | null; isLocal: boolean };

/**
 * With METRICS_TOKEN: who sends it. Without: only who is on this machine.
 * @throws AppError `unauthenticated`, `forbidden`
 */
export function checkMayRead({ authorization, isLocal }: Reader, token = env().METRICS_TOKEN): void {
  if (token === undefined) {
    if (isLocal) return;
    throw new AppError("forbidden", "Metrics are read on the machine itself, or with METRICS_TOKEN, which is not set.");
  }
  if (timingSafeEqual(Buffer.from(sha256(authorization ?? "")), Buffer.from(sha256(`Bearer ${token}`)))) return;
  throw new AppError("unauthenticated", "Send the metrics token: Authorization: Bearer <METRICS_TOKEN>.");
}

/** In Prometheus' text format: what this process counted, and what the database says for all of them. */
export async function renderMetrics(): Promise<{ contentType: string; text: string }> {
  await Promise.all([measureQueue(), measureFreshness()]);
  const { registry } = metrics();
  return { contentType: registry.contentType, text: await registry.metrics() };
}

async function measureQueue(): Promise<void> {
  const { rows } = await pool().query<{ state: string; n: number }>(
    `SELECT 'due' AS state, count(*)::int AS n FROM connection
     WHERE next_sync_at <= now() AND paused_at IS NULL AND auth_method = 'service_user'
     UNION ALL
     SELECT status::text, count(*)::int FROM sync_run WHERE status IN ('queued', 'running') GROUP BY status`,
  );
  for (const state of ["due", "queued", "running"])
    metrics().queue.set({ state }, rows.find((row) => row.state === state)?.n ?? 0);
}

async function measureFreshness(): Promise<void> {
  const { rows } = await pool().query<{ id: string; integration: string; seconds: number }>(
    `SELECT id, integration, extract(epoch FROM now() - last_good_sync_at)::float8 AS seconds
     FROM connection WHERE paused_at IS NULL AND last_good_sync_at IS NOT NULL`,
  );
  const { freshness } = metrics();
  // A connection that is gone or paused has no line any more.
  freshness.reset();
  for (const { id, integration, seconds } of rows) freshness.set({ connection: id, integration }, seconds);
}
