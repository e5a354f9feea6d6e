import { describe, expect, test } from "vitest";
import { makeWorld, type World } from "@/e2e/world/world";
import { changeConnection, getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";
import { addDays, addMonths, today } from "@/lib/time";

const MONTHS = 2;
const TODAY = today("Europe/London");
const END = addMonths(TODAY, MONTHS);
const LONG_AGO = { at: "2026-01-05T09:00:00Z" };

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

/** A world whose window rolls and was read to its end, as it was some days ago. */
async function makeRolling(daysAgo: number): Promise<World> {
  const world = await makeWorld();
  await changeConnection(world.organizationId, world.connectionId, { settings: { rollingMonths: MONTHS } });
  await world.run("sweep");
  await pool().query("UPDATE connection SET sync_until = sync_until - $2::int WHERE id = $1", [
    world.connectionId,
    daysAgo,
  ]);
  return world;
}

async function ids(world: World): Promise<string[]> {
  return (await world.schedule()).map((event) => event.external_id);
}

describe("a poll on the day on which a rolling window moves", () => {
  test("brings in what was approved long ago for the days that enter", async () => {
    const world = await makeRolling(3);
    const { company, people } = world;
    const entering = company.book(people.ada, day(END), LONG_AGO);
    company.book(people.ben, day(addDays(END, 1)), LONG_AGO);
    expect(await world.run("poll")).toMatchObject({ status: "succeeded", counts: { added: 1, events: 1 } });
    expect(await ids(world)).toEqual([String(entering)]);
    expect(await getConnection(world.organizationId, world.connectionId)).toMatchObject({
      syncUntil: END,
      rollingMonths: MONTHS,
    });
  });

  test("places what the ledger knew to be outside, and lets requests without an end grow", async () => {
    const world = await makeRolling(3);
    const { company, people } = world;
    const known = company.book(people.ada, day(END));
    const open = company.book(people.ben, { type: "openEnded", startDate: addDays(TODAY, 1) });
    // As it would be on a day on which nothing moves.
    await setRolling(world, null);
    await world.run("poll");
    expect(await world.ledger()).toContainEqual(expect.objectContaining({ reason: "outside_window" }));
    const before = await world.schedule();
    expect(before.map((event) => event.external_id)).toEqual([String(open)]);
    await setRolling(world, MONTHS);
    await world.run("poll");
    expect((await world.schedule()).map((event) => [event.external_id, event.ends_at])).toEqual([
      [String(known), `${addDays(END, 1)} 00:00`],
      [String(open), `${addDays(END, 1)} 00:00`],
    ]);
    expect(before[0]?.ends_at).toBe(`${addDays(END, -2)} 00:00`);
  });

  test("that fails leaves the days to the next one", async () => {
    const world = await makeRolling(1);
    const { company, people } = world;
    const entering = company.book(people.ada, day(END), LONG_AGO);
    company.faults.next(1, "403", { path: "/timeoff/whosout" });
    expect(await world.run("poll")).toMatchObject({ status: "failed" });
    expect(await ids(world)).toEqual([]);
    expect(await world.run("poll")).toMatchObject({ status: "succeeded" });
    expect(await ids(world)).toEqual([String(entering)]);
  });

  test("asks once: the next one is one call again", async () => {
    const world = await makeRolling(1);
    await world.run("poll");
    const before = world.company.calls.length;
    await world.run("poll");
    expect(world.company.calls.slice(before).map((call) => call.path)).toEqual(["/timeoff/requests/changes"]);
  });
});

test("a sweep reads a rolling window to its new end", async () => {
  const world = await makeRolling(40);
  const entering = world.company.book(world.people.ada, day(END), LONG_AGO);
  await world.run("sweep");
  expect(await ids(world)).toEqual([String(entering)]);
  const { rows } = await pool().query("SELECT read_until FROM connection WHERE id = $1", [world.connectionId]);
  expect(rows).toEqual([{ read_until: null }]);
});

test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])("today is the organization's, in %s", async (zone) => {
  const world = await makeRolling(2);
  await pool().query("UPDATE organization SET time_zone = $2 WHERE id = $1", [world.organizationId, zone]);
  await world.run("poll");
  const { syncUntil } = await getConnection(world.organizationId, world.connectionId);
  expect(syncUntil).toBe(addMonths(today(zone), MONTHS));
});

test("a fixed window does not move", async () => {
  const world = await makeWorld();
  await world.run("sweep");
  await changeConnection(world.organizationId, world.connectionId, { syncUntil: addDays(TODAY, 5) });
  await world.run("poll");
  expect(await getConnection(world.organizationId, world.connectionId)).toMatchObject({
    syncUntil: addDays(TODAY, 5),
    rollingMonths: null,
  });
});

async function setRolling(world: World, months: number | null): Promise<void> {
  await pool().query("UPDATE connection SET settings = jsonb_build_object('rollingMonths', $2::int) WHERE id = $1", [
    world.connectionId,
    months,
  ]);
}
