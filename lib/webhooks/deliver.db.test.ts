import { expect, test } from "vitest";
import { makeAgent, makeConnection, makeManualEvent, makeOrganization, makeSyncedEvent } from "@/e2e/database/sample";
import { pass } from "@/e2e/world/clockwork";
import { pool } from "@/lib/db";
import { listDeliveries } from "@/lib/webhooks/deliveries";
import type { WebhookKind } from "@/lib/webhooks/schemas";
import { createEndpoint, patchEndpoint, rotateSecret } from "@/lib/webhooks/service";
import { settle } from "@/lib/webhooks/settle";
import { takeDue } from "@/lib/webhooks/take";
import { startReceiver, verify } from "@/lib/webhooks/testing/receiver";
import { work } from "@/lib/webhooks/testing/work";

const KINDS: WebhookKind[] = ["event.upserted", "event.deleted"];

async function start(wishes: { agentIds?: string[]; teams?: string[] } = {}) {
  const { id: organizationId } = await makeOrganization();
  const receiver = await startReceiver();
  const input = { url: receiver.url, description: "", kinds: KINDS, agentIds: [], teams: [], ...wishes };
  const endpoint = await createEndpoint(organizationId, input);
  const deliveries = async () => (await listDeliveries(organizationId, endpoint.id, { limit: 100 })).data;
  return { organizationId, receiver, endpoint, deliveries };
}

const remove = (id: string) => pool().query("DELETE FROM event WHERE id = $1", [id]);
const touch = (id: string) => pool().query("UPDATE event SET updated_at = now() WHERE id = $1", [id]);

test("an event is told of when it is written and when it is gone, signed, and never what was before", async () => {
  const { organizationId, receiver, endpoint, deliveries } = await start();
  const { id: agentId, email } = await makeAgent(organizationId);
  const id = await makeManualEvent({ organizationId, agentId });
  await work();
  expect(receiver.got).toHaveLength(1);
  const told = { type: "event.upserted", timestamp: expect.any(String) };
  expect(receiver.got.map((got) => verify(endpoint.secret, got))).toEqual([
    { ...told, data: expect.objectContaining({ id, agentId, agentEmail: email, source: "manual" }) },
  ]);
  await remove(id);
  await work();
  await work();
  expect(receiver.got.slice(1).map(({ type, data }) => ({ type, data }))).toEqual([
    { type: "event.deleted", data: { id } },
  ]);
  expect(await deliveries()).toMatchObject([
    { kind: "event.deleted", status: "delivered", attempts: 1, responseStatus: 200, nextAttemptAt: null },
    { kind: "event.upserted", responseBody: "got event.upserted", durationMs: expect.any(Number), error: null },
  ]);
  const late = await start();
  await work();
  expect(late.receiver.got).toEqual([]);
});

test("a private policy has no name at the other end", async () => {
  const { organizationId, receiver } = await start();
  const { id: agentId } = await makeAgent(organizationId);
  const connectionId = await makeConnection(organizationId);
  await makeSyncedEvent({ organizationId, agentId, connectionId, policy: "Fertility", isPolicyPrivate: true });
  await makeSyncedEvent({ organizationId, agentId, connectionId, policy: "Holiday" });
  await work();
  expect(receiver.got.map(({ data }) => data.policy)).toEqual([null, "Holiday"]);
  expect(JSON.stringify(receiver.got)).not.toContain("Fertility");
});

