import { getAgent } from "@/lib/agents/list";
import type { AgentDetail, AgentInput, UpsertResult } from "@/lib/agents/schemas";
import { type Transaction, transaction } from "@/lib/db";
import { AppError, invalidInput } from "@/lib/errors";
import { record } from "@/lib/record";

/**
 * Makes and changes agents by email, all or none. What is left out (undefined) stays as it is; null clears.
 * When anything changed, the organization's connections are due to place their requests again.
 * @throws AppError `invalid_input` naming every agent whose email stands in the call twice
 */
export async function upsertAgents(organizationId: string, agents: AgentInput[]): Promise<UpsertResult> {
  refuseDuplicates(agents);
  return transaction(async (tx) => {
    await holdAgents(tx, organizationId);
    return writeUpsert(tx, organizationId, agents);
  });
}

/**
 * Makes one agent.
 * @throws AppError `invalid_input` at `email` when an agent has it, active or not
 */
export async function createAgent(organizationId: string, input: AgentInput): Promise<AgentDetail> {
  const id = await transaction(async (tx) => {
    await holdAgents(tx, organizationId);
    const taken = await findByEmail(tx, organizationId, input.email);
    if (taken)
      throw invalidInput("email", `${taken.name} already has this email${taken.isActive ? "" : ", and is inactive"}.`);
    await writeUpsert(tx, organizationId, [input]);
    return (await findByEmail(tx, organizationId, input.email))?.id ?? "";
  });
  return getAgent(organizationId, id);
}

/** One change of agents at a time in an organization: the counts are exact, and no two wait for each other's rows. */
export async function holdAgents(tx: Transaction, organizationId: string): Promise<void> {
  await tx.query("SELECT FROM organization WHERE id = $1 FOR NO KEY UPDATE", [organizationId]);
}

async function findByEmail(
  tx: Transaction,
  organizationId: string,
  email: string,
): Promise<{ id: string; name: string; isActive: boolean } | null> {
  const { rows } = await tx.query(
    `SELECT id, name, deactivated_at IS NULL AS "isActive" FROM agent WHERE organization_id = $1 AND email = $2`,
    [organizationId, email],
  );
  return rows[0] ?? null;
}

/** As upsertAgents, for a caller that holds the agents. */
async function writeUpsert(tx: Transaction, organizationId: string, agents: AgentInput[]): Promise<UpsertResult> {
  await makeTeams(tx, organizationId, agents);
  const { created, updated } = await writeAgents(tx, organizationId, agents);
  if (created + updated > 0) {
    await askForReplan(tx, organizationId);
    const target = { id: null, name: agents.length === 1 && agents[0] ? agents[0].name : "Agents" };
    await record(tx, organizationId, { action: "agent.changed", target, details: { created, updated } });
  }
  return { created, updated, unchanged: agents.length - created - updated };
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
export async function askForReplan(tx: Transaction, organizationId: string): Promise<void> {
  await tx.query("UPDATE connection SET replan_at = clock_timestamp() WHERE organization_id = $1", [organizationId]);
}
