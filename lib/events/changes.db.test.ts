import type pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import {
  findType,
  makeAgent,
  makeConnection,
  makeManualEvent,
  makeOrganization,
  makeSyncedEvent,
} from "@/e2e/database/sample";
import { pool } from "@/lib/db";
import { listEventChanges } from "@/lib/events/changes";
import { deleteEvent } from "@/lib/events/manual";
import type { EventChange } from "@/lib/events/schemas";

const VIEWER = { seesPrivate: false };

let organizationId: string;
let agentId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agentId = (await makeAgent(organizationId)).id;
});

function page(cursor?: string, limit = 100) {
  return listEventChanges(organizationId, { cursor, limit }, VIEWER);
}

/** Reads on as a program does: what is found, until there is this much. Other writers of the server may hold it up. */
async function readOn(cursor: string | undefined, count: number, limit = 100) {
  const changes: EventChange[] = [];
  let position = cursor;
  await expect
    .poll(
      async () => {
        const { data, meta } = await page(position, limit);
        changes.push(...data);
        position = meta.nextCursor;
        return changes.length;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBeGreaterThanOrEqual(count);
  return { changes, cursor: position };
}

const short = (changes: EventChange[]) => changes.map((change) => [change.op, change.id]);

describe("the change feed", () => {
  test("has every change in order, as the events are now", async () => {
    const one = await makeManualEvent({ organizationId, agentId });
    const two = await makeManualEvent({ organizationId, agentId });
    const { changes, cursor } = await readOn(undefined, 2);
    expect(short(changes)).toEqual([
      ["upsert", one],
      ["upsert", two],
    ]);
    expect(changes[0]?.event).toMatchObject({ id: one, source: "manual", type: { name: "Meeting" } });
    await pool().query("UPDATE event SET all_day = true WHERE id = $1", [one]);
    await deleteEvent(organizationId, two);
    const next = await readOn(cursor, 2);
    expect(short(next.changes)).toEqual([
      ["upsert", one],
      ["delete", two],
    ]);
    expect(next.changes[0]?.event).toMatchObject({ allDay: true });
    expect(next.changes[1]?.event).toBeNull();
  });

  test("says an event that changed often once, and what is gone as gone", async () => {
    const kept = await makeManualEvent({ organizationId, agentId });
    const gone = await makeManualEvent({ organizationId, agentId });
    await pool().query("UPDATE event SET all_day = true WHERE organization_id = $1", [organizationId]);
    await deleteEvent(organizationId, gone);
    await pool().query("UPDATE event SET all_day = false WHERE id = $1", [kept]);
    await expect
      .poll(async () => short((await page()).data), { timeout: 10_000, interval: 20 })
      .toEqual([
        ["delete", gone],
        ["upsert", kept],
      ]);
  });

  test("has a cursor also at the end, the same while nothing happens", async () => {
    const empty = await page();
    expect(empty.data).toEqual([]);
    expect((await page(empty.meta.nextCursor)).meta).toEqual(empty.meta);
    await makeManualEvent({ organizationId, agentId });
    const { cursor } = await readOn(empty.meta.nextCursor, 1);
    expect(await page(cursor)).toEqual({ data: [], meta: { nextCursor: cursor } });
  });

  test("is read in pages of any size, also through one big transaction", async () => {
    await pool().query(
      `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day)
       SELECT $1, $2, $3, now(), now() + interval '1 hour', 'UTC', false FROM generate_series(1, 10)`,
      [organizationId, agentId, await findType(organizationId)],
    );
    const { changes } = await readOn(undefined, 10, 3);
    expect(new Set(changes.map((change) => change.id)).size).toBe(10);
    expect(changes).toHaveLength(10);
  });

  test("tells an agent's removal as the removal of its events, synced ones too", async () => {
    const connectionId = await makeConnection(organizationId);
    const id = await makeSyncedEvent({ organizationId, agentId, connectionId });
    const { cursor } = await readOn(undefined, 1);
    await pool().query("DELETE FROM agent WHERE id = $1", [agentId]);
    expect(short((await readOn(cursor, 1)).changes)).toEqual([["delete", id]]);
  });

  test("hides private policies and the neighbour's events", async () => {
    const connectionId = await makeConnection(organizationId);
    await makeSyncedEvent({ organizationId, agentId, connectionId, policy: "Therapy", isPolicyPrivate: true });
    const { changes } = await readOn(undefined, 1);
    expect(changes[0]?.event?.policy).toBeNull();
    const admin = await listEventChanges(organizationId, { limit: 10 }, { seesPrivate: true });
    expect(admin.data[0]?.event?.policy).toBe("Therapy");
    const { id: neighbourId } = await makeOrganization();
    expect((await listEventChanges(neighbourId, { limit: 10 }, VIEWER)).data).toEqual([]);
  });
});

describe("concurrent writers", () => {
  test("who commits late is not skipped", async () => {
    const early = await makeManualEvent({ organizationId, agentId });
    const late = await makeManualEvent({ organizationId, agentId });
    const { cursor: start } = await readOn(undefined, 2);

    // The slow one takes its transaction and sequence number first and commits last.
    const slow = await begin("UPDATE event SET all_day = true WHERE id = $1", late);
    const fast = await begin("UPDATE event SET all_day = true WHERE id = $1", early);
    await commit(fast);
    const between = await page(start);
    await commit(slow);
    const { changes } = await readOn(between.meta.nextCursor, 2 - between.data.length);
    expect(short([...between.data, ...changes]).toSorted()).toEqual(
      [
        ["upsert", early],
        ["upsert", late],
      ].toSorted(),
    );
  });

  test("whatever the order of many, each change is read exactly once", async () => {
    const writers = 24;
    const ids = await Promise.all(Array.from({ length: writers }, () => makeManualEvent({ organizationId, agentId })));
    let { cursor } = await readOn(undefined, writers);
    const seen: string[] = [];
    const read = async () => {
      const { data, meta } = await page(cursor, 2);
      seen.push(...data.map((change) => change.id));
      cursor = meta.nextCursor;
    };
    // Four at a time, each four committed in another order than begun, with a reader who follows closely.
    for (let first = 0; first < writers; first += 4) {
      const four = ids.slice(first, first + 4);
      const open: pg.PoolClient[] = [];
      for (const id of four) open.push(await begin("UPDATE event SET all_day = true WHERE id = $1", id));
      for (const index of [2, 0, 3, 1]) {
        const client = open[index];
        if (client) await commit(client);
        await read();
      }
    }
    const rest = await readOn(cursor, writers - seen.length);
    seen.push(...rest.changes.map((change) => change.id));
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });
});

async function begin(sql: string, id: string): Promise<pg.PoolClient> {
  const client = await pool().connect();
  await client.query("BEGIN");
  await client.query(sql, [id]);
  return client;
}

async function commit(client: pg.PoolClient): Promise<void> {
  await client.query("COMMIT");
  client.release();
}
