import { z } from "zod";
import { decodeCursor, toPage } from "@/lib/api/cursor";
import { instant, type page } from "@/lib/api/schemas";
import { migrationRequired } from "@/lib/connections/migration-required";
import type { Run, RunInput } from "@/lib/connections/schemas";
import { toRun } from "@/lib/connections/wire";
import { db, transaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { nameOf } from "@/lib/integrations/catalog";
import { record } from "@/lib/record";

/** Where a page ends. */
const position = z.tuple([instant, z.uuid()]);

/** The history, newest first. */
export async function listRuns(organizationId: string, connectionId: string, query: z.output<typeof page>) {
  await requireConnection(organizationId, connectionId);
  const before = query.cursor ? decodeCursor(query.cursor, position) : null;
  const rows = await db().syncRun.findMany({
    where: {
      connectionId,
      organizationId,
      ...(before && {
        OR: [{ createdAt: { lt: new Date(before[0]) } }, { createdAt: new Date(before[0]), id: { lt: before[1] } }],
      }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: query.limit + 1,
  });
  return toPage(rows, { limit: query.limit, toWire: toRun, position: (row) => [row.createdAt.toISOString(), row.id] });
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
  return toRun(active);
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
