import { beforeEach, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/connections/[id]/runs/[runId]/changes/route";
import { GET as GET_RUNS } from "@/app/api/v1/connections/[id]/runs/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { makeWorld, type World } from "@/e2e/world/world";
import { listRunChanges } from "@/lib/connections/run-changes";
import type { Run } from "@/lib/connections/run-schemas";
import { listRuns } from "@/lib/connections/runs";
import { pool } from "@/lib/db";

let world: World;
let booked: number;

/** A first load with one event, two runs that find nothing, one that changes everything, and one that fails. */
beforeEach(async () => {
  world = await makeWorld();
  const { company, people, run } = world;
  const day = (startDate: string) => ({ type: "days", startDate, endDate: startDate }) as const;
  booked = company.book(people.ada, day("2026-11-10"));
  const moved = company.book(people.ben, day("2026-11-11"));
  await run("sweep");
  await run("poll");
  await run("sweep");
  company.cancel(booked);
  company.edit(moved, { startDate: "2026-11-18", endDate: "2026-11-18" });
  company.book(people.cleo, day("2026-11-12"));
  await run("sweep");
  company.faults.rate(1, "404", 1);
  await run("poll");
});

async function runs(only?: "notable"): Promise<Run[]> {
  return (await listRuns(world.organizationId, world.connectionId, { limit: 100, only })).data;
}

describe("the history", () => {
  test("leaves out, when asked, what went well and found nothing", async () => {
    expect(await runs()).toHaveLength(5);
    expect((await runs("notable")).map((each) => [each.status, each.counts?.added ?? 0])).toEqual([
      ["failed", 0],
      ["succeeded", 2],
      ["succeeded", 2],
    ]);
  });

  test("goes on where a page ended, filtered too", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRuns(world.organizationId, world.connectionId, { limit: 1, only: "notable", cursor });
      seen.push(...page.data.map((each) => each.id));
      cursor = page.meta.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual((await runs("notable")).map((each) => each.id));
  });

  test("finds them by an index of their own among many that found nothing", async () => {
    await pool().query(
      `INSERT INTO sync_run (organization_id, connection_id, kind, trigger, status, created_at, finished_at, counts)
       SELECT organization_id, connection_id, kind, trigger, status, now() - make_interval(mins => n), now(), counts
       FROM sync_run, generate_series(1, 5000) AS n
       WHERE connection_id = $1 AND kind = 'poll' AND status = 'succeeded'`,
      [world.connectionId],
    );
    await pool().query("ANALYZE sync_run");
    const { rows } = await pool().query<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT id FROM sync_run WHERE connection_id = '${world.connectionId}'
         AND (status <> 'succeeded' OR counts -> 'added' <> '0' OR counts -> 'changed' <> '0' OR counts -> 'removed' <> '0')
       ORDER BY created_at DESC, id DESC LIMIT 100`,
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("sync_run_notable");
    expect(await runs("notable")).toHaveLength(3);
  });
});

describe("what a run changed", () => {
  const changes = async (run: Run | undefined) =>
    (await listRunChanges({ ...world, runId: run?.id ?? "" }, { limit: 100 })).data;

  test("is told event by event, those that went only by their number", async () => {
    const changed = (await runs("notable"))[1];
    expect(changed).toMatchObject({ namesEvents: true, counts: { added: 2, changed: 0, removed: 2 } });
    const told = await changes(changed);
    expect(told.filter(({ op }) => op === "removed")).toEqual([
      expect.objectContaining({ agentName: null, startsAt: null }),
      expect.objectContaining({ agentName: null, startsAt: null }),
    ]);
    expect(told.filter(({ op }) => op === "added").map(({ agentName, startsAt }) => [agentName, startsAt])).toEqual(
      expect.arrayContaining([
        ["ben", "2026-11-17T16:00:00.000Z"],
        ["cleo", "2026-11-12T05:00:00.000Z"],
      ]),
    );
  });

  test("is not told of a first load, which writes as it reads, nor of a run that found nothing", async () => {
    const [, , first] = await runs("notable");
    expect(first).toMatchObject({ namesEvents: false, counts: { added: 2 } });
    expect(await changes(first)).toEqual([]);
    expect(await changes((await runs())[2])).toEqual([]);
  });
});

test("the endpoints refuse strangers, neighbours, narrow keys and bad input", async () => {
  const [newest] = await runs();
  const params = { id: world.connectionId, runId: newest?.id ?? "" };
  const own = await makeKey(world.organizationId, ["connections:read"]);
  const narrow = await makeKey(world.organizationId, ["events:read"]);
  const neighbour = await makeKey((await makeOrganization()).id, ["connections:read"]);
  expect(problemOf(await call(GET, { params, key: "unknown" }))).toMatchObject({ status: 401 });
  expect(problemOf(await call(GET, { params, key: narrow }))).toMatchObject({ status: 403 });
  expect(problemOf(await call(GET, { params, key: neighbour }))).toMatchObject({ status: 404 });
  expect(problemOf(await call(GET, { params, key: own, query: { cursor: "x" } }))).toMatchObject({ status: 422 });
  expect(await call(GET, { params, key: own })).toMatchObject({ status: 200 });
  expect(problemOf(await call(GET_RUNS, { params, key: own, query: { only: "odd" } }))).toMatchObject({
    status: 422,
    paths: ["only"],
  });
});
