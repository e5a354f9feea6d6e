import { expect, test } from "vitest";
import type { CompanyOptions } from "@/e2e/hibob/state/company-state";
import { pass, tick } from "@/e2e/world/clockwork";
import { deliver } from "@/e2e/world/webhook";
import { makeWorld } from "@/e2e/world/world";
import { getConnection, listConnections } from "@/lib/connections/service";
import { setWebhookSecret } from "@/lib/connections/webhook";
import { pool } from "@/lib/db";
import { forgetOldNotices } from "@/lib/jobs/forget";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

async function start(createdOn: NonNullable<CompanyOptions["switches"]>["createdOn"] = "absent") {
  const world = await makeWorld({ switches: { createdOn } });
  const { organizationId, connectionId } = world;
  const { secret } = await setWebhookSecret(organizationId, connectionId, {});
  const event = (type: string, timeoffRequestId: number) =>
    deliver(
      connectionId,
      { type: `timeoff.request.${type}`, triggeredAt: "2026-11-02T08:00:00", data: { timeoffRequestId } },
      { secret: secret ?? "" },
    );
  await world.run("sweep");
  await pass(30);
  const freshness = async () => (await getConnection(organizationId, connectionId)).freshness;
  return { ...world, event, freshness, tick: () => tick(connectionId) };
}

test("nothing is measured where HiBob gives no time", async () => {
  const { company, people, run, freshness, schedule } = await start();
  company.book(people.ada, day("2026-12-01"));
  await run("poll");
  expect(await schedule()).toHaveLength(1);
  expect(await freshness()).toBeNull();
});

test("a webhook is the time of its change, by our clock, for what appears and for what goes", async () => {
  const { company, people, event, freshness, tick: look, organizationId } = await start();
  const id = company.book(people.ada, day("2026-12-01"));
  await event("approved", id);
  await pass(7);
  await look();
  expect(await freshness()).toMatchObject({ samples: 1 });
  expect((await freshness())?.p99Seconds).toBeGreaterThan(7);
  expect((await freshness())?.p99Seconds).toBeLessThan(20);
  company.cancel(id);
  await event("cancelled", id);
  await pass(20);
  await look();
  const { samples, p50Seconds = 0, p99Seconds = 0 } = (await freshness()) ?? {};
  expect(samples).toBe(2);
  expect(p50Seconds).toBeLessThan(20);
  expect(p99Seconds).toBeGreaterThan(20);
  expect((await listConnections(organizationId))[0]).toMatchObject({ freshness: { samples: 2 } });
});

test("what a webhook tells late, or that never was ours, measures nothing", async () => {
  const { company, people, run, event, freshness, tick: look } = await start();
  const known = company.book(people.ada, day("2026-12-01"));
  const pending = company.submit(people.ada, day("2026-12-02"));
  await run("poll");
  await event("approved", known);
  await event("requested", pending);
  await event("cancelled", 99);
  await pass(5);
  await look();
  await pass(30);
  await look();
  expect(await freshness()).toBeNull();
});

test("the waiting while runs fail counts", async () => {
  const { company, people, run, event, freshness } = await start("changeTime");
  const id = company.book(people.ada, day("2026-12-01"));
  await event("approved", id);
  company.faults.next(1, { kind: "429-retry-after", seconds: 500 });
  expect(await run("poll")).toMatchObject({ status: "failed" });
  await pass(300);
  expect(await run("poll")).toMatchObject({ status: "succeeded" });
  const measured = await freshness();
  expect(measured?.samples).toBe(1);
  expect(measured?.p50Seconds).toBeGreaterThanOrEqual(300);
});

test("createdOn is used when it is the time of the change, as UTC", async () => {
  const { company, people, run, freshness } = await start("changeTime");
  const at = new Date(Date.now() - 12_000).toISOString();
  const id = company.book(people.ada, day("2026-12-01"), { at });
  await run("poll");
  expect((await freshness())?.samples).toBe(1);
  expect((await freshness())?.p50Seconds).toBeGreaterThanOrEqual(12);
  company.delete(id);
  await run("poll");
  expect((await freshness())?.samples).toBe(2);
});

test.each([
  ["of days ago", 5 * 86_400_000],
  ["within the overlap, before the last good run", 600_000],
])("createdOn that is the request's own, %s, is told apart and not used", async (_name, agoMs) => {
  const { company, people, run, freshness, schedule } = await start("requestCreation");
  const at = new Date(Date.now() - agoMs).toISOString();
  company.approve(company.submit(people.ada, day("2026-12-01"), { at }));
  await run("poll");
  expect(await schedule()).toHaveLength(1);
  expect(await freshness()).toBeNull();
});

test("a webhook and a row of one change are one measurement, from the earlier", async () => {
  const { company, people, event, freshness, tick: look } = await start("changeTime");
  const id = company.book(people.ada, day("2026-12-01"), { at: new Date(Date.now() - 20_000).toISOString() });
  await event("approved", id);
  await pass(3);
  await look();
  const measured = await freshness();
  expect(measured?.samples).toBe(1);
  expect(measured?.p50Seconds).toBeGreaterThanOrEqual(20);
});

test("a week later it is no more counted, and a day after that forgotten", async () => {
  const { company, people, event, freshness, connectionId, tick: look } = await start();
  await event("approved", company.book(people.ada, day("2026-12-01")));
  await look();
  const kept = () =>
    pool()
      .query("SELECT FROM change_notice WHERE connection_id = $1", [connectionId])
      .then(({ rowCount }) => rowCount);
  await pass(7 * 86_400);
  expect(await freshness()).toBeNull();
  await forgetOldNotices();
  expect(await kept()).toBe(1);
  await pass(86_400);
  await forgetOldNotices();
  expect(await kept()).toBe(0);
});
