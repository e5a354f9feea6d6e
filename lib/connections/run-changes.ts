import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import type { page } from "@/lib/api/schemas";
import type { RunChange } from "@/lib/connections/run-schemas";
import { db, pool } from "@/lib/db";
import { notFound } from "@/lib/errors";

const position = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/** Which run of which connection; both must be the organization's. */
export type RunKey = { organizationId: string; connectionId: string; runId: string };

type Row = Omit<RunChange, "startsAt" | "endsAt"> & { startsAt: Date | null; endsAt: Date | null; seq: string };

/**
 * Which events a run added, changed and removed, in the order in which it wrote them. Of the run's transaction, in the
 * change feed; an event is told as it is now. Empty for a run that wrote nothing, and for a first load, which writes in
 * many transactions.
 * @throws AppError `not_found`, also for another organization's run
 */
export async function listRunChanges(key: RunKey, query: z.output<typeof page>): Promise<Page<RunChange>> {
  const { organizationId, connectionId, runId } = key;
  const run = await db().syncRun.findFirst({
    where: { id: runId, connectionId, organizationId },
    select: { transactionId: true },
  });
  if (!run) throw notFound("run");
  const after = query.cursor ? decodeCursor(query.cursor, position) : null;
  const { rows } = await pool().query<Row>(
    `SELECT c.seq, c.event_id AS "eventId",
            CASE WHEN c.is_delete THEN 'removed' WHEN e.created_at = c.created_at THEN 'added' ELSE 'changed' END AS op,
            a.name AS "agentName", t.name AS "typeName", e.starts_at AS "startsAt", e.ends_at AS "endsAt",
            e.time_zone AS "timeZone"
     FROM event_change c
     LEFT JOIN event e ON e.id = c.event_id AND e.connection_id = $3 AND NOT c.is_delete
     LEFT JOIN agent a ON a.id = e.agent_id
     LEFT JOIN event_type t ON t.id = e.event_type_id
     WHERE c.organization_id = $1 AND c.transaction_id = $2 AND c.seq > $4
     ORDER BY c.seq LIMIT $5`,
    [organizationId, run.transactionId, connectionId, after?.[0] ?? 0, query.limit + 1],
  );
  return toPage(rows, { limit: query.limit, toWire: toChange, position: (row) => [row.seq] });
}

function toChange({ seq: _, ...row }: Row): RunChange {
  return { ...row, startsAt: row.startsAt?.toISOString() ?? null, endsAt: row.endsAt?.toISOString() ?? null };
}
