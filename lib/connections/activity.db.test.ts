import { expect, test } from "vitest";
import { GET } from "@/app/api/v1/connections/[id]/activity/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeConnection, makeKey, makeOrganization } from "@/e2e/database/sample";
import { loadActivity } from "@/lib/connections/activity";
import { pool } from "@/lib/db";

type Given = { status: "succeeded" | "failed" | "held"; minutesAgo: number; added?: number };

async function start(runs: Given[]) {
  const { id: organizationId } = await makeOrganization();
  const id = await makeConnection(organizationId);
  for (const { status, minutesAgo, added = 0 } of runs) {
    await pool().query(
      `INSERT INTO sync_run (organization_id, connection_id, kind, trigger, status, created_at, finished_at, counts)
       SELECT $1, $2, 'poll', 'scheduled', $3::run_status, at, at, jsonb_build_object('added', $5::int, 'changed', 0, 'removed', 0)
       FROM (SELECT now() - make_interval(mins => $4) AS at) AS moment`,
      [organizationId, id, status, minutesAgo, added],
    );
  }
  return { organizationId, id, buckets: (await loadActivity(organizationId, id)).buckets };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

test("has every six hours of seven days, in order and without a hole, to now", async () => {
  const { buckets } = await start([]);
  expect(buckets).toHaveLength(28);
  for (const [place, bucket] of buckets.entries()) {
    if (place > 0) expect(bucket.startsAt).toBe(buckets[place - 1]?.endsAt);
    // The organization is in London, which is at UTC or an hour before it.
    expect([0, 6, 12, 18, 23, 5, 11, 17]).toContain(new Date(bucket.startsAt).getUTCHours());
    expect(bucket).toMatchObject({ succeeded: 0, failed: 0, held: 0, changes: 0, longestWaitSeconds: null });
  }
  expect(Date.parse(buckets.at(-1)?.startsAt ?? "")).toBeLessThanOrEqual(Date.now());
  expect(Date.parse(buckets.at(-1)?.endsAt ?? "")).toBeGreaterThan(Date.now() - 5_000);
});

test("counts runs by how they went, and what they changed, each where it ended", async () => {
  const { buckets } = await start([
    { status: "succeeded", minutesAgo: 3 * 24 * 60, added: 7 },
    { status: "failed", minutesAgo: 3 * 24 * 60 },
    { status: "failed", minutesAgo: 2 * 24 * 60 },
    { status: "held", minutesAgo: 24 * 60 },
    { status: "succeeded", minutesAgo: 9 * 24 * 60, added: 100 },
  ]);
  expect(sum(buckets.map((bucket) => bucket.succeeded))).toBe(1);
  expect(sum(buckets.map((bucket) => bucket.failed))).toBe(2);
  expect(sum(buckets.map((bucket) => bucket.held))).toBe(1);
  expect(sum(buckets.map((bucket) => bucket.changes))).toBe(7);
  expect(buckets.find((bucket) => bucket.succeeded > 0)).toMatchObject({ failed: 1, changes: 7 });
});

test("tells the longest wait for a good check, one that goes on too, and none of a pause", async () => {
  const { organizationId, id, buckets } = await start([
    { status: "succeeded", minutesAgo: 50 * 60 },
    { status: "failed", minutesAgo: 49 * 60 },
    { status: "succeeded", minutesAgo: 48 * 60 },
  ]);
  // The rows were written some milliseconds apart.
  expect(buckets.some(({ longestWaitSeconds }) => Math.abs((longestWaitSeconds ?? 0) - 2 * 3600) <= 1)).toBe(true);
  expect(buckets.at(-1)?.longestWaitSeconds).toBeGreaterThanOrEqual(48 * 3600);
  await pool().query("UPDATE connection SET paused_at = now() WHERE id = $1", [id]);
  expect((await loadActivity(organizationId, id)).buckets.at(-1)?.longestWaitSeconds).toBeNull();
});

test("tells the slowest of the changes whose time is known", async () => {
  const { organizationId, id } = await start([]);
  await pool().query(
    `INSERT INTO change_notice (connection_id, organization_id, key, effect, was_known, changed_at, committed_at, looks_left)
     SELECT $1, $2, 'change:' || seconds, 'appears', false, now() - make_interval(secs => seconds), now(), 0
     FROM unnest(ARRAY[5, 42]) AS seconds`,
    [id, organizationId],
  );
  expect((await loadActivity(organizationId, id)).buckets.at(-1)?.slowestChangeSeconds).toBe(42);
});

test("the endpoint refuses strangers, neighbours, and keys without the scope", async () => {
  const { organizationId, id } = await start([]);
  const narrow = await makeKey(organizationId, ["events:read"]);
  const neighbour = await makeKey((await makeOrganization()).id, ["connections:read"]);
  const own = await makeKey(organizationId, ["connections:read"]);
  expect(problemOf(await call(GET, { id, key: "unknown" }))).toMatchObject({ status: 401 });
  expect(problemOf(await call(GET, { id, key: narrow }))).toMatchObject({ status: 403 });
  expect(problemOf(await call(GET, { id, key: neighbour }))).toMatchObject({ status: 404 });
  expect(await call(GET, { id, key: own })).toMatchObject({
    status: 200,
    body: { data: { buckets: expect.any(Array) } },
  });
});
