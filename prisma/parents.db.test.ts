import { beforeEach, describe, expect, test } from "vitest";
import { makeAgent, makeConnection, makeOrganization, makeSyncedEvent } from "@/e2e/database/sample";
import { db, pool, type Sql, type Transaction, transaction } from "@/lib/db";

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

describe("whoever deletes a parent", () => {
  const DELETE = { agent: "DELETE FROM agent WHERE id = $1", person: "DELETE FROM person WHERE id = $1" };

  test.each(["agent", "person"] as const)(
    "waits for what is being written for it, and takes that along: %s",
    async (parent) => {
      const personId = await addPerson({ agentId });
      const deleted = await transaction(async (tx) => {
        await (parent === "agent" ? addEvent(tx) : addRequest(personId, tx));
        const deleting = pool().query(DELETE[parent], [parent === "agent" ? agentId : personId]);
        await untilWaiting(tx);
        return { deleting };
      });
      await deleted.deleting;
      expect(await countRequests()).toBe(0);
      expect(await db().event.count({ where: { organizationId } })).toBe(0);
    },
  );

  test.each(["agent", "person"] as const)(
    "is waited for by who writes, and that is refused then: %s",
    async (parent) => {
      const personId = await addPerson({ agentId });
      const written = await transaction(async (tx) => {
        await tx.query(DELETE[parent], [parent === "agent" ? agentId : personId]);
        const writing = parent === "agent" ? transaction(addEvent) : addRequest(personId);
        writing.catch(() => undefined);
        await untilWaiting(tx);
        return { writing };
      });
      await expect(written.writing).rejects.toEqual(REFUSED);
    },
  );
});

/** Until somebody waits for this transaction. */
async function untilWaiting(tx: Transaction): Promise<void> {
  const { rows } = await tx.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  await expect
    .poll(async () => {
      const waiting = "SELECT FROM pg_stat_activity WHERE $1::int = ANY(pg_blocking_pids(pid))";
      return (await pool().query(waiting, [rows[0]?.pid])).rowCount;
    })
    .toBe(1);
}

async function addEvent(tx: Transaction): Promise<void> {
  await tx.query("SELECT set_config('rosterline.writer', $1, true)", [connectionId]);
  await tx.query(
    `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day, connection_id, external_id)
     SELECT $1, $2, id, '2026-11-02', '2026-11-03', 'Europe/London', true, $3, '1' FROM event_type
     WHERE organization_id = $1 AND is_time_off LIMIT 1`,
    [organizationId, agentId, connectionId],
  );
}

async function addPerson(given: { organizationId?: string; connectionId?: string; agentId?: string }): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO person (organization_id, connection_id, agent_id, external_id, name)
     VALUES ($1, $2, $3, gen_random_uuid()::text, 'Ada Park') RETURNING id`,
    [given.organizationId ?? organizationId, given.connectionId ?? connectionId, given.agentId ?? null],
  );
  return rows[0]?.id ?? "";
}

async function addRequest(personId: string, sql: Sql = pool()): Promise<void> {
  await sql.query(
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
