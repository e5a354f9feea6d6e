import { z } from "zod";
import { decodeCursor, toPage } from "@/lib/api/cursor";
import { id, type page } from "@/lib/api/schemas";
import type { Person } from "@/lib/connections/schemas";
import { db, pool } from "@/lib/db";
import { invalidInput, notFound } from "@/lib/errors";

/** Links to an agent, undoes a link (null), or ignores a person. */
export const linkInput = z.union([
  z.strictObject({ agentId: id.nullable() }),
  z.strictObject({ ignored: z.boolean() }),
]);
export type LinkInput = z.output<typeof linkInput>;

/** Where a page ends. */
const position = z.tuple([z.string(), z.uuid()]);

const INCLUDE = { agent: { select: { id: true, name: true, email: true } } } as const;

export async function listPeople(organizationId: string, connectionId: string, query: z.output<typeof page>) {
  await requireConnection(organizationId, connectionId);
  const after = query.cursor ? decodeCursor(query.cursor, position) : null;
  const rows = await db().person.findMany({
    where: {
      connectionId,
      organizationId,
      ...(after && { OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] }),
    },
    include: INCLUDE,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: query.limit + 1,
  });
  const requests = await countRequests(rows.map((row) => row.id));
  return toPage(rows, {
    limit: query.limit,
    toWire: (row) => toPerson(row, requests),
    position: (row) => [row.name, row.id],
  });
}

/**
 * Takes effect at once: the requests of this person are placed again, without a call to the vendor.
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
      ? { agentId: input.agentId, isLinkManual: true, ignoredAt: null }
      : { ignoredAt: input.ignored ? new Date() : null };
  const { count } = await db().person.updateMany({ where: { id: personId, connectionId, organizationId }, data });
  if (count === 0) throw notFound("person");
  await askForReplan(organizationId, connectionId);
  const row = await db().person.findUniqueOrThrow({ where: { id: personId }, include: INCLUDE });
  return toPerson(row, await countRequests([personId]));
}

/** Marks the ledger to be placed again; a worker notices, and does it without a call to the vendor. */
export async function askForReplan(organizationId: string, connectionId: string): Promise<void> {
  await pool().query("UPDATE connection SET replan_at = clock_timestamp() WHERE id = $1 AND organization_id = $2", [
    connectionId,
    organizationId,
  ]);
}

/** @throws AppError `not_found`, also for another organization's connection */
export async function requireConnection(organizationId: string, connectionId: string): Promise<void> {
  if ((await db().connection.count({ where: { id: connectionId, organizationId } })) === 0)
    throw notFound("connection");
}

type Row = {
  id: string;
  externalId: string;
  name: string;
  email: string | null;
  isActive: boolean;
  ignoredAt: Date | null;
  agent: Person["agent"];
};

/** How many requests of the ledger each of these people has. */
async function countRequests(personIds: string[]): Promise<Map<string, number>> {
  const { rows } = await pool().query(
    "SELECT person_id, count(*)::int AS requests FROM request WHERE person_id = ANY($1) GROUP BY person_id",
    [personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row.requests]));
}

function toPerson(row: Row, requests: Map<string, number>): Person {
  return {
    id: row.id,
    externalId: row.externalId,
    name: row.name,
    email: row.email,
    isActive: row.isActive,
    link: row.ignoredAt ? "ignored" : row.agent ? "linked" : "unmatched",
    agent: row.agent,
    requests: requests.get(row.id) ?? 0,
  };
}
