import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { problemOf } from "@/e2e/database/call";
import { pass, tick } from "@/e2e/world/clockwork";
import { deliver, sign } from "@/e2e/world/webhook";
import { makeWorld } from "@/e2e/world/world";
import { getWebhook, removeWebhook, setWebhookSecret } from "@/lib/connections/webhook";
import { pool } from "@/lib/db";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

function approved(timeoffRequestId: number | string, type = "timeoff.request.approved") {
  return {
    companyId: 1,
    type,
    triggeredAt: new Date().toISOString().slice(0, -1),
    version: "v2",
    data: { timeoffRequestId },
  };
}

/** Synced, a while ago, and not due. */
async function start() {
  const world = await makeWorld();
  const { secret } = await setWebhookSecret(world.organizationId, world.connectionId, {});
  if (!secret) throw new Error("No secret was made.");
  await world.run("sweep");
  await pass(30);
  return { ...world, secret, shown: () => getWebhook(world.organizationId, world.connectionId) };
}

async function dueNotices(connectionId: string): Promise<number> {
  const { rows } = await pool().query(
    "SELECT count(*)::int AS due FROM change_notice WHERE connection_id = $1 AND due_at IS NOT NULL",
    [connectionId],
  );
  return rows[0].due;
}

test("a signed delivery makes a poll due at once, and the schedule has the change", async () => {
  const { company, people, connectionId, secret, schedule, shown } = await start();
  expect(await tick(connectionId)).toEqual([]);
  const id = company.book(people.ada, day("2026-12-01"));
  expect(await deliver(connectionId, approved(id), { secret })).toMatchObject({ status: 200 });
  expect(await tick(connectionId)).toMatchObject([{ kind: "poll", trigger: "webhook", status: "succeeded" }]);
  expect(await schedule()).toHaveLength(1);
  await pass(10);
  expect(await tick(connectionId)).toEqual([]);
  expect(await shown()).toMatchObject({ lastDelivery: { event: "timeoff.request.approved" }, lastRefusal: null });
});

describe("a delivery that is not signed with the secret", () => {
  test("is refused in the same words whether or not the connection exists, and changes nothing", async () => {
    const { connectionId, secret, shown } = await start();
    const off = await makeWorld();
    const body = approved(1);
    const wrong = sign(JSON.stringify(body), "not the secret");
    const answers = await Promise.all([
      deliver(connectionId, body, { signature: wrong }),
      deliver(connectionId, body),
      deliver(connectionId, { ...body, companyId: 2 }, { signature: sign(JSON.stringify(body), secret) }),
      deliver(off.connectionId, body, { signature: wrong }),
      deliver(randomUUID(), body, { signature: wrong }),
      deliver("no-id-at-all", body, { signature: wrong }),
    ]);
    const refusals = answers.map((answer) => ({ ...problemOf(answer), names: Object.keys(answer.body as object) }));
    expect(refusals[0]).toMatchObject({ status: 401, code: "unauthenticated" });
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(await dueNotices(connectionId)).toBe(0);
    expect(await shown()).toMatchObject({ lastDelivery: null, lastRefusal: { at: expect.any(String) } });
  });

  test("is accepted for a day after a rotation, with the old secret, and not longer", async () => {
    const { organizationId, connectionId, secret: old } = await start();
    await setWebhookSecret(organizationId, connectionId, { secret: "the-secret-that-hibob-made" });
    const body = approved(1);
    expect(await deliver(connectionId, body, { secret: "the-secret-that-hibob-made" })).toMatchObject({ status: 200 });
    expect(await deliver(connectionId, body, { secret: old })).toMatchObject({ status: 200 });
    await pass(24 * 3600 + 1);
    expect(await deliver(connectionId, body, { secret: old })).toMatchObject({ status: 401 });
  });

  test("is every one once the webhook is off", async () => {
    const { organizationId, connectionId, secret } = await start();
    await removeWebhook(organizationId, connectionId);
    expect(await deliver(connectionId, approved(1), { secret })).toMatchObject({ status: 401 });
  });
});

