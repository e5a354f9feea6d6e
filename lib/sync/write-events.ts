import { column, joinColumn, joinTexts, type Statement } from "@/lib/sync/columns";
import { type Copy, copy, instants, text } from "@/lib/sync/copy";
import { growingIds } from "@/lib/sync/growing-ids";
import type { SyncedRow } from "@/lib/sync/plan";
import type { Target } from "@/lib/sync/roster";

/** Puts events on the schedule whose requests had none. */
export function insertEvents({ organizationId, connectionId }: Target, rows: SyncedRow[]): Copy {
  const ids = growingIds(rows.length);
  const instant = instants();
  return copy("event", NEW_COLUMNS, rows, ({ request, decision: { agentId, eventTypeId, placement } }, index) => [
    ids[index] ?? "",
    organizationId,
    connectionId,
    text(request.externalId),
    agentId,
    eventTypeId,
    instant(placement.startsAt.epochMilliseconds),
    instant(placement.endsAt.epochMilliseconds),
    placement.timeZone,
    placement.allDay,
    text(request.policy),
    request.isPrivate,
  ]);
}

const NEW_COLUMNS = [
  "id",
  "organization_id",
  "connection_id",
  "external_id",
  "agent_id",
  "event_type_id",
  "starts_at",
  "ends_at",
  "time_zone",
  "all_day",
  "policy",
  "is_policy_private",
];

/** Moves or renames events on the schedule. One that is as it should be is not written. */
export function updateEvents(target: Target, rows: SyncedRow[]): Statement {
  const text = `UPDATE event e
     SET agent_id = w.agent_id, event_type_id = w.event_type_id, starts_at = to_timestamp(starts_s),
         ends_at = to_timestamp(ends_s), time_zone = w.time_zone, all_day = w.all_day, policy = w.policy,
         is_policy_private = w.is_private, updated_at = now()
     FROM unnest(${COLUMNS}) AS w (${NAMES})
     WHERE e.organization_id = $1 AND e.connection_id = $2 AND e.external_id = w.external_id
       AND (e.agent_id, e.event_type_id, e.starts_at, e.ends_at, e.time_zone, e.all_day, e.policy, e.is_policy_private)
         IS DISTINCT FROM (w.agent_id, w.event_type_id, to_timestamp(starts_s), to_timestamp(ends_s), w.time_zone,
                           w.all_day, w.policy, w.is_private)`;
  return { text, values: [target.organizationId, target.connectionId, ...toColumns(rows)] };
}

const NAMES = "external_id, agent_id, event_type_id, starts_s, ends_s, time_zone, all_day, policy, is_private";
const COLUMNS = `${column(3, "text")}, ${column(4, "uuid")}, ${column(5, "uuid")}, ${column(6, "float8")},
  ${column(7, "float8")}, ${column(8, "text")}, ${column(9, "boolean")}, ${column(10, "text")}, ${column(11, "boolean")}`;

function toColumns(rows: SyncedRow[]): string[] {
  return [
    joinTexts(rows, ({ request }) => request.externalId),
    joinColumn(rows, ({ decision }) => decision.agentId),
    joinColumn(rows, ({ decision }) => decision.eventTypeId),
    joinColumn(rows, ({ decision }) => decision.placement.startsAt.epochMilliseconds / 1000),
    joinColumn(rows, ({ decision }) => decision.placement.endsAt.epochMilliseconds / 1000),
    joinColumn(rows, ({ decision }) => decision.placement.timeZone),
    joinColumn(rows, ({ decision }) => decision.placement.allDay),
    joinTexts(rows, ({ request }) => request.policy),
    joinColumn(rows, ({ request }) => request.isPrivate),
  ];
}
