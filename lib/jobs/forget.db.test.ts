import { expect, test } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { pool } from "@/lib/db";
import { forgetOldRuns } from "@/lib/jobs/forget";

test("runs of long ago are forgotten, but never a connection's newest", async () => {
  const [busy, paused] = [await makeWorld(), await makeWorld()];
  await insertRun(busy, 40);
  await insertRun(busy, 1);
  await insertRun(paused, 60);
  expect(await forgetOldRuns()).toBe(1);
  const { rows } = await pool().query("SELECT connection_id FROM sync_run ORDER BY created_at");
  expect(rows.map((row) => row.connection_id)).toEqual([paused.connectionId, busy.connectionId]);
});

async function insertRun(world: { organizationId: string; connectionId: string }, daysAgo: number): Promise<void> {
  await pool().query(
    `INSERT INTO sync_run (organization_id, connection_id, kind, trigger, status, created_at, finished_at)
     SELECT $1, $2, 'poll', 'scheduled', 'succeeded', t, t FROM (SELECT now() - make_interval(days => $3) AS t) s`,
    [world.organizationId, world.connectionId, daysAgo],
  );
}
