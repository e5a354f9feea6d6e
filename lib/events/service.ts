import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import { instant } from "@/lib/api/schemas";
import { db, pool } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { EVENT_COLUMNS, EVENT_TABLES, type EventRow, eventTables, toWire, type Viewer } from "@/lib/events/row";
import type { EventsQuery, EventType, ScheduleEvent } from "@/lib/events/schemas";
import { MANUAL } from "@/lib/events/source";

/** The order of the list: start, then id. */
const position = z.tuple([instant, z.uuid()]);

/** Events that last longer are few, and have an index of their own (docs/decisions/0030). 31 days of 24 hours. */
const LONG = "interval '744 hours'";
const LONG_MS = 744 * 60 * 60_000;
/** PostgreSQL has no instants before. */
const EARLIEST_MS = Date.UTC(-4000, 0, 1);

/**
 * The organization's events that overlap `[start, end)`, ordered by start and id. Who reads on with the cursor gets each
 * event that nobody moved meanwhile exactly once, whatever else is written: a cursor is a place in that order, not a count.
 *
 * An event that overlaps began at most as long before `start` as it lasts. So the many short ones are read from 31 days
 * before it, the few long ones by their end, and what is over is never read.
 */
export async function listEvents(
  organizationId: string,
  query: EventsQuery,
  viewer: Viewer,
): Promise<Page<ScheduleEvent>> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, position);
  // As dates: PostgreSQL refuses some offsets and years that ISO 8601 allows.
  const [start, end] = [new Date(query.start), new Date(query.end)];
  const part = (source: string, which: string) => `(
     SELECT ${EVENT_COLUMNS} FROM ${eventTables(source)}
     WHERE e.organization_id = $1 AND e.starts_at < $2 AND e.ends_at > $3 AND ${which}
       AND ($5::timestamptz IS NULL OR (e.starts_at, e.id) > ($5, $6::uuid))
       AND ($7::uuid IS NULL OR e.agent_id = $7)
       AND ($8::text IS NULL OR e.agent_id = (SELECT id FROM agent WHERE organization_id = $1 AND email = lower($8)))
       AND ($9::text IS NULL OR coalesce(c.integration, '${MANUAL}') = $9)
     ORDER BY e.starts_at, e.id LIMIT $10)`;
  const { rows } = await pool().query<EventRow>(
    // On its own, because the planner would rather read the whole history in the order of its starts.
    `WITH long AS MATERIALIZED (
       SELECT * FROM event e WHERE organization_id = $1 AND ends_at > $3 AND ends_at - starts_at > ${LONG}
     )
     ${part("event", `e.starts_at > $4 AND e.ends_at - e.starts_at <= ${LONG}`)}
     UNION ALL ${part("long", "true")}
     ORDER BY "startsAt", id LIMIT $10`,
    [
      organizationId,
      end,
      start,
      new Date(Math.max(start.getTime() - LONG_MS, EARLIEST_MS)),
      after && new Date(after[0]),
      after?.[1],
      query.agentId,
      query.agentEmail,
      query.source,
      query.limit + 1,
    ],
  );
  return toPage(rows, {
    limit: query.limit,
    toWire: (row) => toWire(row, viewer),
    position: (row) => [row.startsAt.toISOString(), row.id],
  });
}

/** @throws AppError `not_found` */
export async function getEvent(organizationId: string, id: string, viewer: Viewer): Promise<ScheduleEvent> {
  const { rows } = await pool().query<EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE e.organization_id = $1 AND e.id = $2`,
    [organizationId, id],
  );
  if (!rows[0]) throw notFound("event");
  return toWire(rows[0], viewer);
}

/** The organization's event types, by name. */
export async function listEventTypes(organizationId: string): Promise<EventType[]> {
  const types = await db().eventType.findMany({
    where: { organizationId },
    select: { id: true, name: true, color: true },
    orderBy: { name: "asc" },
  });
  return types as EventType[];
}
