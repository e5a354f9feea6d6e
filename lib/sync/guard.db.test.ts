import { describe, expect, test } from "vitest";
import { makeWorld, type World } from "@/e2e/world/world";
import { getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });
const WHOS_OUT = { path: "/timeoff/whosout" };
const PEOPLE = { path: "/people/search" };

async function status({ organizationId, connectionId }: World): Promise<string> {
  return (await getConnection(organizationId, connectionId)).status;
}

describe("a sweep whose answer has no time off at all", () => {
  test("is held and writes nothing, and the next good sweep clears it", async () => {
    const world = await makeWorld();
    const { company, people, run, schedule } = world;
    company.book(people.ada, day("2026-12-01"));
    company.book(people.ben, day("2026-12-02"));
    await run("sweep");
    const before = await schedule();
    company.faults.rate(1, "no-rows", 1, WHOS_OUT);
    expect(await run("sweep")).toMatchObject({ status: "held", error_code: "held" });
    expect(await schedule()).toEqual(before);
    expect(await status(world)).toBe("action_needed");
    company.faults.clear();
    expect(await run("sweep")).toMatchObject({ status: "succeeded", counts: { events: 2, removed: 0 } });
    expect(await status(world)).toBe("connected");
  });

  test("goes through when HiBob's own log of changes says that all was cancelled", async () => {
    const { company, people, run, schedule } = await makeWorld();
    const id = company.book(people.ada, day("2026-12-01"));
    await run("sweep");
    company.cancel(id);
    expect(await run("sweep")).toMatchObject({ status: "succeeded", counts: { events: 0, removed: 1 } });
    expect(await schedule()).toEqual([]);
  });

  test("goes through where there was nothing before", async () => {
    const { run } = await makeWorld();
    await run("sweep");
    expect(await run("sweep")).toMatchObject({ status: "succeeded" });
  });
});

describe("a sweep whose people shrink sharply", () => {
  test("is held when nobody is left", async () => {
    const world = await makeWorld();
    const { company, people, run, schedule } = world;
    company.book(people.ada, day("2026-12-01"));
    await run("sweep");
    company.faults.rate(1, "no-rows", 1, PEOPLE);
    expect(await run("sweep")).toMatchObject({ status: "held", error_code: "held" });
    expect(await schedule()).toHaveLength(1);
    company.faults.clear();
    expect(await run("sweep")).toMatchObject({ status: "succeeded" });
  });

  test("is held when more than ten and a fifth of them are missing, and not held again once confirmed", async () => {
    const { company, run, connectionId } = await makeWorld();
    const many = Array.from({ length: 12 }, (_, at) =>
      company.addPerson({ name: `P ${at}`, email: `p${at}@example.com` }),
    );
    await run("sweep");
    for (const person of many) company.state.people.delete(person.id);
    expect(await run("sweep")).toMatchObject({ status: "held" });
    await pool().query(
      `INSERT INTO sync_run (organization_id, connection_id, kind, trigger, confirmed_by_id)
       SELECT organization_id, id, 'sweep', 'manual', gen_random_uuid() FROM connection WHERE id = $1`,
      [connectionId],
    );
    const { executeRun } = await import("@/lib/sync/run");
    const { rows } = await pool().query("SELECT id FROM sync_run WHERE connection_id = $1 AND status = 'queued'", [
      connectionId,
    ]);
    await executeRun(rows[0].id);
    expect(await run("sweep")).toMatchObject({ status: "succeeded" });
  });
});
