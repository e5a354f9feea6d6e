import { z } from "zod";
import { decodeCursor, toPage } from "@/lib/api/cursor";
import { instant } from "@/lib/api/schemas";
import { pool } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { Conflict, ConflictState, ConflictsPage, ConflictsQuery, KeepInput } from "@/lib/events/conflict-schemas";
import { EVENT_COLUMNS, EVENT_TABLES, type EventRow, toWire, type Viewer } from "@/lib/events/row";
import type { ScheduleEvent } from "@/lib/events/schemas";

/** The order of the list: start of the overlap, then both ids. */
const position = z.tuple([instant, z.uuid(), z.uuid()]);

type Pair = {
  timeOffId: string;
  eventId: string;
  state: ConflictState;
  startsAt: Date;
  endsAt: Date;
  agent: Conflict["agent"];
  keptBy: string | null;
  keptAt: Date | null;
};

/**
 * Pairs of events of one active agent that overlap, of which at least one is time off: every synced event, and manual
 * ones of a time-off type. `$1` is the organization, `$2` and `$3` the range in which they overlap. The agent is looked
 * at for each pair that was found: joined, every event is compared with every agent as long as the planner does not
 * know how many there are, which is so for a minute after a first load.
 */
const PAIRS = `
  SELECT t.id AS "timeOffId", o.id AS "eventId",
    CASE WHEN o.connection_id IS NOT NULL OR ot.is_time_off THEN 'information'
         WHEN k.mark = conflict_mark(t, o) THEN 'kept' ELSE 'open' END AS state,
    greatest(t.starts_at, o.starts_at) AS "startsAt", least(t.ends_at, o.ends_at) AS "endsAt", t.agent_id AS "agentId",
    k.kept_by AS "keptBy", k.kept_at AS "keptAt"
  FROM event t
  JOIN event_type tt ON tt.id = t.event_type_id
  JOIN event o ON o.agent_id = t.agent_id AND o.id <> t.id AND o.starts_at < t.ends_at AND o.ends_at > t.starts_at
  JOIN event_type ot ON ot.id = o.event_type_id
  LEFT JOIN kept_conflict k ON k.time_off_id = t.id AND k.event_id = o.id
  WHERE t.organization_id = $1
    AND t.starts_at < $3 AND t.ends_at > $2 AND o.starts_at < $3 AND o.ends_at > $2
    AND greatest(t.starts_at, o.starts_at) < $3 AND least(t.ends_at, o.ends_at) > $2
    AND (t.connection_id IS NOT NULL OR tt.is_time_off)
    AND (NOT (o.connection_id IS NOT NULL OR ot.is_time_off) OR (t.starts_at, t.id) < (o.starts_at, o.id))
    AND (SELECT a.deactivated_at IS NULL FROM agent a WHERE a.id = t.agent_id AND a.id = o.agent_id)`;

/** What of the schedule overlaps in `[start, end)` and should not, by start; and what is kept, or only worth knowing. */
export async function listConflicts(
  organizationId: string,
  query: ConflictsQuery,
  viewer: Viewer,
): Promise<ConflictsPage> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, position);
  const scope = [organizationId, new Date(query.start), new Date(query.end)];
  const { rows } = await pool().query<ConflictsPage["meta"]["counts"] & (Pair | { timeOffId: null })>(
    `WITH pair AS MATERIALIZED (SELECT * FROM (${PAIRS}) every WHERE $5::uuid IS NULL OR "agentId" = $5),
     counted AS (
       SELECT count(*) FILTER (WHERE state = 'open')::int AS open, count(*) FILTER (WHERE state = 'kept')::int AS kept,
         count(*) FILTER (WHERE state = 'information')::int AS information FROM pair
     ), page AS (
       SELECT pair.*, json_build_object('id', a.id, 'name', a.name, 'email', a.email,
                'timeZone', coalesce(a.time_zone, o.time_zone)) AS agent
       FROM pair JOIN agent a ON a.id = pair."agentId" JOIN organization o ON o.id = a.organization_id
       WHERE ($4::text IS NULL OR state = $4)
         AND ($6::timestamptz IS NULL OR ("startsAt", "timeOffId", "eventId") > ($6, $7::uuid, $8::uuid))
       ORDER BY "startsAt", "timeOffId", "eventId" LIMIT $9
     )
     SELECT * FROM counted LEFT JOIN page ON true ORDER BY "startsAt", "timeOffId", "eventId"`,
    [...scope, query.state, query.agentId, after && new Date(after[0]), after?.[1], after?.[2], query.limit + 1],
  );
  const { open = 0, kept = 0, information = 0 } = rows[0] ?? {};
  const found = rows.filter((row) => row.timeOffId !== null);
  const { data, meta } = toPage(found, {
    limit: query.limit,
    toWire: (pair) => pair,
    position: (pair) => [pair.startsAt.toISOString(), pair.timeOffId, pair.eventId],
  });
  return { data: await complete(organizationId, data, viewer), meta: { ...meta, counts: { open, kept, information } } };
}

/**
 * Remembers that somebody wants both events of a conflict, until one of them changes; or forgets it.
 * @param callerId of the member or API key that says so
 * @throws AppError `not_found` when these two are not in conflict (any more), or were not kept
 */
export async function keepConflict(organizationId: string, input: KeepInput, callerId: string): Promise<void> {
  const { timeOffId, eventId, isKept } = input;
  const { rowCount } = isKept
    ? await pool().query(
        `INSERT INTO kept_conflict (organization_id, time_off_id, event_id, mark, kept_by)
         SELECT $1, t.id, o.id, conflict_mark(t, o), coalesce(
           (SELECT name FROM member WHERE organization_id = $1 AND id = $6),
           (SELECT name FROM api_key WHERE organization_id = $1 AND id = $6), '')
         FROM (${PAIRS} AND t.id = $4 AND o.id = $5) pair
           JOIN event t ON t.id = "timeOffId" JOIN event o ON o.id = "eventId" WHERE state <> 'information'
         ON CONFLICT (time_off_id, event_id) DO UPDATE
         SET mark = excluded.mark, kept_by = excluded.kept_by, kept_at = now()`,
        [organizationId, "-infinity", "infinity", timeOffId, eventId, callerId],
      )
    : await pool().query(
        "DELETE FROM kept_conflict WHERE organization_id = $1 AND time_off_id = $2 AND event_id = $3",
        [organizationId, timeOffId, eventId],
      );
  if (rowCount === 0) throw notFound("conflict");
}

/** With the events themselves. A pair of which one went between two queries is left out. */
async function complete(organizationId: string, pairs: Pair[], viewer: Viewer): Promise<Conflict[]> {
  const { rows } = await pool().query<EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE e.organization_id = $1 AND e.id = ANY($2)`,
    [organizationId, pairs.flatMap((pair) => [pair.timeOffId, pair.eventId])],
  );
  const events = new Map(rows.map((row): [string, ScheduleEvent] => [row.id, toWire(row, viewer)]));
  return pairs.flatMap(({ timeOffId, eventId, state, agent, startsAt, endsAt, keptBy, keptAt }) => {
    const timeOff = events.get(timeOffId);
    const event = events.get(eventId);
    if (!timeOff || !event) return [];
    const overlap = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    const kept = state === "kept" && keptBy !== null && keptAt ? { by: keptBy, at: keptAt.toISOString() } : null;
    return [{ id: `${timeOffId}.${eventId}`, state, agent, timeOff, event, overlap, kept }];
  });
}
