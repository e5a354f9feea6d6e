import { beforeEach, describe, expect, test } from "vitest";
import { makeAgent, makeConnection, makeOrganization, makeSyncedEvent } from "@/e2e/database/sample";
import { db, pool } from "@/lib/db";

/** What foreign keys would say, and that a parent belongs to the same organization (docs/decisions/0018). */
const REFUSED = expect.objectContaining({ code: "23503" });

let organizationId: string;
let agentId: string;
let connectionId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agentId = (await makeAgent(organizationId)).id;
  connectionId = await makeConnection(organizationId);
});

describe("a person", () => {
  test("needs a connection of their own organization", async () => {
    const other = await makeConnection((await makeOrganization()).id);
    await expect(addPerson({ connectionId: other })).rejects.toEqual(REFUSED);
    await expect(addPerson({ connectionId: organizationId })).rejects.toEqual(REFUSED);
  });

  test("is linked to an agent of their own organization, now and later", async () => {
    const { id: stranger } = await makeAgent((await makeOrganization()).id);
    await expect(addPerson({ agentId: stranger })).rejects.toEqual(REFUSED);
    const id = await addPerson({ agentId });
    const link = pool().query("UPDATE person SET agent_id = $2 WHERE id = $1", [id, stranger]);
    await expect(link).rejects.toEqual(REFUSED);
  });

  test("stays unlinked when the agent goes, and goes with the connection and with all that is theirs", async () => {
    const id = await addPerson({ agentId });
    await pool().query("DELETE FROM agent WHERE id = $1", [agentId]);
    expect(await db().person.findUnique({ where: { id } })).toMatchObject({ agentId: null });
    await addRequest(id);
    await pool().query("DELETE FROM connection WHERE id = $1", [connectionId]);
    expect(await db().person.findUnique({ where: { id } })).toBeNull();
    expect(await countRequests()).toBe(0);
  });

  test("goes with the organization, linked or not", async () => {
    const id = await addPerson({ agentId });
    await addRequest(id);
    await makeSyncedEvent({ organizationId, agentId, connectionId });
    await pool().query("DELETE FROM organization WHERE id = $1", [organizationId]);
    expect(await db().person.findUnique({ where: { id } })).toBeNull();
    expect(await countRequests()).toBe(0);
  });
});

test("a request needs a person of its own connection", async () => {
  const other = await makeOrganization();
  const elsewhere = { organizationId: other.id, connectionId: await makeConnection(other.id) };
  await expect(addRequest(await addPerson(elsewhere))).rejects.toEqual(REFUSED);
});

test("an event needs agent, connection and type of its own organization", async () => {
  const other = await makeOrganization();
  const { id: stranger } = await makeAgent(other.id);
  await expect(makeSyncedEvent({ organizationId, agentId: stranger, connectionId })).rejects.toEqual(REFUSED);
  const foreign = await makeConnection(other.id);
  await expect(makeSyncedEvent({ organizationId, agentId, connectionId: foreign })).rejects.toEqual(REFUSED);
});

async function addPerson(given: { organizationId?: string; connectionId?: string; agentId?: string }): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO person (organization_id, connection_id, agent_id, external_id, name)
     VALUES ($1, $2, $3, gen_random_uuid()::text, 'Ada Park') RETURNING id`,
    [given.organizationId ?? organizationId, given.connectionId ?? connectionId, given.agentId ?? null],
  );
  return rows[0]?.id ?? "";
}

async function addRequest(personId: string): Promise<void> {
  await pool().query(
    `INSERT INTO request (organization_id, connection_id, person_id, external_id, policy, is_private, type, facts,
                          outcome, fingerprint)
     VALUES ($1, $2, $3, '1', 'Holiday', false, 'days', '{}', 'unmatched', '')`,
    [organizationId, connectionId, personId],
  );
}

async function countRequests(): Promise<number> {
  const { rows } = await pool().query("SELECT FROM request WHERE organization_id = $1", [organizationId]);
  return rows.length;
}
