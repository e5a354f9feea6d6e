import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import type { page } from "@/lib/api/schemas";
import type { Removal, RemovalPerson, RemovalsQuery } from "@/lib/connections/removal-schemas";
import { db, pool } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** Of which run of which connection; both must be the organization's. */
export type HeldRunKey = { organizationId: string; connectionId: string; runId: string };

/** A name as it stands in an order: its start, which keeps cursors short. */
const name = z.string().regex(/^[^\0]*$/);
const ofRemoval = z.tuple([name, z.iso.date(), z.string().regex(/^[^\0]*$/)]);
const ofPerson = z.tuple([name, z.uuid()]);

/** What a run would remove. A request that went some other way since is not there any more, so it is not named. */
const REMOVALS = `held_removal h
  JOIN request r ON r.connection_id = h.connection_id AND r.external_id = h.external_id
  JOIN person p ON p.id = r.person_id
  LEFT JOIN event e ON e.connection_id = h.connection_id AND e.external_id = h.external_id
  LEFT JOIN agent a ON a.id = coalesce(e.agent_id, p.agent_id)`;
const NAME = "left(p.name, 80)";
const START = "coalesce(r.start_date, '9999-12-31')";

type Row = Omit<Removal, "policy" | "startsAt" | "endsAt"> & {
  policy: string;
  isPrivate: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  sortName: string;
  sortStart: string;
};

/**
 * The requests that a held run would remove, by person, start and id.
 * @param viewer.seesPrivate whether names of private policies are shown
 * @throws AppError `not_found`, also for another organization's run
 */
export async function listRemovals(
  key: HeldRunKey,
  query: RemovalsQuery,
  viewer: { seesPrivate: boolean },
): Promise<Page<Removal>> {
  await requireRun(key);
  const after = query.cursor ? decodeCursor(query.cursor, ofRemoval) : null;
  const { rows } = await pool().query<Row>(
    `SELECT r.external_id AS "externalId", p.id AS "personId", p.name AS "personName", a.id AS "agentId",
            a.name AS "agentName", r.policy, r.is_private AS "isPrivate", r.type, r.start_date::text AS "startDate",
            r.end_date::text AS "endDate", e.id AS "eventId", e.starts_at AS "startsAt", e.ends_at AS "endsAt",
            e.time_zone AS "timeZone", ${NAME} AS "sortName", ${START}::text AS "sortStart"
     FROM ${REMOVALS}
     WHERE h.run_id = $1 AND h.connection_id = $2 AND ($3::uuid IS NULL OR p.id = $3)
       AND ($4::text IS NULL OR (${NAME}, ${START}, r.external_id) > ($4, $5::date, $6))
     ORDER BY ${NAME}, ${START}, r.external_id
     LIMIT $7`,
    [key.runId, key.connectionId, query.personId ?? null, after?.[0], after?.[1], after?.[2], query.limit + 1],
  );
  return toPage(rows, {
    limit: query.limit,
    toWire: (row) => toRemoval(row, viewer.seesPrivate),
    position: (row) => [row.sortName, row.sortStart, row.externalId],
  });
}

/**
 * The people of whom a held run would remove something, by name, with how much.
 * @throws AppError `not_found`, also for another organization's run
 */
export async function listRemovalPeople(key: HeldRunKey, query: z.output<typeof page>): Promise<Page<RemovalPerson>> {
  await requireRun(key);
  const after = query.cursor ? decodeCursor(query.cursor, ofPerson) : null;
  const { rows } = await pool().query<RemovalPerson & { sortName: string }>(
    `SELECT p.id AS "personId", p.name AS "personName", min(a.name) AS "agentName", count(*)::int AS requests,
            count(e.id)::int AS events, min(r.start_date)::text AS "firstDay",
            CASE WHEN bool_and(r.end_date IS NOT NULL) THEN max(r.end_date)::text END AS "lastDay", ${NAME} AS "sortName"
     FROM ${REMOVALS}
     WHERE h.run_id = $1 AND h.connection_id = $2 AND ($3::text IS NULL OR (${NAME}, p.id) > ($3, $4::uuid))
     GROUP BY p.id
     ORDER BY ${NAME}, p.id
     LIMIT $5`,
    [key.runId, key.connectionId, after?.[0], after?.[1], query.limit + 1],
  );
  return toPage(rows, {
    limit: query.limit,
    toWire: ({ sortName: _, ...person }) => person,
    position: (row) => [row.sortName, row.personId],
  });
}

async function requireRun({ organizationId, connectionId, runId }: HeldRunKey): Promise<void> {
  if ((await db().syncRun.count({ where: { id: runId, connectionId, organizationId } })) === 0) throw notFound("run");
}

function toRemoval(row: Row, seesPrivate: boolean): Removal {
  const { isPrivate, sortName: _name, sortStart: _start, ...removal } = row;
  return {
    ...removal,
    policy: isPrivate && !seesPrivate ? null : row.policy,
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
  };
}
