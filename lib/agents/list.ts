import { z } from "zod";
import type { Agent, AgentDetail, AgentLink, AgentsPage, AgentsQuery } from "@/lib/agents/schemas";
import { decodeCursor, encodeCursor, toPage } from "@/lib/api/cursor";
import { pool } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** The order of the list: the start of the name, which keeps cursors short, then the id. */
const position = z.tuple([z.string().regex(/^[^\0]*$/), z.uuid()]);

type Row = Omit<Agent, "updatedAt"> & { updatedAt: Date; sortKey: string };

const SORT_KEY = "left(lower(a.name), 40)";

const AGENT = `a.id, a.email, a.name, a.time_zone AS "timeZone", coalesce(a.time_zone, o.time_zone) AS "effectiveTimeZone",
  a.external_id AS "externalId", t.name AS team, a.deactivated_at IS NULL AS "isActive",
  coalesce(l.link, 'none') AS link, l.name AS "personName", a.updated_at AS "updatedAt"`;

/** What AGENT reads from. Of several people, the one whom an admin chose says what the link is. */
const TABLES = `agent a JOIN organization o ON o.id = a.organization_id LEFT JOIN team t ON t.id = a.team_id
  LEFT JOIN LATERAL (
    SELECT p.name, CASE WHEN p.is_link_manual THEN 'by_hand' ELSE 'by_email' END AS link FROM person p
    WHERE p.agent_id = a.id AND p.ignored_at IS NULL ORDER BY p.is_link_manual DESC, p.name LIMIT 1
  ) l ON true`;

const PERSON = "SELECT FROM person p WHERE p.agent_id = a.id AND p.ignored_at IS NULL";
const LINKED: Record<AgentLink, string> = {
  none: `NOT EXISTS (${PERSON})`,
  by_hand: `EXISTS (${PERSON} AND p.is_link_manual)`,
  by_email: `EXISTS (${PERSON}) AND NOT EXISTS (${PERSON} AND p.is_link_manual)`,
};

/** `$1` is the organization, `$2` the search, `$3` the team. */
function found(link: AgentLink | undefined): string {
  return `a.organization_id = $1
    AND ($2::text IS NULL OR strpos(lower(a.name), lower($2)) > 0 OR strpos(a.email, lower($2)) > 0)
    AND ($3::text IS NULL OR a.team_id = (SELECT id FROM team WHERE organization_id = $1 AND name = $3))
    AND ${link ? LINKED[link] : "true"}`;
}

type Query = Omit<AgentsQuery, "status"> & Partial<Pick<AgentsQuery, "status">>;

/** The organization's agents by name, those whose name or email holds the search text; the active ones unless said otherwise. */
export async function listAgents(organizationId: string, query: Query): Promise<AgentsPage> {
  const { status = "active", link, limit } = query;
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, position);
  const scope = [organizationId, query.search || null, query.team ?? null];
  // The page is cut first, so that what is shown beside an agent is read for these alone.
  const { rows } = await pool().query<Row>(
    `WITH cut AS MATERIALIZED (
       SELECT a.id, ${SORT_KEY} AS sort_key FROM agent a
       WHERE ${found(link)} AND ($4::bool IS NULL OR (a.deactivated_at IS NULL) = $4)
         AND ($5::text IS NULL OR (${SORT_KEY}, a.id) > ($5, $6::uuid))
       ORDER BY sort_key, a.id LIMIT $7
     )
     SELECT ${AGENT}, cut.sort_key AS "sortKey" FROM cut JOIN (${TABLES}) ON a.id = cut.id ORDER BY cut.sort_key, a.id`,
    [...scope, status === "all" ? null : status === "active", after?.[0], after?.[1], limit + 1],
  );
  const { rows: counted } = await pool().query<AgentsPage["meta"]["counts"]>(
    `SELECT count(*) FILTER (WHERE a.deactivated_at IS NULL)::int AS active,
            count(*) FILTER (WHERE a.deactivated_at IS NOT NULL)::int AS inactive
     FROM agent a WHERE ${found(link)}`,
    scope,
  );
  const { data, meta } = toPage(rows, { limit, toWire, position: (row) => [row.sortKey, row.id] });
  return { data, meta: { ...meta, counts: counted[0] ?? { active: 0, inactive: 0 } } };
}

/** The cursors of every page of active agents after the first, so that all of them can be asked for at once. */
export async function listAgentCursors(organizationId: string, limit: number): Promise<string[]> {
  const { rows } = await pool().query<{ sortKey: string; id: string }>(
    `SELECT sort_key AS "sortKey", id FROM (
       SELECT id, ${SORT_KEY} AS sort_key, row_number() OVER (ORDER BY ${SORT_KEY}, id) AS place, count(*) OVER () AS total
       FROM agent a WHERE organization_id = $1 AND deactivated_at IS NULL
     ) placed WHERE place % $2 = 0 AND place < total ORDER BY place`,
    [organizationId, limit],
  );
  return rows.map((row) => encodeCursor([row.sortKey, row.id]));
}

/**
 * One agent, with how much depends on them.
 * @throws AppError `not_found`
 */
export async function getAgent(organizationId: string, id: string): Promise<AgentDetail> {
  const { rows } = await pool().query<Row & AgentDetail["counts"]>(
    `SELECT ${AGENT}, '' AS "sortKey",
       (SELECT count(*)::int FROM event e WHERE e.agent_id = a.id AND e.connection_id IS NOT NULL) AS synced,
       (SELECT count(*)::int FROM event e WHERE e.agent_id = a.id AND e.connection_id IS NULL) AS manual,
       (SELECT count(*)::int FROM person p WHERE p.agent_id = a.id) AS people
     FROM ${TABLES} WHERE a.organization_id = $1 AND a.id = $2`,
    [organizationId, id],
  );
  if (!rows[0]) throw notFound("agent");
  const { synced, manual, people, ...row } = rows[0];
  return { ...toWire(row), counts: { synced, manual, people } };
}

function toWire({ sortKey: _, updatedAt, ...agent }: Row): Agent {
  return { ...agent, updatedAt: updatedAt.toISOString() };
}
