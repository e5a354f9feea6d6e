import { z } from "zod";
import type { Agent, AgentInput, AgentsQuery, UpsertResult } from "@/lib/agents/schemas";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import { pool, type Transaction, transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/record";

/** The order of the list: the start of the name, which keeps cursors short, then the id. */
const position = z.tuple([z.string().regex(/^[^\0]*$/), z.uuid()]);

type Row = Omit<Agent, "updatedAt"> & { updatedAt: Date; sortKey: string };

/** The organization's agents by name, those whose name or email holds the search text. */
export async function listAgents(organizationId: string, query: AgentsQuery): Promise<Page<Agent>> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, position);
  const { rows } = await pool().query<Row>(
    `SELECT * FROM (
       SELECT a.id, a.email, a.name, a.time_zone AS "timeZone", coalesce(a.time_zone, o.time_zone) AS "effectiveTimeZone",
         a.external_id AS "externalId", t.name AS team, a.updated_at AS "updatedAt", left(lower(a.name), 40) AS "sortKey"
       FROM agent a JOIN organization o ON o.id = a.organization_id LEFT JOIN team t ON t.id = a.team_id
       WHERE a.organization_id = $1
         AND ($2::text IS NULL OR strpos(lower(a.name), lower($2)) > 0 OR strpos(a.email, lower($2)) > 0)
         AND ($3::text IS NULL OR t.name = $3)
     ) agents
     WHERE $4::text IS NULL OR ("sortKey", id) > ($4, $5::uuid)
     ORDER BY "sortKey", id LIMIT $6`,
    [organizationId, query.search || null, query.team ?? null, after?.[0], after?.[1], query.limit + 1],
  );
  return toPage(rows, { limit: query.limit, toWire, position: (row) => [row.sortKey, row.id] });
}

/**
 * Makes and changes agents by email, all or none. What is left out (undefined) stays as it is; null clears.
 * When anything changed, the organization's connections are due to place their requests again.
 * @throws AppError `invalid_input` naming every agent whose email stands in the call twice
 */
export async function upsertAgents(organizationId: string, agents: AgentInput[]): Promise<UpsertResult> {
  refuseDuplicates(agents);
  return transaction(async (tx) => {
    // One upsert at a time in an organization: the counts are exact, and no two wait for each other's rows.
    await tx.query("SELECT FROM organization WHERE id = $1 FOR NO KEY UPDATE", [organizationId]);
    await makeTeams(tx, organizationId, agents);
    const { created, updated } = await writeAgents(tx, organizationId, agents);
    if (created + updated > 0) {
      await askForReplan(tx, organizationId);
      const target = { id: null, name: agents.length === 1 && agents[0] ? agents[0].name : "Agents" };
      await record(tx, organizationId, { action: "agent.changed", target, details: { created, updated } });
    }
    return { created, updated, unchanged: agents.length - created - updated };
  });
}

function refuseDuplicates(agents: AgentInput[]): void {
  const firstIndex = new Map<string, number>();
  const errors = agents.flatMap(({ email }, index) => {
    const first = firstIndex.get(email.toLowerCase());
    if (first === undefined) firstIndex.set(email.toLowerCase(), index);
    return first === undefined
      ? []
      : [{ path: `agents.${index}.email`, message: `${email} is already agent ${first} of this call.` }];
  });
  if (errors.length > 0)
    throw new AppError("invalid_input", errors.map((error) => `${error.path}: ${error.message}`).join(" "), errors);
}

async function makeTeams(tx: Transaction, organizationId: string, agents: AgentInput[]): Promise<void> {
  const names = [...new Set(agents.map((agent) => agent.team).filter((team) => typeof team === "string"))];
  await tx.query(
    `INSERT INTO team (organization_id, name) SELECT $1, name FROM unnest($2::text[]) AS name
     ON CONFLICT (organization_id, name) DO NOTHING`,
    [organizationId, names],
  );
}

async function writeAgents(
  tx: Transaction,
  organizationId: string,
  agents: AgentInput[],
): Promise<{ created: number; updated: number }> {
  // A row that this statement inserted has no deleter or locker, hence an xmax of 0.
  const { rows } = await tx.query<{ created: number; updated: number }>(
    `WITH written AS (
       INSERT INTO agent AS kept (organization_id, email, name, time_zone, external_id, team_id)
       SELECT $1, given.email, given.name,
         CASE WHEN given.has_time_zone THEN given.time_zone ELSE known.time_zone END,
         CASE WHEN given.has_external_id THEN given.external_id ELSE known.external_id END,
         CASE WHEN given.has_team THEN team.id ELSE known.team_id END
       FROM unnest($2::text[], $3::text[], $4::text[], $5::bool[], $6::text[], $7::bool[], $8::text[], $9::bool[])
         AS given(email, name, time_zone, has_time_zone, external_id, has_external_id, team, has_team)
       LEFT JOIN agent known ON known.organization_id = $1 AND known.email = given.email
       LEFT JOIN team ON team.organization_id = $1 AND team.name = given.team
       ON CONFLICT (organization_id, email) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone,
         external_id = excluded.external_id, team_id = excluded.team_id, updated_at = now()
       WHERE (kept.name, kept.time_zone, kept.external_id, kept.team_id)
         IS DISTINCT FROM (excluded.name, excluded.time_zone, excluded.external_id, excluded.team_id)
       RETURNING xmax = 0 AS is_new
     )
     SELECT count(*) FILTER (WHERE is_new)::int AS created, count(*) FILTER (WHERE NOT is_new)::int AS updated
     FROM written`,
    [
      organizationId,
      agents.map((agent) => agent.email.toLowerCase()),
      agents.map((agent) => agent.name),
      agents.map((agent) => agent.timeZone ?? null),
      agents.map((agent) => agent.timeZone !== undefined),
      agents.map((agent) => agent.externalId ?? null),
      agents.map((agent) => agent.externalId !== undefined),
      agents.map((agent) => agent.team ?? null),
      agents.map((agent) => agent.team !== undefined),
    ],
  );
  return rows[0] ?? { created: 0, updated: 0 };
}

/** A worker notices, and places the requests of each connection again without a call to the vendor. */
async function askForReplan(tx: Transaction, organizationId: string): Promise<void> {
  await tx.query("UPDATE connection SET replan_at = clock_timestamp() WHERE organization_id = $1", [organizationId]);
}

function toWire({ sortKey: _, updatedAt, ...agent }: Row): Agent {
  return { ...agent, updatedAt: updatedAt.toISOString() };
}
