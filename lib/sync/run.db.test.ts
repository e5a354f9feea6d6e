import { describe, expect, test } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { changeConnection, disconnect, getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";

const day = (startDate: string, endDate = startDate) => ({ type: "days" as const, startDate, endDate });

describe("a sweep", () => {
  test("puts approved time off on the right days of the right agents, in their own zone", async () => {
    const { company, people, run, schedule, ledger } = await makeWorld();
    const holiday = company.book(people.ada, { ...day("2026-12-01", "2026-12-03"), endPortion: "morning" });
    const afternoon = company.book(people.ben, {
      type: "portionOnRange",
      startDate: "2026-12-01",
      endDate: "2026-12-01",
      dayPortion: "afternoon",
    });
    const gaps = company.book(people.cleo, {
      type: "portionOnRange",
      startDate: "2026-12-01",
      endDate: "2026-12-04",
      dayPortion: "morning",
    });
    company.submit(people.cleo, day("2026-12-10"));
    const done = await run("sweep");
    expect(await schedule()).toEqual([
      {
        external_id: String(holiday),
        email: "ada@example.com",
        starts_at: "2026-12-01 00:00",
        ends_at: "2026-12-03 12:00",
        all_day: false,
      },
      {
        external_id: String(afternoon),
        email: "ben@example.com",
        starts_at: "2026-12-01 12:00",
        ends_at: "2026-12-02 00:00",
        all_day: false,
      },
    ]);
    expect(await ledger()).toContainEqual({ external_id: String(gaps), outcome: "skipped", reason: "not_contiguous" });
    expect(done).toMatchObject({
      status: "succeeded",
      counts: { requests: 3, synced: 2, skipped: 1, unmatched: 0, failed: 0, events: 2, added: 2 },
    });
  });

  test("writes nothing when nothing changed", async () => {
    const { company, people, run, connectionId } = await makeWorld();
    company.book(people.ada, day("2026-12-01"));
    company.book(people.ben, { type: "hours", date: "2026-12-02", hours: 2 });
    await run("sweep");
    const before = await rowVersions(connectionId);
    expect(await run("sweep")).toMatchObject({ counts: { added: 0, changed: 0, removed: 0, requests: 2 } });
    expect(await rowVersions(connectionId)).toEqual(before);
  });

  test("takes away what was cancelled, and keeps what belongs to somebody who is only inactive", async () => {
    const { company, people, run, schedule } = await makeWorld();
    const cancelled = company.book(people.ada, day("2026-12-01"));
    const onLeave = company.book(people.ben, day("2026-12-02"));
    company.book(people.cleo, day("2026-12-03"));
    const kept = company.book(people.ada, day("2026-12-04"));
    company.permissions.lifecycle = true;
    await run("sweep");
    company.cancel(cancelled);
    company.setInactive(people.ben);
    company.terminate(people.cleo);
    await run("sweep");
    expect((await schedule()).map((event) => event.external_id)).toEqual([String(onLeave), String(kept)]);
  });

  test("that would remove suspiciously much is held, and goes through when an admin says so", async () => {
    const { company, people, run, schedule, connectionId, organizationId } = await makeWorld();
    const booked = Array.from({ length: 12 }, (_, index) =>
      company.book(people.ada, day(`2026-12-${String(index + 1).padStart(2, "0")}`)),
    );
    await run("sweep");
    for (const id of booked) company.delete(id);
    expect(await run("sweep")).toMatchObject({ status: "held", error_code: "held" });
    expect(await schedule()).toHaveLength(12);
    expect(await getConnection(organizationId, connectionId)).toMatchObject({ status: "action_needed" });
    const { rows } = await pool().query(
      "INSERT INTO sync_run (organization_id, connection_id, kind, trigger, confirmed_by_id) VALUES ($1, $2, 'sweep', 'manual', gen_random_uuid()) RETURNING id",
      [organizationId, connectionId],
    );
    const { executeRun } = await import("@/lib/sync/run");
    await executeRun(rows[0].id);
    expect(await schedule()).toEqual([]);
    expect(await getConnection(organizationId, connectionId)).toMatchObject({ status: "connected" });
  });
});

test("a window made shorter takes away by rule what is outside of it, and is not held", async () => {
  const { company, people, run, schedule, connectionId, organizationId } = await makeWorld();
  for (let number = 1; number <= 15; number += 1) {
    company.book(people.ada, day(`2027-02-${String(number).padStart(2, "0")}`));
  }
  const near = company.book(people.ada, day("2026-12-01"));
  await run("sweep");
  await changeConnection(organizationId, connectionId, { syncUntil: "2026-12-31" });
  expect(await run("sweep")).toMatchObject({ status: "succeeded", counts: { removed: 15 } });
  expect((await schedule()).map((event) => event.external_id)).toEqual([String(near)]);
});

describe("a poll", () => {
  const READINGS = [
    { replacedRow: "nothing" },
    { replacedRow: "Canceled" },
    { replacedRow: "Deleted", rowOrder: "shuffled" },
    { listAnswer: "bare", people: "slash" },
  ] as const;

  test.each(READINGS)(
    "brings approved, edited, cancelled and deleted requests over when HiBob behaves as in %j",
    async (switches) => {
      const { company, people, run, schedule } = await makeWorld({ switches });
      const moved = company.book(people.ada, day("2026-12-01"));
      const cancelled = company.book(people.ben, day("2026-12-02"));
      const deleted = company.book(people.cleo, day("2026-12-03"));
      await run("sweep");
      const approved = company.submit(people.ada, day("2026-12-24"));
      company.approve(approved);
      const edited = company.edit(moved, day("2027-01-11", "2027-01-12"));
      company.cancel(cancelled);
      company.delete(deleted);
      expect(await run("poll")).toMatchObject({
        status: "succeeded",
        counts: { events: 2, synced: 2, added: 2, removed: 3 },
      });
      expect((await schedule()).map(({ external_id, starts_at }) => [external_id, starts_at])).toEqual([
        [String(approved), "2026-12-24 00:00"],
        [String(edited), "2027-01-11 00:00"],
      ]);
    },
  );

  test("turns an edit from one day to many half days into a skipped request, and removes the old event", async () => {
    const { company, people, run, schedule, ledger } = await makeWorld();
    const id = company.book(people.ada, day("2026-12-01"));
    await run("sweep");
    const edited = company.edit(id, {
      type: "portionOnRange",
      startDate: "2026-12-01",
      endDate: "2026-12-04",
      dayPortion: "morning",
    });
    await run("poll");
    expect(await schedule()).toEqual([]);
    expect(await ledger()).toEqual([{ external_id: String(edited), outcome: "skipped", reason: "not_contiguous" }]);
  });

  test("keeps what belongs to somebody who became inactive since the last sweep", async () => {
    const { company, people, run, schedule } = await makeWorld({ switches: { softEditRows: true } });
    const id = company.book(people.ada, day("2026-12-01"));
    await run("sweep");
    company.softEdit(id, { description: "See you in spring" });
    company.setInactive(people.ada);
    await run("poll");
    expect((await schedule()).map((event) => event.external_id)).toEqual([String(id)]);
  });

  test("with nothing new is one call", async () => {
    const { company, run } = await makeWorld();
    await run("sweep");
    const before = company.calls.length;
    expect(await run("poll")).toMatchObject({ status: "succeeded" });
    expect(company.calls.slice(before).map((call) => call.path)).toEqual(["/timeoff/requests/changes"]);
  });

  test("brings in the first request of somebody new", async () => {
    const { company, run, ledger } = await makeWorld();
    await run("sweep");
    const dora = company.addPerson({ name: "Dora", email: "dora@example.com" }).id;
    const id = company.book(dora, day("2026-12-01"));
    await run("poll");
    expect(await ledger()).toEqual([{ external_id: String(id), outcome: "unmatched", reason: "no_matching_agent" }]);
  });
});

describe("a run that fails", () => {
  test.each([
    ["401", "auth", "action_needed"],
    ["403", "permission", "action_needed"],
  ] as const)("by a %s changes nothing, stops the connection and makes one call", async (fault, code, status) => {
    const { company, people, run, schedule, connectionId, organizationId } = await makeWorld();
    company.book(people.ada, day("2026-12-01"));
    await run("sweep");
    const before = company.calls.length;
    company.faults.next(1, fault);
    expect(await run("sweep")).toMatchObject({ status: "failed", error_code: code });
    expect(company.calls.length - before).toBe(1);
    expect(await schedule()).toHaveLength(1);
    expect(await getConnection(organizationId, connectionId)).toMatchObject({ status, nextSyncAt: null });
  });

  test("in the middle of its answers changes nothing", async () => {
    const { company, people, run, schedule } = await makeWorld();
    company.book(people.ada, day("2026-12-01"));
    await run("sweep");
    company.book(people.ada, day("2027-03-01"));
    company.faults.next(1, "403", { path: "/timeoff/whosout" });
    expect(await run("sweep")).toMatchObject({ status: "failed" });
    expect(await schedule()).toHaveLength(1);
  });

  test("after its connection was disconnected writes nothing", async () => {
    const { company, people, organizationId, connectionId } = await makeWorld();
    company.book(people.ada, day("2026-12-01"));
    const { rows } = await pool().query(
      "INSERT INTO sync_run (organization_id, connection_id, kind, trigger) VALUES ($1, $2, 'sweep', 'manual') RETURNING id",
      [organizationId, connectionId],
    );
    const { takeRun, holdRun } = await import("@/lib/sync/lease");
    const { transaction } = await import("@/lib/db");
    const taken = await takeRun(rows[0].id);
    if (!taken) throw new Error("The run could not be taken.");
    await disconnect(organizationId, connectionId, "remove");
    await expect(transaction((tx) => holdRun(tx, taken))).rejects.toMatchObject({ name: "LeaseLost" });
  });
});

test("a run whose worker died is taken up again, and the first attempt can commit nothing", async () => {
  const { organizationId, connectionId } = await makeWorld();
  const { rows } = await pool().query(
    "INSERT INTO sync_run (organization_id, connection_id, kind, trigger) VALUES ($1, $2, 'sweep', 'manual') RETURNING id",
    [organizationId, connectionId],
  );
  const { takeRun, holdRun } = await import("@/lib/sync/lease");
  const { transaction } = await import("@/lib/db");
  const first = await takeRun(rows[0].id);
  const second = await takeRun(rows[0].id);
  if (!first || !second) throw new Error("The run could not be taken.");
  await expect(transaction((tx) => holdRun(tx, first))).rejects.toMatchObject({ name: "LeaseLost" });
  await expect(transaction((tx) => holdRun(tx, second))).resolves.toEqual({ placedAt: null });
});

/** PostgreSQL's own row versions: they change with every write. */
async function rowVersions(connectionId: string) {
  const { rows } = await pool().query(
    `SELECT 'event' AS kind, external_id, xmin::text FROM event WHERE connection_id = $1
     UNION ALL SELECT 'request', external_id, xmin::text FROM request WHERE connection_id = $1
     UNION ALL SELECT 'person', external_id, xmin::text FROM person WHERE connection_id = $1 ORDER BY 1, 2`,
    [connectionId],
  );
  return rows;
}

test("credentials that cannot be read end the run in words, not in silence", async () => {
  const { run, connectionId } = await makeWorld();
  await pool().query("UPDATE connection SET credentials = 'v1:00000000:AAAA' WHERE id = $1", [connectionId]);
  expect(await run("sweep")).toMatchObject({ status: "failed", error_code: "internal" });
});

test("a connection that is due shows at once that it waits for its run, and no longer when the run is over", async () => {
  const { run, connectionId, organizationId } = await makeWorld();
  expect(await getConnection(organizationId, connectionId)).toMatchObject({ progress: { phase: "queued" } });
  await run("sweep");
  expect(await getConnection(organizationId, connectionId)).toMatchObject({ progress: null });
});
