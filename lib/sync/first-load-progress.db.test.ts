import { expect, test } from "vitest";
import { makeWorld, type World } from "@/e2e/world/world";
import type { Progress } from "@/lib/connections/schemas";
import { getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

/** Of the window, 1 Oct 2026 to 31 Mar 2027. The first question asks for 21 of them. */
const DAYS = 182;

async function progressOf({ organizationId, connectionId }: World): Promise<Progress | null> {
  return (await getConnection(organizationId, connectionId)).progress;
}

test("tells what is read and on the schedule so far, and an estimate once there is a pace", async () => {
  const world = await makeWorld();
  const { company, people } = world;
  company.book(people.ada, day("2026-10-02"));
  company.book(people.ben, day("2027-03-30"));
  // People, those of them who are active, and the first piece pass; the second waits.
  const held = company.holdCall(3);
  const running = world.run("sweep");
  await held.arrived;
  await expect.poll(() => progressOf(world)).toMatchObject({ phase: "time_off", people: 3, requests: 1, daysRead: 21 });
  const seen = await progressOf(world);
  expect(seen).toMatchObject({ daysTotal: DAYS, daysBefore: 0, secondsLeft: expect.any(Number) });
  held.release();
  expect(await running).toMatchObject({ status: "succeeded" });
  expect(await progressOf(world)).toBeNull();
});

test("does not begin at nothing again when a try ends half way", async () => {
  const world = await makeWorld();
  const { company, people, organizationId, connectionId } = world;
  company.book(people.ada, day("2026-10-02"));
  company.faults.next(1, "duplicated", { path: "/timeoff/whosout" });
  company.faults.next(1, "401", { path: "/timeoff/whosout" });
  expect(await world.run("sweep")).toMatchObject({ status: "failed" });
  await pool().query(
    "INSERT INTO sync_run (organization_id, connection_id, kind, trigger) VALUES ($1, $2, 'sweep', 'connected')",
    [organizationId, connectionId],
  );
  const waiting = { phase: "queued", daysRead: 0, daysBefore: 21, daysTotal: DAYS };
  expect(await progressOf(world)).toMatchObject(waiting);
  await pool().query("DELETE FROM sync_run WHERE connection_id = $1 AND status = 'queued'", [connectionId]);

  const held = company.holdCall(0);
  const running = world.run("sweep");
  await held.arrived;
  expect(await progressOf(world)).toMatchObject({ phase: "people", daysRead: 0, daysBefore: 21, daysTotal: DAYS });
  held.release();
  expect(await running).toMatchObject({ status: "succeeded" });
});