describe.each(["Ping test", '{"text":"Ping test"}'])("HiBob's test %s", (ping) => {
  test("unsigned is answered for any id, and changes nothing", async () => {
    const { connectionId, shown } = await start();
    const before = await shown();
    const [known, unknown] = [await deliver(connectionId, ping), await deliver(randomUUID(), ping)];
    expect(known).toMatchObject({ status: 200 });
    expect(unknown).toEqual({ ...known, headers: expect.anything() });
    expect(await shown()).toEqual(before);
  });

  test("signed counts as a delivery; signed with a secret that we do not know yet it is answered too, and shown", async () => {
    const { connectionId, secret, shown } = await start();
    expect(await deliver(connectionId, ping, { secret })).toMatchObject({ status: 200 });
    expect(await shown()).toMatchObject({ lastDelivery: { event: "Ping test" }, lastRefusal: null });
    const known = await deliver(connectionId, ping, { secret: "wrong" });
    expect(known).toMatchObject({ status: 200 });
    expect(await deliver(randomUUID(), ping, { secret: "wrong" })).toEqual({ ...known, headers: expect.anything() });
    expect(await shown()).toMatchObject({ lastRefusal: { at: expect.any(String) } });
    expect(await dueNotices(connectionId)).toBe(0);
  });
});

test.each([
  ["is too large", `{"text":"${"x".repeat(64 * 1024)}"}`, 413, "payload_too_large"],
  ["is not JSON", "{", 400, "invalid_json"],
])("a signed body that %s is refused", async (_name, body, status, code) => {
  const { connectionId, secret } = await start();
  expect(problemOf(await deliver(connectionId, body, { secret }))).toMatchObject({ status, code });
});

test("what is not about time off is taken and ignored; an unknown time-off event is looked for", async () => {
  const { connectionId, secret } = await start();
  expect(await deliver(connectionId, approved(1, "employee.updated"), { secret })).toMatchObject({ status: 200 });
  expect(await tick(connectionId)).toEqual([]);
  expect(await deliver(connectionId, { type: "timeoff.balance.changed" }, { secret })).toMatchObject({ status: 200 });
  expect(await tick(connectionId)).toMatchObject([{ trigger: "webhook" }]);
});

test.each([
  ["v2", approved(1)],
  ["v1", { timeoffRequestId: 1, employeeId: "2", event: "timeoff.request.approved" }],
])("a thousand copies of one %s delivery ask for one poll", async (_version, copy) => {
  const { connectionId, secret } = await start();
  const answers = await Promise.all(Array.from({ length: 1000 }, () => deliver(connectionId, copy, { secret })));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  // Where a minute ends between the copies, those of v1 are two words.
  expect(await dueNotices(connectionId)).toBeLessThanOrEqual(2);
  expect(await tick(connectionId)).toHaveLength(1);
  await pass(10);
  expect(await tick(connectionId)).toHaveLength(0);
});

test("a copy that comes after the poll, as when HiBob missed our answer, asks for none", async () => {
  const { connectionId, secret } = await start();
  const [copy, next] = [approved(1), approved(2)];
  await deliver(connectionId, copy, { secret });
  expect(await tick(connectionId)).toHaveLength(1);
  await pass(21);
  expect(await tick(connectionId)).toHaveLength(1);
  await pass(30);
  expect(await deliver(connectionId, copy, { secret })).toMatchObject({ status: 200 });
  expect(await tick(connectionId)).toEqual([]);
  await deliver(connectionId, next, { secret });
  expect(await tick(connectionId)).toHaveLength(1);
});

test("secrets are stored encrypted, and never in what the API gives", async () => {
  const { connectionId, secret, shown } = await start();
  const { rows } = await pool().query("SELECT secret FROM vendor_webhook WHERE connection_id = $1", [connectionId]);
  expect(rows[0].secret).toMatch(/^v1:/);
  expect(JSON.stringify([rows, await shown()])).not.toContain(secret);
});
