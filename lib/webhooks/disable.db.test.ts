import { expect, test } from "vitest";
import { makeAgent, makeManualEvent, makeOrganization } from "@/e2e/database/sample";
import { pass } from "@/e2e/world/clockwork";
import { db, pool } from "@/lib/db";
import { listDeliveries, replay, sendTest } from "@/lib/webhooks/deliveries";
import { createEndpoint, getEndpoint, patchEndpoint } from "@/lib/webhooks/service";
import { startReceiver } from "@/lib/webhooks/testing/receiver";
import { work } from "@/lib/webhooks/testing/work";

const DAY = 24 * 3600;

async function start() {
  const { id: organizationId } = await makeOrganization();
  const receiver = await startReceiver();
  const { id } = await createEndpoint(organizationId, {
    url: receiver.url,
    description: "",
    kinds: ["event.upserted"],
    agentIds: [],
    teams: [],
  });
  const { id: agentId } = await makeAgent(organizationId);
  return {
    organizationId,
    receiver,
    id,
    add: () => makeManualEvent({ organizationId, agentId }),
    endpoint: () => getEndpoint(organizationId, id),
    deliveries: async () => (await listDeliveries(organizationId, id, { limit: 100 })).data,
    acts: async () =>
      (await db().auditEntry.findMany({ where: { organizationId }, orderBy: { seq: "asc" } })).slice(-1),
  };
}

test("an endpoint that fails for 3 days is turned off, says so, and resumed it gets all that it missed", async () => {
  const { organizationId, receiver, id, add, endpoint, deliveries, acts } = await start();
  receiver.answer(503);
  const first = await add();
  await work();
  expect(await endpoint()).toMatchObject({ status: "failing", waiting: 1, statusSince: expect.any(String) });
  await pass(3 * DAY - 60);
  await work();
  expect(await endpoint()).toMatchObject({ status: "failing" });
  await pass(2 * 3600);
  await work();
  expect(await endpoint()).toMatchObject({ status: "disabled", disabledWhy: "failing", waiting: 1 });
  expect(await acts()).toMatchObject([
    { action: "webhook_endpoint.disabled", actorKind: "system", details: { why: "failing" } },
  ]);
  const second = await add();
  receiver.answer(200);
  const before = receiver.got.length;
  await pass(DAY);
  await work();
  expect(receiver.got).toHaveLength(before);
  await patchEndpoint(organizationId, id, { paused: false });
  await work();
  expect(receiver.got.slice(before).map(({ data }) => data.id)).toEqual([first, second]);
  expect(await endpoint()).toMatchObject({ status: "active", statusSince: null, disabledWhy: null, waiting: 0 });
  expect(await deliveries()).toMatchObject([{ status: "delivered" }, { status: "delivered" }]);
});

test("410 turns it off at once", async () => {
  const { receiver, add, endpoint, acts } = await start();
  receiver.answer(410);
  await add();
  await work();
  expect(await endpoint()).toMatchObject({ status: "disabled", disabledWhy: "gone" });
  expect(await acts()).toMatchObject([{ action: "webhook_endpoint.disabled", details: { why: "gone" } }]);
});

test("one message that is refused for 3 days is given up while others get through, and can be replayed", async () => {
  const { organizationId, receiver, id, add, endpoint, deliveries } = await start();
  const { id: benId } = await makeAgent(organizationId);
  const bad = await add();
  const next = await add();
  receiver.answer(({ data }) => (data.id === bad ? 422 : 200));
  await work();
  for (let day = 1; day <= 4; day += 1) {
    await pass(DAY);
    await makeManualEvent({ organizationId, agentId: benId });
    await work();
  }
  expect(await endpoint()).toMatchObject({ status: "active" });
  const failed = (await deliveries()).filter(({ status }) => status === "failed");
  expect(failed).toMatchObject([{ responseStatus: 422, nextAttemptAt: null }]);
  expect(receiver.got.filter(({ data }) => data.id === next)).toHaveLength(1);

  receiver.answer(200);
  const again = await replay(organizationId, id, failed[0]?.id ?? "");
  expect(again).toMatchObject({ replayOf: failed[0]?.id, messageId: failed[0]?.messageId, body: failed[0]?.body });
  await work();
  expect(receiver.got.at(-1)).toMatchObject({ id: failed[0]?.messageId, data: { id: bad } });
});

test("a recovery is noticed by everything that waits", async () => {
  const { organizationId, receiver, add, endpoint } = await start();
  const { id: benId } = await makeAgent(organizationId);
  receiver.answer(500);
  await add();
  await makeManualEvent({ organizationId, agentId: benId });
  await work();
  await pool().query("UPDATE webhook_delivery SET due_at = now() + interval '1 hour' WHERE due_at > now()");
  await pass(3600);
  await pool().query(
    `UPDATE webhook_delivery SET due_at = now() + interval '50 minutes'
     WHERE id = (SELECT id FROM webhook_delivery WHERE due_at <= now() ORDER BY seq LIMIT 1)`,
  );
  receiver.answer(200);
  await work();
  await pass(21);
  await work();
  expect(await endpoint()).toMatchObject({ status: "active", waiting: 0 });
});

test("a test goes out once, also while it is paused, and says nothing of the endpoint's state", async () => {
  const { organizationId, receiver, id, endpoint, deliveries } = await start();
  await patchEndpoint(organizationId, id, { paused: true });
  receiver.answer(500);
  await sendTest(organizationId, id);
  await work();
  expect(receiver.got.map(({ type }) => type)).toEqual(["webhook.test"]);
  expect(await deliveries()).toMatchObject([{ kind: "webhook.test", status: "failed", attempts: 1 }]);
  await patchEndpoint(organizationId, id, { paused: false });
  expect(await endpoint()).toMatchObject({ status: "active", lastDeliveredAt: null });
});