test("a failing delivery holds back its agent's later ones and nobody else's, and is tried again later", async () => {
  const { organizationId, receiver, endpoint, deliveries } = await start();
  const [ada, ben] = [await makeAgent(organizationId), await makeAgent(organizationId)];
  receiver.answer((got) => (got.data.agentId === ada.id ? 500 : 200));
  const first = await makeManualEvent({ organizationId, agentId: ada.id });
  await work();
  const second = await makeManualEvent({ organizationId, agentId: ada.id });
  await touch(second);
  await makeManualEvent({ organizationId, agentId: ben.id });
  await work();
  expect(receiver.got.map(({ data }) => data.agentId)).toEqual([ada.id, ben.id]);
  expect(await deliveries()).toMatchObject([
    { status: "delivered" },
    { status: "waiting", attempts: 0, nextAttemptAt: null },
    { status: "waiting", attempts: 1, responseStatus: 500, nextAttemptAt: expect.any(String) },
  ]);
  await pass(3);
  await work();
  expect(receiver.got).toHaveLength(2);
  receiver.answer(200);
  await pass(4);
  await work();
  expect(receiver.got.slice(2).map(({ data }) => data.id)).toEqual([first, second]);
  expect(receiver.got[2]?.id).toBe(receiver.got[0]?.id);
  for (const got of receiver.got) verify(endpoint.secret, got);
});

test("what a dying worker had taken is sent again with the same id, and its late result counts for nothing", async () => {
  const { organizationId, receiver, deliveries } = await start();
  const { id: agentId } = await makeAgent(organizationId);
  await makeManualEvent({ organizationId, agentId });
  receiver.answer(500);
  await work();
  await pass(10);
  // Taken, perhaps sent, and never settled.
  const [lost] = await takeDue({ most: 10, perEndpoint: 10, busyEndpoints: [] });
  receiver.answer(200);
  await work();
  expect(receiver.got).toHaveLength(1);
  await pass(61);
  await work();
  expect(receiver.got).toHaveLength(2);
  expect(receiver.got[1]?.id).toBe(lost?.messageId);
  if (!lost) throw new Error("It was not taken.");
  await settle(lost, { status: 500, body: null, error: null, retryAfterSeconds: null, durationMs: 1 });
  expect(await deliveries()).toMatchObject([{ status: "delivered", attempts: 3, responseStatus: 200 }]);
});

test("several workers send each delivery once and keep each agent's order", async () => {
  const { organizationId, receiver } = await start();
  const agents = await Promise.all(["a", "b", "c"].map(() => makeAgent(organizationId)));
  const ids = new Map<string, string[]>();
  for (let turn = 0; turn < 8; turn += 1)
    for (const { id } of agents)
      ids.set(id, [...(ids.get(id) ?? []), await makeManualEvent({ organizationId, agentId: id })]);
  await Promise.all([work(), work(), work()]);
  await work();
  expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(24);
  expect(receiver.got).toHaveLength(24);
  for (const { id } of agents)
    expect(receiver.got.filter(({ data }) => data.agentId === id).map(({ data }) => data.id)).toEqual(ids.get(id));
});

test("while a rotation overlaps both secrets verify, and then the new one alone", async () => {
  const { organizationId, receiver, endpoint } = await start();
  const { id: agentId } = await makeAgent(organizationId);
  const { secret } = await rotateSecret(organizationId, endpoint.id);
  await makeManualEvent({ organizationId, agentId });
  await work();
  await pass(24 * 3600 + 1);
  await makeManualEvent({ organizationId, agentId });
  await work();
  const [during, after] = receiver.got;
  if (!during || !after) throw new Error("Two deliveries were expected.");
  verify(endpoint.secret, during);
  verify(secret, during);
  verify(secret, after);
  expect(() => verify(endpoint.secret, after)).toThrow("No matching signature");
});

test("a paused endpoint misses nothing", async () => {
  const { organizationId, receiver, endpoint } = await start();
  const { id: agentId } = await makeAgent(organizationId);
  await patchEndpoint(organizationId, endpoint.id, { paused: true });
  const id = await makeManualEvent({ organizationId, agentId });
  await work();
  expect(receiver.got).toEqual([]);
  await patchEndpoint(organizationId, endpoint.id, { paused: false });
  await work();
  expect(receiver.got.map(({ data }) => data.id)).toEqual([id]);
});
