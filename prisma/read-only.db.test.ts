import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import {
  findType,
  makeAgent,
  makeConnection,
  makeManualEvent,
  makeOrganization,
  makeSyncedEvent,
} from "@/e2e/database/sample";
import { pool, transaction } from "@/lib/db";

/** The read-only law, at every door of the database itself. */
const REFUSED = expect.objectContaining({ code: "RL001" });

let organizationId: string;
let agentId: string;
let connectionId: string;
let eventId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agentId = (await makeAgent(organizationId)).id;
  connectionId = await makeConnection(organizationId);
  eventId = await makeSyncedEvent({ organizationId, agentId, connectionId });
});

/** Each statement writes the synced event `$1` or beside it. */
const DOORS: Record<string, string> = {
  "an update": "UPDATE event SET ends_at = ends_at + interval '1 hour' WHERE id = $1",
  "an update of nothing": "UPDATE event SET policy = policy WHERE id = $1",
  "making it manual": "UPDATE event SET connection_id = NULL WHERE id = $1",
  "a delete": "DELETE FROM event WHERE id = $1",
  "an insert": `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day,
      connection_id, external_id)
    SELECT organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day, connection_id, 'forged'
    FROM event WHERE id = $1`,
  "an upsert": `INSERT INTO event SELECT * FROM event WHERE id = $1
    ON CONFLICT (id) DO UPDATE SET policy = 'forged'`,
  "a new id": "UPDATE event SET id = gen_random_uuid() WHERE id = $1",
  "a merge": `MERGE INTO event e USING (SELECT $1::uuid AS id) s ON s.id = e.id
    WHEN MATCHED THEN UPDATE SET ends_at = e.ends_at + interval '1 hour'`,
  "a merge that deletes": `MERGE INTO event e USING (SELECT $1::uuid AS id) s ON s.id = e.id
    WHEN MATCHED THEN DELETE`,
  "a delete beside another table": "DELETE FROM event e USING agent a WHERE a.id = e.agent_id AND e.id = $1",
  "a delete inside a query": `WITH gone AS (DELETE FROM event WHERE id = $1 RETURNING id) SELECT * FROM gone`,
  "an update inside a query": `WITH moved AS (UPDATE event SET all_day = NOT all_day WHERE id = $1 RETURNING id)
    SELECT * FROM moved`,
};

describe.each(Object.entries(DOORS))("%s", (_door, sql) => {
  test("is refused to anybody", async () => {
    await expect(pool().query(sql, [eventId])).rejects.toEqual(REFUSED);
  });

  test("is refused to another connection's sync", async () => {
    await expect(writeAs(randomUUID(), sql)).rejects.toEqual(REFUSED);
    await expect(writeAs("", sql)).rejects.toEqual(REFUSED);
  });

  test("is allowed to the connection's own sync", async () => {
    await expect(writeAs(connectionId, sql)).resolves.toBe(1);
  });
});

test("being the writer ends with the transaction", async () => {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('rosterline.writer', $1, true)", [connectionId]);
    await client.query("COMMIT");
    await expect(client.query("DELETE FROM event WHERE id = $1", [eventId])).rejects.toEqual(REFUSED);
  } finally {
    client.release();
  }
});

/** Each statement changes what stands around a synced event, and would let it go or change with it. */
const DETOURS: Record<string, string> = {
  "its agent's id": "UPDATE agent SET id = gen_random_uuid() WHERE id = $1",
  "its agent's organization": "UPDATE agent SET organization_id = $2 WHERE id = $1",
  "its type's id":
    "UPDATE event_type SET id = gen_random_uuid() WHERE id = (SELECT event_type_id FROM event WHERE agent_id = $1)",
  "its connection's id":
    "UPDATE connection SET id = gen_random_uuid() WHERE id = (SELECT connection_id FROM event WHERE agent_id = $1)",
  "the organization's id":
    "UPDATE organization SET id = gen_random_uuid() WHERE id = (SELECT organization_id FROM agent WHERE id = $1)",
};

