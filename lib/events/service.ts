import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import { instant } from "@/lib/api/schemas";
import { db, pool } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { EVENT_COLUMNS, EVENT_TABLES, type EventRow, toWire, type Viewer } from "@/lib/events/row";
import type { EventsQuery, EventType, ScheduleEvent } from "@/lib/events/schemas";
import { MANUAL } from "@/lib/events/source";

/** The order of the list: start, then id. */
const position = z.tuple([instant, z.uuid()]);

/** The organization's events that overlap `[start, end)`, ordered by start and id. */
export async function listEvents(
  organizationId: string,
  query: EventsQuery,
  viewer: Viewer,
): Promise<Page<ScheduleEvent>> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, position);
  const { rows } = await pool().query<EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES}
     WHERE e.organization_id = $1 AND e.starts_at < $2 AND e.ends_at > $3
       AND ($4::timestamptz IS NULL OR (e.starts_at, e.id) > ($4, $5::uuid))
       AND ($6::uuid IS NULL OR e.agent_id = $6)
       AND ($7::text IS NULL OR a.email = lower($7))
       AND ($8::text IS NULL OR coalesce(c.integration, '${MANUAL}') = $8)
     ORDER BY e.starts_at, e.id LIMIT $9`,
    [
      organizationId,
      // As dates: PostgreSQL refuses some offsets and years that ISO 8601 allows.
      new Date(query.end),
      new Date(query.start),
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
