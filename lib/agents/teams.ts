import { holdAgents } from "@/lib/agents/service";
import type { Team, TeamInput } from "@/lib/agents/team-schemas";
import { pool, transaction } from "@/lib/db";
import { invalidInput, notFound } from "@/lib/errors";
import { record } from "@/lib/record";

/** Teams that have an agent, by name. One that has none left is nowhere to be seen; naming it again brings it back. */
export async function listTeams(organizationId: string): Promise<Team[]> {
  const { rows } = await pool().query<Team>(
    `SELECT t.id, t.name, count(*) FILTER (WHERE a.deactivated_at IS NULL)::int AS agents,
            count(*) FILTER (WHERE a.deactivated_at IS NOT NULL)::int AS inactive
     FROM team t JOIN agent a ON a.team_id = t.id
     WHERE t.organization_id = $1 GROUP BY t.id ORDER BY lower(t.name), t.name`,
    [organizationId],
  );
  return rows;
}

/**
 * Gives a team another name.
 * @throws AppError `not_found`; `invalid_input` at `name` when another team of agents has it
 */
export async function renameTeam(organizationId: string, id: string, { name }: TeamInput): Promise<Team> {
  await transaction(async (tx) => {
    await holdAgents(tx, organizationId);
    // The name of a team that nobody is in any more is free.
    await tx.query(
      `DELETE FROM team t WHERE t.organization_id = $1 AND t.name = $2 AND t.id <> $3
         AND NOT EXISTS (SELECT FROM agent a WHERE a.team_id = t.id)`,
      [organizationId, name, id],
    );
    const taken = await tx.query("SELECT FROM team WHERE organization_id = $1 AND name = $2 AND id <> $3", [
      organizationId,
      name,
      id,
    ]);
    if (taken.rowCount !== 0) throw invalidInput("name", `There is already a team named ${name}.`);
    const { rows } = await tx.query<{ before: string }>(
      `UPDATE team t SET name = $3 FROM team old
       WHERE t.organization_id = $1 AND t.id = $2 AND old.id = t.id RETURNING old.name AS before`,
      [organizationId, id, name],
    );
    if (!rows[0]) throw notFound("team");
    const { before } = rows[0];
    if (before !== name)
      await record(tx, organizationId, { action: "team.renamed", target: { id, name }, details: { before } });
  });
  const team = (await listTeams(organizationId)).find((each) => each.id === id);
  return team ?? { id, name, agents: 0, inactive: 0 };
}

/**
 * Deletes a team. Its agents stay, without a team, and so does all that is on their schedules.
 * @throws AppError `not_found`
 */
export async function deleteTeam(organizationId: string, id: string): Promise<void> {
  await transaction(async (tx) => {
    await holdAgents(tx, organizationId);
    const { rows } = await tx.query<{ name: string }>(
      "DELETE FROM team WHERE organization_id = $1 AND id = $2 RETURNING name",
      [organizationId, id],
    );
    if (!rows[0]) throw notFound("team");
    await record(tx, organizationId, { action: "team.removed", target: { id, name: rows[0].name }, details: {} });
  });
}