test.each(Object.entries(DETOURS))("%s does not change", async (what, sql) => {
  const { id: other } = await makeOrganization();
  const values = what.includes("agent's organization") ? [agentId, other] : [agentId];
  await expect(pool().query(sql, values)).rejects.toEqual(REFUSED);
  expect(await countEvents(eventId)).toBe(1);
});

/** What may be deleted around it, and takes nothing of it along. */
const AROUND: Record<string, string> = {
  "its agent's team": "DELETE FROM team WHERE organization_id = $1",
  "the vendor's people": "DELETE FROM person WHERE organization_id = $1",
  "its policy": "DELETE FROM policy WHERE organization_id = $1",
  "the ledger": "DELETE FROM request WHERE organization_id = $1",
  "the history": "DELETE FROM sync_run WHERE organization_id = $1",
  "the members": "DELETE FROM member WHERE organization_id = $1",
};

test.each(Object.entries(AROUND))("stays when %s goes", async (_what, sql) => {
  await pool().query(
    "WITH t AS (INSERT INTO team (organization_id, name) VALUES ($1, 'Chat') RETURNING id) UPDATE agent SET team_id = t.id FROM t WHERE agent.id = $2",
    [organizationId, agentId],
  );
  await pool().query("INSERT INTO policy (organization_id, connection_id, name) VALUES ($1, $2, 'Holiday')", [
    organizationId,
    connectionId,
  ]);
  await pool().query(
    "INSERT INTO person (organization_id, connection_id, external_id, name, agent_id) VALUES ($1, $2, '1', 'Ada', $3)",
    [organizationId, connectionId, agentId],
  );
  const before = await readEvent();
  await pool().query(sql, [organizationId]);
  expect(await readEvent()).toEqual(before);
});

test("a manual event does not become synced", async () => {
  const manual = await makeManualEvent({ organizationId, agentId });
  const sql = "UPDATE event SET connection_id = $2 WHERE id = $1";
  await expect(pool().query(sql, [manual, connectionId])).rejects.toEqual(REFUSED);
});

test("a statement over synced and manual events changes neither", async () => {
  const manual = await makeManualEvent({ organizationId, agentId });
  await expect(pool().query("DELETE FROM event WHERE organization_id = $1", [organizationId])).rejects.toEqual(REFUSED);
  expect(await countEvents(eventId, manual)).toBe(2);
});

test("nobody truncates, not even a sync", async () => {
  await expect(writeAs(connectionId, "TRUNCATE event", [])).rejects.toEqual(REFUSED);
  for (const table of ["agent", "event_type", "connection", "person", "organization", "team"])
    await expect(pool().query(`TRUNCATE ${table} CASCADE`)).rejects.toEqual(REFUSED);
  expect(await countEvents(eventId)).toBe(1);
});

test.each(["agent", "organization"])("goes with its %s", async (table) => {
  const id = table === "agent" ? agentId : organizationId;
  // With the organization everything goes at once; PostgreSQL checks what is left at the end of the statement.
  await pool().query(`DELETE FROM ${table} WHERE id = $1`, [id]);
  expect(await countEvents(eventId)).toBe(0);
});

test("an event type and a connection that events use are not removed", async () => {
  const used = expect.objectContaining({ code: "23503" });
  const typeId = await findType(organizationId, "Time off");
  await expect(pool().query("DELETE FROM event_type WHERE id = $1", [typeId])).rejects.toEqual(used);
  await expect(pool().query("DELETE FROM connection WHERE id = $1", [connectionId])).rejects.toEqual(used);
  expect(await countEvents(eventId)).toBe(1);
});

async function writeAs(writer: string, sql: string, values: string[] = [eventId]): Promise<number | null> {
  return transaction(async (tx) => {
    await tx.query("SELECT set_config('rosterline.writer', $1, true)", [writer]);
    return (await tx.query(sql, values)).rowCount;
  });
}

async function readEvent() {
  return (await pool().query("SELECT * FROM event WHERE id = $1", [eventId])).rows[0];
}

async function countEvents(...ids: string[]): Promise<number | null> {
  return (await pool().query("SELECT FROM event WHERE id = ANY($1)", [ids])).rowCount;
}
