import type { EventType, ScheduleEvent } from "@/lib/events/schemas";
import { editUrl, MANUAL } from "@/lib/events/source";

/** Who looks: names of private policies are for some only. */
export type Viewer = { seesPrivate: boolean };

/** An event as EVENT_COLUMNS reads it. */
export type EventRow = {
  id: string;
  agentId: string;
  agentEmail: string;
  typeId: string;
  typeName: string;
  typeColor: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  allDay: boolean;
  integration: string | null;
  connectionId: string | null;
  externalId: string | null;
  policy: string | null;
  isPolicyPrivate: boolean;
  updatedAt: Date;
};

export const EVENT_COLUMNS = `e.id, e.agent_id AS "agentId", a.email AS "agentEmail", e.event_type_id AS "typeId",
  t.name AS "typeName", t.color AS "typeColor", e.starts_at AS "startsAt", e.ends_at AS "endsAt",
  e.time_zone AS "timeZone", e.all_day AS "allDay", c.integration, e.connection_id AS "connectionId",
  e.external_id AS "externalId", e.policy, e.is_policy_private AS "isPolicyPrivate", e.updated_at AS "updatedAt"`;

/** What EVENT_COLUMNS reads from. @param events the table, or a query of the same columns */
export function eventTables(events: string): string {
  return `${events} e JOIN agent a ON a.id = e.agent_id JOIN event_type t ON t.id = e.event_type_id
  LEFT JOIN connection c ON c.id = e.connection_id`;
}

export const EVENT_TABLES = eventTables("event");

export function toWire(row: EventRow, viewer: Viewer): ScheduleEvent {
  return {
    id: row.id,
    agentId: row.agentId,
    agentEmail: row.agentEmail,
    // Colours are written by us alone, from the palette.
    type: { id: row.typeId, name: row.typeName, color: row.typeColor as EventType["color"] },
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.timeZone,
    allDay: row.allDay,
    source: row.integration ?? MANUAL,
    readOnly: row.connectionId !== null,
    connectionId: row.connectionId,
    externalId: row.externalId,
    editUrl: editUrl(row.integration),
    policy: row.isPolicyPrivate && !viewer.seesPrivate ? null : row.policy,
    updatedAt: row.updatedAt.toISOString(),
  };
}
