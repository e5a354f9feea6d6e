import { describe, expect, test } from "vitest";
import { makeWorld, type World } from "@/e2e/world/world";
import { changeConnection, getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";
import { addDays, addMonths, today } from "@/lib/time";

const TODAY = today("Europe/London");
const NEAR = addDays(TODAY, 10);
const FAR = addDays(TODAY, 100);

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

async function read({ organizationId, connectionId }: World) {
  const { syncUntil, rollingMonths } = await getConnection(organizationId, connectionId);
  return { syncUntil, rollingMonths };
}

/** Whether the next run of the schedule is a sweep. */
async function isSweepDue({ connectionId }: World): Promise<boolean> {
  const { rows } = await pool().query(
    "SELECT last_sweep_at IS NULL AND next_sync_at <= now() AS is_due FROM connection WHERE id = $1",
    [connectionId],
  );
  return rows[0].is_due;
}

describe("the end of the window", () => {
  test("moved earlier takes off what is outside, later brings it in, and is never held", async () => {
    const world = await makeWorld();
    const { company, people, organizationId, connectionId } = world;
    const near = String(company.book(people.ada, day(NEAR)));
    const far = Array.from({ length: 15 }, (_, index) =>
      String(company.book(people.ben, day(addDays(FAR, index - 14)))),
    );
    const events = async () => (await world.schedule()).map((event) => event.external_id).sort();
    await world.run("sweep");
    expect(await events()).toEqual([near, ...far].sort());
    await changeConnection(organizationId, connectionId, { syncUntil: addDays(NEAR, 5) });
    expect(await isSweepDue(world)).toBe(true);
    expect(await world.run("sweep")).toMatchObject({ status: "succeeded", counts: { removed: 15, events: 1 } });
    expect(await events()).toEqual([near]);
    await changeConnection(organizationId, connectionId, { settings: { rollingMonths: 4 } });
    expect(await isSweepDue(world)).toBe(true);
    expect(await world.run("sweep")).toMatchObject({ status: "succeeded", counts: { added: 15, events: 16 } });
    expect(await events()).toEqual([near, ...far].sort());
    await changeConnection(organizationId, connectionId, { settings: { rollingMonths: 1 } });
    expect(await world.run("sweep")).toMatchObject({ status: "succeeded", counts: { removed: 15 } });
    expect(await events()).toEqual([near]);
  });

  test("moves along when it is rolling, and stands still where it is when it is fixed again", async () => {
    const world = await makeWorld();
    const { organizationId, connectionId } = world;
    await changeConnection(organizationId, connectionId, { settings: { rollingMonths: 3 } });
    expect(await read(world)).toEqual({ syncUntil: addMonths(TODAY, 3), rollingMonths: 3 });
    await changeConnection(organizationId, connectionId, { settings: { rollingMonths: null } });
    expect(await read(world)).toEqual({ syncUntil: addMonths(TODAY, 3), rollingMonths: null });
    await changeConnection(organizationId, connectionId, { settings: { rollingMonths: 3 } });
    await changeConnection(organizationId, connectionId, { syncUntil: FAR });
    expect(await read(world)).toEqual({ syncUntil: FAR, rollingMonths: null });
  });

  test("has one end only", async () => {
    const { organizationId, connectionId } = await makeWorld();
    await expect(
      changeConnection(organizationId, connectionId, { syncUntil: FAR, settings: { rollingMonths: 3 } }),
    ).rejects.toMatchObject({ code: "invalid_input", errors: [{ path: "syncUntil" }] });
  });

  test("of a fixed window is told of in time", async () => {
    const world = await makeWorld();
    const { organizationId, connectionId } = world;
    await changeConnection(organizationId, connectionId, { syncUntil: addDays(TODAY, 28) });
    const { warnings } = await getConnection(organizationId, connectionId);
    expect(warnings).toMatchObject([{ code: "sync_until_ends" }]);
    expect(warnings[0]?.message).toContain("Sync until ends in 28 days, on ");
    await changeConnection(organizationId, connectionId, { settings: { rollingMonths: 1 } });
    expect(await getConnection(organizationId, connectionId)).toMatchObject({ warnings: [] });
  });
});
