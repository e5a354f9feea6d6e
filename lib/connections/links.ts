import type { Act } from "@/lib/acts";
import { FOUND, placeOf, readPeople, requireConnection, toPattern } from "@/lib/connections/people";
import {
  type IgnoreInput,
  type IgnoreResult,
  type LinkInput,
  MOST_NAMED,
  type Person,
} from "@/lib/connections/people-schemas";
import { db, pool, transaction } from "@/lib/db";
import { invalidInput, notFound } from "@/lib/errors";
import { record } from "@/lib/record";

/**
 * Takes effect at the next run, which is due at once and needs no call to the vendor.
 * @throws AppError `not_found` for a person, `invalid_input` for an agent that this organization does not have
 */
export async function linkPerson(
  organizationId: string,
  connectionId: string,
  personId: string,
  input: LinkInput,
): Promise<Person> {
  const agent = await findAgent(organizationId, input);
  const data =
    "agentId" in input
      ? { agentId: input.agentId, isLinkManual: input.isManual, ignoredAt: null }
      : { ignoredAt: input.ignored ? new Date() : null };
  await db().$transaction(async (tx) => {
    const where = { id: personId, connectionId, organizationId };
    const [target] = await tx.person.updateManyAndReturn({ where, data, select: { id: true, name: true } });
    if (!target) throw notFound("person");
    await record(tx, organizationId, toAct(target, input, agent));
  });
  await askForReplan(organizationId, connectionId);
  const person = (await readPeople(organizationId, connectionId, [personId])).get(personId);
  if (!person) throw notFound("person");
  return person;
}

/** @returns the agent to link to; null when the input names none */
async function findAgent(organizationId: string, input: LinkInput): Promise<{ name: string } | null> {
  if (!("agentId" in input) || input.agentId === null) return null;
  const agent = await db().agent.findFirst({ where: { id: input.agentId, organizationId }, select: { name: true } });
  if (!agent) throw invalidInput("agentId", "There is no such agent.");
  return agent;
}

function toAct(target: { id: string; name: string }, input: LinkInput, agent: { name: string } | null): Act {
  if (agent) return { action: "person.linked", target, details: { agentName: agent.name } };
  if ("agentId" in input) return { action: "person.unlinked", target, details: {} };
  return { action: input.ignored ? "person.ignored" : "person.not_ignored", target, details: {} };
}

/**
 * Ignores everybody without an agent, or stops ignoring everybody who is; of those that the search finds, or of those who are
 * named.
 * @throws AppError `not_found`, also for another organization's connection
 */
export async function ignorePeople(
  organizationId: string,
  connectionId: string,
  { ignored, search, personIds }: IgnoreInput,
): Promise<IgnoreResult> {
  const target = await requireConnection(organizationId, connectionId);
  const ids = await transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `UPDATE person SET ignored_at = CASE WHEN $5 THEN now() END
       WHERE id IN (SELECT id FROM (${FOUND}) found WHERE place = $4 AND ($6::uuid[] IS NULL OR id = ANY($6)))
       RETURNING id`,
      [
        organizationId,
        connectionId,
        toPattern(search),
        placeOf(ignored ? "unmatched" : "ignored"),
        ignored,
        personIds ?? null,
      ],
    );
    const action = ignored ? "person.all_ignored" : "person.all_not_ignored";
    const details = { count: rows.length, search: search || null };
    if (rows.length > 0) await record(tx, organizationId, { action, target, details });
    return rows.map((row) => row.id);
  });
  if (ids.length > 0) await askForReplan(organizationId, connectionId);
  return { changed: ids.length, personIds: ids.length <= MOST_NAMED ? ids : [] };
}

/** Marks the ledger to be placed again; a worker notices, and does it without a call to the vendor. */
export async function askForReplan(organizationId: string, connectionId: string): Promise<void> {
  await pool().query("UPDATE connection SET replan_at = clock_timestamp() WHERE id = $1 AND organization_id = $2", [
    connectionId,
    organizationId,
  ]);
}
