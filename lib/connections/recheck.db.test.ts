import { beforeEach, describe, expect, test } from "vitest";
import { GET, POST } from "@/app/api/v1/connections/[id]/requests/[externalId]/recheck/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { makeWorld, type World } from "@/e2e/world/world";
import { askRecheck, readRecheck } from "@/lib/connections/recheck";
import { pool } from "@/lib/db";
import { executeRun } from "@/lib/sync/run";

let world: World;
let booked: number;
let key: { organizationId: string; connectionId: string; externalId: string };

beforeEach(async () => {
  // Nothing tells of changes here: what a re-check finds, only the asking found.
  world = await makeWorld({ switches: { changesLagMs: 3_600_000 } });
  booked = world.company.book(world.people.ada, { type: "days", startDate: "2026-11-10", endDate: "2026-11-12" });
  await world.run("sweep");
  key = { organizationId: world.organizationId, connectionId: world.connectionId, externalId: String(booked) };
});

/** Executes the run that asking made. */
async function answer(): Promise<void> {
  const { rows } = await pool().query("SELECT id FROM sync_run WHERE connection_id = $1 AND status = 'queued'", [
    world.connectionId,
  ]);
  expect(rows).toHaveLength(1);
  await executeRun(rows[0].id);
}

describe("asking about one request", () => {
  test("makes a poll that asks for its days alone, and says that all is as it was", async () => {
    world.company.calls.splice(0);
    expect(await askRecheck(key)).toMatchObject({ result: null, problem: null });
    await answer();
    expect(await readRecheck(key)).toMatchObject({ result: "unchanged", problem: null });
    const asked = world.company.calls.filter(({ path }) => path.includes("whosout"));
    expect(asked).toHaveLength(1);
  });

  test("settles a request that is gone, without a word from HiBob, and its event with it", async () => {
    world.company.cancel(booked);
    await askRecheck(key);
    await answer();
    expect(await readRecheck(key)).toMatchObject({ result: "gone" });
    expect(await world.schedule()).toEqual([]);
    expect(await world.ledger()).toEqual([]);
  });

  test("keeps what HiBob hides because the person is inactive", async () => {
    world.company.setInactive(world.people.ada);
    await askRecheck(key);
    await answer();
    expect(await world.ledger()).toHaveLength(1);
    await world.run("sweep");
    await askRecheck(key);
    await answer();
    expect(await readRecheck(key)).toMatchObject({ result: "hidden" });
  });

  test("says why HiBob could not be asked, and asks again with the next run", async () => {
    world.company.faults.rate(1, "404", 1);
    await askRecheck(key);
    await answer();
    expect(await readRecheck(key)).toMatchObject({ result: null, problem: { message: expect.any(String) } });
    world.company.faults.clear();
    await world.run("poll");
    expect(await readRecheck(key)).toMatchObject({ result: "unchanged", problem: null });
  });

  test("measures nothing", async () => {
    world.company.cancel(booked);
    await askRecheck(key);
    await answer();
    const { rows } = await pool().query("SELECT committed_at FROM change_notice WHERE connection_id = $1", [
      world.connectionId,
    ]);
    expect(rows).toEqual([{ committed_at: null }]);
  });

  test.each([
    ["paused", "UPDATE connection SET paused_at = now() WHERE id = $1", "paused"],
    ["stopped", "UPDATE connection SET stopped_at = now() WHERE id = $1", "waits for somebody"],
    ["at its first sync", "UPDATE connection SET first_synced_at = NULL WHERE id = $1", "first sync"],
    ["of an API key", "UPDATE connection SET auth_method = 'api_key' WHERE id = $1", "API key"],
  ])("is refused while the connection is %s", async (_state, sql, words) => {
    await pool().query(sql, [world.connectionId]);
    await expect(askRecheck(key)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining(words) });
  });
});

test("the endpoint refuses strangers, neighbours, narrow keys and requests of nobody", async () => {
  const own = await makeKey(world.organizationId, ["connections:read", "connections:write"]);
  const narrow = await makeKey(world.organizationId, ["events:read"]);
  const neighbour = await makeKey((await makeOrganization()).id, ["connections:read", "connections:write"]);
  const params = { id: world.connectionId, externalId: String(booked) };
  for (const [handler, body] of [
    [POST, {}],
    [GET, undefined],
  ] as const) {
    expect(problemOf(await call(handler, { params, body, key: "unknown" }))).toMatchObject({ status: 401 });
    expect(problemOf(await call(handler, { params, body, key: narrow }))).toMatchObject({ status: 403 });
    expect(problemOf(await call(handler, { params, body, key: neighbour }))).toMatchObject({ status: 404 });
    const unknown = { ...params, externalId: "no such request" };
    expect(problemOf(await call(handler, { params: unknown, body, key: own }))).toMatchObject({ status: 404 });
  }
  expect(await call(POST, { params, body: {}, key: own })).toMatchObject({
    status: 202,
    body: { data: { result: null } },
  });
  expect(await call(GET, { params, key: own })).toMatchObject({ status: 200, body: { data: { result: null } } });
});
