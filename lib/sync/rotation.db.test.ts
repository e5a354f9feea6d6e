import { expect, test } from "vitest";
import { finishRun } from "@/e2e/world/legacy";
import { makeWorld, type World } from "@/e2e/world/world";
import { getConnection } from "@/lib/connections/service";
import { db } from "@/lib/db";
import { rotate } from "@/lib/sync/replace-credentials";
import { addDays, today } from "@/lib/time";

const day = (days: number) => addDays(today("Europe/London"), days);

/** Thirty days off of Ada and Ben to come, on the schedule. */
async function makeSynced() {
  const world = await makeWorld();
  for (let index = 1; index <= 30; index += 1)
    world.company.book(index % 2 ? world.people.ada : world.people.ben, {
      type: "days",
      startDate: day(index),
      endDate: day(index),
    });
  await world.run("sweep");
  return world;
}

function replacement({ company }: World, given: { apply?: boolean; acceptDifferences?: boolean } = {}) {
  const { serviceUserId, token } = company;
  return { credentials: { serviceUserId, token }, apply: false, acceptDifferences: false, ...given };
}

const target = ({ organizationId, connectionId }: World) => ({ organizationId, connectionId });

test("a new token that sees the same takes over, and a sweep follows", async () => {
  const world = await makeSynced();
  const before = await world.schedule();
  world.company.rotateToken();
  const { applied, parity } = await rotate(target(world), replacement(world, { apply: true }));
  expect([applied, parity.ok, parity.requests.before]).toEqual([true, true, 30]);
  expect(await finishRun(world.connectionId)).toMatchObject({ kind: "sweep", trigger: "manual", status: "succeeded" });
  expect(await world.schedule()).toEqual(before);
});

test("one that sees less is not stored until it is accepted, and then nothing of it is held", async () => {
  const world = await makeSynced();
  world.company.updatePerson(world.people.ada, { lifecycleStatus: "Garden leave" });
  const stored = () =>
    db().connection.findUniqueOrThrow({ where: { id: world.connectionId }, omit: { credentials: false } });
  const before = await stored();
  const refused = rotate(target(world), replacement(world, { apply: true }));
  await expect(refused).rejects.toMatchObject({ code: "parity_failed" });
  expect(await stored()).toEqual(before);

  await rotate(target(world), replacement(world, { apply: true, acceptDifferences: true }));
  expect(await finishRun(world.connectionId)).toMatchObject({
    status: "succeeded",
    counts: { removed: 15, events: 15 },
  });
});

test("a sweep that began with the credentials before does not stand for one with these", async () => {
  const world = await makeSynced();
  const held = world.company.holdCall(0);
  const old = world.run("sweep");
  await held.arrived;
  await rotate(target(world), replacement(world, { apply: true }));
  held.release();
  await old;
  const { lastSweepAt } = await db().connection.findUniqueOrThrow({ where: { id: world.connectionId } });
  expect(lastSweepAt).toBeNull();
});

test("a paused connection stays paused, and asks HiBob for nothing more", async () => {
  const world = await makeSynced();
  await db().connection.update({ where: { id: world.connectionId }, data: { pausedAt: new Date() } });
  await rotate(target(world), replacement(world, { apply: true }));
  expect(await db().syncRun.count({ where: { connectionId: world.connectionId, status: "queued" } })).toBe(0);
  expect(await getConnection(world.organizationId, world.connectionId)).toMatchObject({ status: "paused" });
});
