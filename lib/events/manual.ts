import { Temporal } from "temporal-polyfill";
import { type Transaction, transaction } from "@/lib/db";
import { AppError, invalidInput, notFound } from "@/lib/errors";
import type { CreateEventInput, PatchEventInput, ScheduleEvent } from "@/lib/events/schemas";
import { getEvent } from "@/lib/events/service";
import { editUrl, sourceName } from "@/lib/events/source";
import { isStartOfDay } from "@/lib/time";

/** A manual event has no policy to hide. */
const VIEWER = { seesPrivate: false };

/**
 * Makes a manual event, placed in the agent's time zone.
 * @throws AppError `not_found` for an agent or event type of nobody or of another organization; `conflict` for an id that is
 * taken; `invalid_input` for an agent who is inactive, or when it is all-day but does not cover whole days of that zone
 */
export async function createEvent(organizationId: string, input: CreateEventInput): Promise<ScheduleEvent> {
  const id = await transaction(async (tx) => {
    const timeZone = await findTimeZone(tx, organizationId, input.agentId);
    await checkActive(tx, input.agentId);
    await checkType(tx, organizationId, input.typeId);
    checkSpan({ ...input, timeZone });
    const { rows } = await tx.query<{ id: string }>(
      `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day, id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8::uuid, gen_random_uuid())) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        organizationId,
        input.agentId,
        input.typeId,
        new Date(input.startsAt),
        new Date(input.endsAt),
        timeZone,
        input.allDay,
        input.id,
      ],
    );
    if (!rows[0]) throw new AppError("conflict", "There is an event with this id already. Leave the id out.");
    return rows[0].id;
  });
  return getEvent(organizationId, id, VIEWER);
}

/**
 * Changes a manual event; what is left out stays.
 * @throws AppError `not_found`; `read_only` for a synced one; `invalid_input` as createEvent
 */
export async function patchEvent(organizationId: string, id: string, input: PatchEventInput): Promise<ScheduleEvent> {
  await transaction(async (tx) => {
    const kept = await lockManual(tx, organizationId, id);
    if (input.typeId !== undefined) await checkType(tx, organizationId, input.typeId);
    const span = await moveSpan(tx, organizationId, kept, input);
    await tx.query(
      `UPDATE event SET event_type_id = coalesce($3, event_type_id), starts_at = $4, ends_at = $5, all_day = $6,
         time_zone = $7, updated_at = now()
       WHERE organization_id = $1 AND id = $2`,
      [organizationId, id, input.typeId, new Date(span.startsAt), new Date(span.endsAt), span.allDay, span.timeZone],
    );
  });
  return getEvent(organizationId, id, VIEWER);
}

/** @throws AppError `not_found`; `read_only` for a synced one */
export async function deleteEvent(organizationId: string, id: string): Promise<void> {
  await transaction(async (tx) => {
    await lockManual(tx, organizationId, id);
    await tx.query("DELETE FROM event WHERE organization_id = $1 AND id = $2", [organizationId, id]);
  });
}

type Kept = {
  agentId: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  allDay: boolean;
  integration: string | null;
};

/** Holds the event until the transaction ends. The friendly side of the read-only law; a trigger makes it true. */
async function lockManual(tx: Transaction, organizationId: string, id: string): Promise<Kept> {
  const { rows } = await tx.query<Kept>(
    `SELECT e.agent_id AS "agentId", e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.time_zone AS "timeZone", e.all_day AS "allDay",
       c.integration
     FROM event e LEFT JOIN connection c ON c.id = e.connection_id
     WHERE e.organization_id = $1 AND e.id = $2 FOR UPDATE OF e`,
    [organizationId, id],
  );
  const [event] = rows;
  if (!event) throw notFound("event");
  if (event.integration === null) return event;
  const name = sourceName(event.integration);
  const url = editUrl(event.integration);
  const where = url === null ? `Edit it in ${name}.` : `Edit it in ${name}: ${url}`;
  throw new AppError("read_only", `This event is synced from ${name} and can't be changed here. ${where}`);
}

/** What is moved is placed anew, in the zone that the agent has by now. */
async function moveSpan(tx: Transaction, organizationId: string, kept: Kept, input: PatchEventInput): Promise<Span> {
  const startsAt = kept.startsAt.toISOString();
  const endsAt = kept.endsAt.toISOString();
  const { allDay, timeZone } = kept;
  if (input.startsAt === undefined && input.endsAt === undefined && input.allDay === undefined)
    return { startsAt, endsAt, allDay, timeZone };
  const span = {
    startsAt: input.startsAt ?? startsAt,
    endsAt: input.endsAt ?? endsAt,
    allDay: input.allDay ?? allDay,
    timeZone: await findTimeZone(tx, organizationId, kept.agentId),
  };
  checkSpan(span);
  return span;
}

async function findTimeZone(tx: Transaction, organizationId: string, agentId: string): Promise<string> {
  const { rows } = await tx.query<{ timeZone: string }>(
    `SELECT coalesce(a.time_zone, o.time_zone) AS "timeZone" FROM agent a JOIN organization o ON o.id = a.organization_id
     WHERE a.organization_id = $1 AND a.id = $2`,
    [organizationId, agentId],
  );
  if (!rows[0]) throw notFound("agent");
  return rows[0].timeZone;
}

/** Nobody would see it. */
async function checkActive(tx: Transaction, agentId: string): Promise<void> {
  const { rowCount } = await tx.query("SELECT FROM agent WHERE id = $1 AND deactivated_at IS NULL", [agentId]);
  if (rowCount === 0) throw invalidInput("agentId", "This agent is inactive. Reactivate them first.");
}

async function checkType(tx: Transaction, organizationId: string, typeId: string): Promise<void> {
  const { rowCount } = await tx.query("SELECT FROM event_type WHERE organization_id = $1 AND id = $2", [
    organizationId,
    typeId,
  ]);
  if (rowCount === 0) throw notFound("event type");
}

type Span = { startsAt: string; endsAt: string; allDay: boolean; timeZone: string };

function checkSpan({ startsAt, endsAt, allDay, timeZone }: Span): void {
  if (Date.parse(startsAt) >= Date.parse(endsAt)) throw invalidInput("endsAt", "endsAt must be after startsAt.");
  if (!allDay || [startsAt, endsAt].every((at) => isStartOfDay(Temporal.Instant.from(at), timeZone))) return;
  throw invalidInput("allDay", `An all-day event starts and ends at midnight in ${timeZone}.`);
}
