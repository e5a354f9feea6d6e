import { Temporal } from "temporal-polyfill";
import { csvLine } from "@/lib/api/csv";
import { pool } from "@/lib/db";
import type { ExportQuery } from "@/lib/events/export-schemas";
import { EVENT_COLUMNS, EVENT_TABLES, type EventRow, type Viewer } from "@/lib/events/row";
import { MANUAL, sourceName } from "@/lib/events/source";
import { endOfDay, startOfDay } from "@/lib/time";

/** Agents read at a time: the memory that an export takes, however many there are. */
const AGENTS = 100;

const COLUMNS = [
  "agent",
  "email",
  "team",
  "type",
  "firstDay",
  "lastDay",
  "start",
  "end",
  "hours",
  "timeZone",
  "allDay",
  "source",
  "policy",
  "id",
];

type Agent = { id: string; name: string; team: string | null; zone: string };

/**
 * The events that these days of the schedule show, as CSV, piece by piece: teams by name, their agents by name, each agent's
 * events by start, told in the zone of the agent's row. Which agents there are is read once; an agent's events are read at one moment.
 */
export async function exportEvents(
  organizationId: string,
  query: ExportQuery,
  viewer: Viewer,
): Promise<{ fileName: string; pieces: AsyncGenerator<string> }> {
  const { rows: agents } = await pool().query<Agent>(
    `SELECT a.id, a.name, t.name AS team, coalesce($4, a.time_zone, o.time_zone) AS zone
     FROM agent a JOIN organization o ON o.id = a.organization_id LEFT JOIN team t ON t.id = a.team_id
     WHERE a.organization_id = $1 AND a.deactivated_at IS NULL
       AND ($2::text IS NULL OR strpos(lower(a.name), lower($2)) > 0 OR strpos(a.email, lower($2)) > 0)
       AND ($3::text IS NULL OR t.name = $3)
     ORDER BY t.name IS NULL, lower(t.name), lower(a.name), a.id`,
    [organizationId, query.search || null, query.team ?? null, query.zone ?? null],
  );
  return {
    fileName: `schedule-${query.from}-to-${query.to}.csv`,
    pieces: readPieces(organizationId, agents, query, viewer),
  };
}

async function* readPieces(organizationId: string, agents: Agent[], query: ExportQuery, viewer: Viewer) {
  yield csvLine(COLUMNS);
  for (let at = 0; at < agents.length; at += AGENTS) {
    const some = agents.slice(at, at + AGENTS);
    const { rows } = await pool().query<EventRow & { index: number }>(
      `SELECT r.index::int, ${EVENT_COLUMNS}
       FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS r (agent_id, from_at, to_at, index)
       JOIN (${EVENT_TABLES}) ON e.agent_id = r.agent_id AND e.starts_at < r.to_at AND e.ends_at > r.from_at
       WHERE e.organization_id = $1 AND ($5::text IS NULL OR t.name = $5)
         AND ($6::text IS NULL OR coalesce(c.integration, '${MANUAL}') = $6)
       ORDER BY r.index, e.starts_at, e.id`,
      [
        organizationId,
        some.map((agent) => agent.id),
        some.map((agent) => startOfDay(query.from, agent.zone).toString()),
        some.map((agent) => endOfDay(query.to, agent.zone).toString()),
        query.type,
        query.source,
      ],
    );
    if (rows.length > 0) yield rows.map((row) => toLine(row, some[row.index - 1], viewer)).join("");
  }
}

function toLine(row: EventRow, agent: Agent | undefined, viewer: Viewer): string {
  const zone = agent?.zone ?? row.timeZone;
  const start = local(row.startsAt, zone);
  const end = local(row.endsAt, zone);
  // An end at midnight belongs to the day before.
  const lastDay = end.toPlainDate().subtract({ days: end.equals(end.startOfDay()) ? 1 : 0 });
  return csvLine([
    agent?.name ?? "",
    row.agentEmail,
    agent?.team ?? null,
    row.typeName,
    start.toPlainDate().toString(),
    lastDay.toString(),
    wallClock(start),
    wallClock(end),
    hoursBetween(row.startsAt, row.endsAt),
    zone,
    row.allDay ? "yes" : "no",
    row.integration === null ? MANUAL : sourceName(row.integration),
    row.isPolicyPrivate && !viewer.seesPrivate ? "Private policy" : row.policy,
    row.id,
  ]);
}

function local(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}

/** `2026-11-02 09:00`, which spreadsheets take for a time. */
function wallClock(time: Temporal.ZonedDateTime): string {
  return `${time.toPlainDate()} ${time.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** With two decimals at most: 7.5, 24, 0.33. */
function hoursBetween(start: Date, end: Date): string {
  return String(Math.round((end.getTime() - start.getTime()) / 36_000) / 100);
}
