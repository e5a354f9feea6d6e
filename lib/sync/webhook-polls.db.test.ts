import { describe, expect, test } from "vitest";
import type { Company } from "@/e2e/hibob/company";
import type { CompanyOptions } from "@/e2e/hibob/state/company-state";
import { pass, tick } from "@/e2e/world/clockwork";
import { deliver, serveWebhook } from "@/e2e/world/webhook";
import { makeWorld, type World } from "@/e2e/world/world";
import { changeConnection, getConnection } from "@/lib/connections/service";
import { setWebhookSecret } from "@/lib/connections/webhook";
import { pool } from "@/lib/db";
import { holdRun, takeRun } from "@/lib/sync/lease";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

/** Synced a while ago and not due, with a HiBob that sends to the real handler over HTTP. */
async function start(options: CompanyOptions & Partial<Parameters<Company["webhooks"]["set"]>[0]> = {}) {
  const { switches, ...target } = options;
  const world = await makeWorld({ switches });
  const { connectionId, organizationId, company } = world;
  const { secret } = await setWebhookSecret(organizationId, connectionId, {});
  await world.run("sweep");
  await pass(30);
  company.webhooks.set({ url: await serveWebhook(connectionId), secret, ...target });
  return { ...world, secret: secret ?? "", tick: () => tick(connectionId), told: () => company.webhooks.settled() };
}

async function ids({ schedule }: Pick<World, "schedule">): Promise<string[]> {
  return (await schedule()).map((event) => event.external_id);
}

test.each(["v1", "v2"] as const)(
  "HiBob's own deliveries (%s) bring over what was approved, edited and removed",
  async (version) => {
    const world = await start({ version });
    const { company, people } = world;
    await company.webhooks.ping();
    expect(await world.tick()).toEqual([]);
    const first = company.book(people.ada, day("2026-12-01"));
    await world.told();
    expect(await world.tick()).toMatchObject([{ trigger: "webhook", kind: "poll" }]);
    expect(await ids(world)).toEqual([String(first)]);
    await pass(5);
    const second = company.edit(first, day("2026-12-02"));
    const third = company.submit(people.ben, day("2026-12-03"));
    company.approve(third);
    await world.told();
    await world.tick();
    expect(await ids(world)).toEqual([String(second), String(third)]);
    await pass(5);
    company.cancel(second);
    company.delete(third);
    await world.told();
    await world.tick();
    expect(await ids(world)).toEqual([]);
    expect(company.webhooks.sent.map(({ status }) => status)).toEqual(company.webhooks.sent.map(() => 200));
  },
);

test("lost, repeated and late deliveries cost nothing but time", async () => {
  const world = await start({ loss: 0.5, seed: 3, copies: 3, delayMs: 5 });
  const { company, people } = world;
  const expected: string[] = [];
  for (let number = 1; number <= 8; number += 1) {
    const id = company.book(people.ada, day(`2026-12-${String(number).padStart(2, "0")}`));
    if (number % 3 === 0) company.cancel(id);
    else expected.push(String(id));
    await world.told();
    await pass(4);
    await world.tick();
  }
  const lost = company.webhooks.sent.filter(({ status }) => status === null);
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.length).toBeLessThan(company.webhooks.sent.length);
  await pass(60);
  await world.tick();
  expect(await ids(world)).toEqual(expected);
});

test("one that comes while a run is reading gets a poll of its own", async () => {
  const { connectionId, secret, tick: look } = await start();
  const { rows } = await pool().query(
    `INSERT INTO sync_run (organization_id, connection_id, kind, trigger)
     SELECT organization_id, id, 'poll', 'scheduled' FROM connection WHERE id = $1 RETURNING id`,
    [connectionId],
  );
  const run = await takeRun(rows[0].id);
  await deliver(connectionId, { type: "timeoff.request.declined" }, { secret });
  expect(await look()).toEqual([]);
  const { finishSucceeded } = await import("@/lib/sync/finish");
  const { transaction } = await import("@/lib/db");
  if (!run) throw new Error("The run could not be taken.");
  await transaction(async (tx) => {
    await holdRun(tx, run);
    await finishSucceeded(tx, run, { counts: null, isSweep: false });
  });
  await pass(5);
  expect(await look()).toMatchObject([{ trigger: "webhook" }]);
  await pass(5);
  expect(await look()).toEqual([]);
});

test("what HiBob tells before it shows it is looked for once more, twenty seconds later", async () => {
  const world = await start({ switches: { changesLagMs: 0 } });
  const { company, people } = world;
  company.switches.changesLagMs = 3_600_000;
  const id = company.book(people.ada, day("2026-12-01"));
  await world.told();
  expect(await world.tick()).toHaveLength(1);
  await pass(15);
  expect(await world.tick()).toEqual([]);
  company.switches.changesLagMs = 0;
  await pass(6);
  expect(await world.tick()).toMatchObject([{ trigger: "webhook" }]);
  expect(await ids(world)).toEqual([String(id)]);
  await pass(21);
  expect(await world.tick()).toEqual([]);
});

describe("a connection that must not be polled stays so", () => {
  test("while it is paused; after the resume the change is there", async () => {
    const world = await start();
    const { company, people, organizationId, connectionId } = world;
    await changeConnection(organizationId, connectionId, { paused: true });
    const id = company.book(people.ada, day("2026-12-01"));
    await world.told();
    expect(await world.tick()).toEqual([]);
    await changeConnection(organizationId, connectionId, { paused: false });
    await world.tick();
    expect(await ids(world)).toEqual([String(id)]);
    await pass(5);
    expect(await world.tick()).toEqual([]);
  });

  test("while it is stopped", async () => {
    const world = await start();
    world.company.revoke();
    await pass(60);
    expect(await world.tick()).toMatchObject([{ status: "failed" }]);
    world.company.book(world.people.ada, day("2026-12-01"));
    await world.told();
    await pass(3600);
    expect(await world.tick()).toEqual([]);
  });

  test("until its next try while it is failing", async () => {
    const world = await start();
    const { company, people, organizationId, connectionId } = world;
    company.faults.next(4, { kind: "429-retry-after", seconds: 500 });
    await pass(60);
    expect(await world.tick()).toMatchObject([{ status: "failed" }]);
    company.faults.clear();
    const id = company.book(people.ada, day("2026-12-01"));
    await world.told();
    const { nextSyncAt } = await getConnection(organizationId, connectionId);
    await pass(400);
    expect(await world.tick()).toEqual([]);
    expect(Date.parse(nextSyncAt ?? "")).toBeGreaterThan(Date.now() + 400_000);
    await pass(101);
    expect(await world.tick()).toMatchObject([{ status: "succeeded" }]);
    expect(await ids(world)).toEqual([String(id)]);
  });
});
