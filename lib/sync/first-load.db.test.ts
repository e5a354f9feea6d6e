import { expect, test, vi } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

test("shows what it has when it ends half way, and goes on from there", async () => {
  const { company, people, run, schedule, organizationId, connectionId } = await makeWorld();
  // The first piece of the window has the one, later pieces the others.
  const early = company.book(people.ada, day("2026-10-02"));
  const gone = company.book(people.ada, day("2026-10-03"));
  const late = company.book(people.ben, day("2027-03-30"));
  company.faults.next(1, "duplicated", { path: "/timeoff/whosout" });
  company.faults.next(1, "401", { path: "/timeoff/whosout" });
  expect(await run("sweep")).toMatchObject({ status: "failed", error_code: "auth" });
  expect((await schedule()).map((event) => event.external_id)).toEqual([String(early), String(gone)]);
  expect(await getConnection(organizationId, connectionId)).toMatchObject({ status: "action_needed" });

  company.cancel(gone);
  expect(await run("sweep")).toMatchObject({
    status: "succeeded",
    counts: { requests: 2, events: 2, added: 1, removed: 1 },
  });
  expect((await schedule()).map((event) => event.external_id)).toEqual([String(early), String(late)]);
  expect(await getConnection(organizationId, connectionId)).toMatchObject({ status: "connected" });
});

test("counts a request once that lies in two pieces of the window", async () => {
  const { company, people, run, schedule } = await makeWorld();
  company.book(people.ada, { type: "days", startDate: "2026-10-01", endDate: "2027-02-28" });
  company.book(people.ben, { type: "openEnded", startDate: "2026-08-01" });
  expect(await run("sweep")).toMatchObject({ counts: { requests: 2, synced: 2, events: 2, added: 2 } });
  expect(await schedule()).toHaveLength(2);
  expect(await run("sweep")).toMatchObject({ counts: { added: 0, changed: 0, removed: 0 } });
});

test("writes a request once that is there already when its days are read", async () => {
  const { company, people, run, schedule, ledger, connectionId } = await makeWorld();
  company.book(people.ada, day("2026-10-02"));
  const late = String(company.book(people.ben, day("2027-03-30")));
  // People twice and the first days: then the later days wait at the door.
  const held = company.holdCall(3);
  const running = run("sweep");
  await held.arrived;
  await vi.waitFor(async () => expect(await ledger()).toHaveLength(1));
  await pool().query(
    `INSERT INTO request (organization_id, connection_id, external_id, person_id, policy, is_private, type, facts, outcome,
                          reason, fingerprint)
     SELECT organization_id, connection_id, $2, person_id, policy, is_private, type, facts, 'skipped', 'no_clock_time', ''
     FROM request WHERE connection_id = $1`,
    [connectionId, late],
  );
  held.release();
  expect(await running).toMatchObject({ status: "succeeded", counts: { requests: 2, events: 2, added: 2 } });
  expect((await schedule()).map((event) => event.external_id)).toContain(late);
});
