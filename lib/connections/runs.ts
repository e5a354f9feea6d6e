import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import { instant } from "@/lib/api/schemas";
import { migrationRequired } from "@/lib/connections/migration-required";
import type { Run, RunInput, RunsQuery } from "@/lib/connections/run-schemas";
import { toRun } from "@/lib/connections/wire";
import { databaseNow, db, pool, transaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { nameOf } from "@/lib/integrations/catalog";
import { record } from "@/lib/record";

/** Where a page ends. */
const position = z.tuple([instant, z.uuid()]);

/** As the index of them says it, word for word. */
const NOTABLE = `(status <> 'succeeded' OR counts -> 'added' <> '0' OR counts -> 'changed' <> '0' OR counts -> 'removed' <> '0')`;

/**
 * The history, newest first; a page costs the same wherever it is.
 * @throws AppError `not_found`, also for another organization's connection
 */
export async function listRuns(organizationId: string, connectionId: string, query: RunsQuery): Promise<Page<Run>> {
  await requireConnection(organizationId, connectionId);
  const before = query.cursor ? decodeCursor(query.cursor, position) : null;
  const { rows: ids } = await pool().query<{ id: string }>(
    `SELECT id FROM sync_run
     WHERE connection_id = $1 AND organization_id = $2 AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
       AND ${query.only === "notable" ? NOTABLE : "true"}
     ORDER BY created_at DESC, id DESC LIMIT $5`,
    [connectionId, organizationId, before?.[0] ?? null, before?.[1] ?? null, query.limit + 1],
  );
  const now = await databaseNow();
  const rows = await db().syncRun.findMany({
    where: { id: { in: ids.map((row) => row.id) }, organizationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return toPage(rows, {
    limit: query.limit,
    toWire: (row) => toRun(row, now),
    position: (row) => [row.createdAt.toISOString(), row.id],
  });
}

/**
 * Asks for a run now. When one is active already, that one is the answer. On a connection that stopped it
 * tries once.
 * @param by id of the member or key who confirms a held run
 * @throws AppError `conflict` while paused, or when the run to confirm is not the one that is held
 */
export async function startRun(
  organizationId: string,
  connectionId: string,
  input: RunInput,
  by: string,
): Promise<Run> {
  const connection = await requireConnection(organizationId, connectionId);
  if (connection.authMethod === "api_key") throw migrationRequired();
  if (connection.pausedAt) throw new AppError("conflict", "This connection is paused. Resume it first.");
  const held = input.confirm ? await requireHeld(connectionId, input.confirm) : null;
  // Nothing is known before the first sweep, and only a sweep can clear what a sweep was stopped for.
  const needsSweep = !connection.firstSyncedAt || connection.stoppedAt !== null || input.confirm !== undefined;
  await transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `INSERT INTO sync_run (organization_id, connection_id, kind, trigger, confirmed_by_id)
       VALUES ($1, $2, $3, 'manual', $4) ON CONFLICT DO NOTHING`,
      [organizationId, connectionId, needsSweep ? "sweep" : (input.kind ?? "sweep"), input.confirm ? by : null],
    );
    if (rowCount === 0) return;
    const target = { id: connectionId, name: nameOf(connection.integration) };
    if (!held) await record(tx, organizationId, { action: "connection.sync_started", target, details: {} });
    else {
      const details = { why: held.heldWhy, lost: held.heldLost, of: held.heldOf };
      await record(tx, organizationId, { action: "connection.run_confirmed", target, details });
    }
  });
  const active = await db().syncRun.findFirst({ where: { connectionId }, orderBy: { createdAt: "desc" } });
  if (!active) throw notFound("run");
  return toRun(active, await databaseNow());
}

async function requireConnection(organizationId: string, id: string) {
  const row = await db().connection.findFirst({ where: { id, organizationId } });
  if (!row) throw notFound("connection");
  return row;
}

async function requireHeld(connectionId: string, runId: string) {
  const last = await db().syncRun.findFirst({ where: { connectionId }, orderBy: { createdAt: "desc" } });
  if (last?.id !== runId || last.status !== "held") {
    throw new AppError("conflict", "That run is not waiting for a decision any more. Look at the newest run.");
  }
  return last;
}
