import { FOUND, placeOf, readPeople, requireConnection, toPattern } from "@/lib/connections/people";
import {
  type IgnoreInput,
  type IgnoreResult,
  type LinkInput,
  MOST_NAMED,
  type Person,
} from "@/lib/connections/people-schemas";
import { db, pool } from "@/lib/db";
import { invalidInput, notFound } from "@/lib/errors";

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
  if (
    "agentId" in input &&
    input.agentId !== null &&
    (await db().agent.count({ where: { id: input.agentId, organizationId } })) === 0
  ) {
    throw invalidInput("agentId", "There is no such agent.");
  }
  const data =
    "agentId" in input
      ? { agentId: input.agentId, isLinkManual: input.isManual, ignoredAt: null }
      : { ignoredAt: input.ignored ? new Date() : null };
  const { count } = await db().person.updateMany({ where: { id: personId, connectionId, organizationId }, data });
  if (count === 0) throw notFound("person");
  await askForReplan(organizationId, connectionId);
  const person = (await readPeople(organizationId, connectionId, [personId])).get(personId);
  if (!person) throw notFound("person");
  return person;
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
  await requireConnection(organizationId, connectionId);
  const { rows } = await pool().query<{ id: string }>(
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
  if (rows.length > 0) await askForReplan(organizationId, connectionId);
  return { changed: rows.length, personIds: rows.length <= MOST_NAMED ? rows.map((row) => row.id) : [] };
}

/** Marks the ledger to be placed again; a worker notices, and does it without a call to the vendor. */
export async function askForReplan(organizationId: string, connectionId: string): Promise<void> {
  await pool().query("UPDATE connection SET replan_at = clock_timestamp() WHERE id = $1 AND organization_id = $2", [
    connectionId,
    organizationId,
  ]);
}
