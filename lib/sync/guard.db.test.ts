import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makeWorld, type World } from "@/e2e/world/world";
import { startRun } from "@/lib/connections/runs";
import { getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";
import { executeRun } from "@/lib/sync/run";

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

test("a yes is for what was shown: should the next sweep remove much more, it is held again", async () => {
  const { company, people, run, schedule, connectionId, organizationId } = await makeWorld();
  const book = (person: string, month: string) =>
    Array.from({ length: 12 }, (_, at) => company.book(person, day(`${month}-${String(at + 10)}`)));
  const ofAda = book(people.ada, "2026-12");
  const ofBen = book(people.ben, "2027-01");
  await run("sweep");
  for (const id of ofAda) company.delete(id);
  expect(await run("sweep")).toMatchObject({ status: "held" });
  for (const id of ofBen) company.delete(id);
  expect(await confirm(organizationId, connectionId)).toBe("held");
  expect(await schedule()).toHaveLength(24);
  expect(await confirm(organizationId, connectionId)).toBe("succeeded");
  expect(await schedule()).toEqual([]);
});

/** As an admin lets the newest held run through. @returns how the new run ended */
async function confirm(organizationId: string, connectionId: string): Promise<string> {
  const { rows } = await pool().query(
    "SELECT id FROM sync_run WHERE connection_id = $1 AND status = 'held' ORDER BY created_at DESC LIMIT 1",
    [connectionId],
  );
  const { id } = await startRun(organizationId, connectionId, { confirm: rows[0].id }, randomUUID());
  await executeRun(id);
  return (await pool().query("SELECT status FROM sync_run WHERE id = $1", [id])).rows[0].status;
}

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
    const { company, run, organizationId, connectionId } = await makeWorld();
    const many = Array.from({ length: 12 }, (_, at) =>
      company.addPerson({ name: `P ${at}`, email: `p${at}@example.com` }),
    );
    await run("sweep");
    for (const person of many) company.state.people.delete(person.id);
    expect(await run("sweep")).toMatchObject({ status: "held" });
    expect(await confirm(organizationId, connectionId)).toBe("succeeded");
    expect(await run("sweep")).toMatchObject({ status: "succeeded" });
  });
});
