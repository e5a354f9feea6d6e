import { expect, test } from "vitest";
import { pass, tick } from "@/e2e/world/clockwork";
import { makeWorld, WINDOW } from "@/e2e/world/world";
import { upsertAgents } from "@/lib/agents/service";
import { startRun } from "@/lib/connections/runs";
import { changeConnection, disconnect, getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";
import { createOrganization } from "@/lib/members/organization";
import { executeRun } from "@/lib/sync/run";
import { change, connect } from "@/lib/sync/service";

/** The badge never lies: whatever HiBob, the network or an admin does, it says what is so. */
const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

async function start() {
  const world = await makeWorld();
  const { organizationId, connectionId } = world;
  return {
    ...world,
    tick: () => tick(connectionId),
    badge: () => getConnection(organizationId, connectionId),
  };
}

test("a token that is revoked in mid-run is one refusal, and no call until an admin acts", async () => {
  const { company, people, badge, schedule, tick: look, organizationId, connectionId } = await start();
  company.book(people.ada, day("2026-12-01"));
  await look();
  expect(await badge()).toMatchObject({ status: "connected" });
  // People are read, and then the token is gone: the next answer of the same run is a refusal.
  company.book(people.ada, day("2026-12-02"));
  company.faults.next(1, "401", { path: "/timeoff/whosout" });
  await pass(3600);
  expect(await look()).toMatchObject([{ kind: "sweep", status: "failed" }]);
  expect(await badge()).toMatchObject({ status: "action_needed", problem: { code: "auth" }, nextSyncAt: null });
  company.revoke();
  const asked = company.calls.length;
  for (let tries = 0; tries < 5; tries += 1) {
    await pass(600);
    expect(await look()).toEqual([]);
  }
  expect(company.calls.length).toBe(asked);
  expect(await schedule()).toHaveLength(1);

  // Still refused: the admin's one try is one call, and the badge says so still.
  await startRun(organizationId, connectionId, {}, connectionId);
  expect(await look()).toMatchObject([{ trigger: "manual", status: "failed" }]);
  expect(company.calls.length).toBe(asked + 1);
  expect(await badge()).toMatchObject({ status: "action_needed" });
  company.state.isRevoked = false;
  await startRun(organizationId, connectionId, {}, connectionId);
  expect(await look()).toMatchObject([{ trigger: "manual", status: "succeeded" }]);
  expect(await badge()).toMatchObject({ status: "connected" });
  expect(await schedule()).toHaveLength(2);
});

test("new credentials heal a refusal of long ago without a word of delay", async () => {
  const { company, badge, tick: look, organizationId, connectionId } = await start();
  await look();
  const token = company.rotateToken();
  await pass(60);
  await look();
  await pass(5 * 86_400);
  expect(await badge()).toMatchObject({ status: "action_needed" });
  await change(organizationId, connectionId, { credentials: { serviceUserId: company.serviceUserId, token } });
  expect(await badge()).toMatchObject({ status: "syncing", problem: null });
  await look();
  expect(await badge()).toMatchObject({ status: "connected" });
});

test("a resume after a long pause is no delay", async () => {
  const { badge, tick: look, organizationId, connectionId } = await start();
  await look();
  await changeConnection(organizationId, connectionId, { paused: true });
  await pass(5 * 86_400);
  await changeConnection(organizationId, connectionId, { paused: false });
  expect(await badge()).toMatchObject({ status: "syncing", statusDetail: expect.stringMatching(/^Catching up/) });
  await look();
  expect(await badge()).toMatchObject({ status: "connected" });
});

test("a module that is not enabled is tried again, and the badge says what an admin has to do", async () => {
  const { company, badge, tick: look } = await start();
  await look();
  company.faults.next(1, "404", { path: "/timeoff" });
  await pass(60);
  await look();
  expect(await badge()).toMatchObject({
    status: "delayed",
    problem: { code: "invalid_response", fix: expect.stringContaining("enable the module for time off") },
    statusDetail: expect.stringMatching(/\(404\)\..*Ask your HiBob admin to enable the module.*We try again in/),
    nextSyncAt: expect.any(String),
  });
  await pass(120);
  await look();
  expect(await badge()).toMatchObject({ status: "connected" });
});

test("a disconnect in mid-run ends it: nothing is written and nothing is left", async () => {
  const { company, people, organizationId, connectionId } = await start();
  company.book(people.ada, day("2026-12-01"));
  company.setLatency(150);
  const { rows } = await pool().query(
    `INSERT INTO sync_run (organization_id, connection_id, kind, trigger) VALUES ($1, $2, 'sweep', 'manual') RETURNING id`,
    [organizationId, connectionId],
  );
  const running = executeRun(rows[0].id);
  await expect.poll(() => company.calls.some(({ path }) => path === "/people/search"), { timeout: 10_000 }).toBe(true);
  await disconnect(organizationId, connectionId, "remove");
  await running;
  for (const table of ["event", "request", "person", "sync_run", "change_notice"]) {
    const left = await pool().query(`SELECT FROM ${table} WHERE organization_id = $1 AND connection_id = $2`, [
      organizationId,
      connectionId,
    ]);
    expect([table, left.rowCount]).toEqual([table, 0]);
  }
  await expect(getConnection(organizationId, connectionId)).rejects.toMatchObject({ code: "not_found" });
});

test("one service user in two organizations serves both, and neither sees the other", async () => {
  const mine = await start();
  const { company, people, connectionId, organizationId } = mine;
  const theirs = await createOrganization({ name: `Other ${connectionId}`, timeZone: "Asia/Manila" });
  await upsertAgents(theirs.id, [{ name: "Ben", email: "ben@example.com", timeZone: "Asia/Manila" }]);
  const { serviceUserId, token } = company;
  const other = await connect(theirs.id, { integration: "hibob", credentials: { serviceUserId, token }, ...WINDOW });
  company.book(people.ada, day("2026-12-01"));
  const shared = company.book(people.ben, day("2026-12-02"));
  await tick(connectionId, other.id);
  const outcomes = (id: string) =>
    pool()
      .query("SELECT outcome, count(*)::int AS n FROM request WHERE connection_id = $1 GROUP BY 1 ORDER BY 1", [id])
      .then(({ rows }) => rows);
  expect(await outcomes(connectionId)).toEqual([{ outcome: "synced", n: 2 }]);
  expect(await outcomes(other.id)).toEqual([
    { outcome: "synced", n: 1 },
    { outcome: "unmatched", n: 1 },
  ]);
  await expect(getConnection(organizationId, other.id)).rejects.toMatchObject({ code: "not_found" });
  await disconnect(theirs.id, other.id, "remove");
  company.cancel(shared);
  await pass(60);
  await tick(connectionId);
  expect(await mine.badge()).toMatchObject({ status: "connected", counts: { requests: 1, events: 1 } });
});
