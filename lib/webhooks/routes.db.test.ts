import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST as REPLAY } from "@/app/api/v1/webhooks/[id]/deliveries/[deliveryId]/replay/route";
import { GET as DELIVERIES } from "@/app/api/v1/webhooks/[id]/deliveries/route";
import { DELETE, GET, PATCH } from "@/app/api/v1/webhooks/[id]/route";
import { POST as ROTATE } from "@/app/api/v1/webhooks/[id]/secret/route";
import { POST as TEST } from "@/app/api/v1/webhooks/[id]/test/route";
import { POST as CREATE, GET as LIST } from "@/app/api/v1/webhooks/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { pool } from "@/lib/db";
import { sendTest } from "@/lib/webhooks/deliveries";
import { createdEndpoint, delivery, webhookEndpoint } from "@/lib/webhooks/schemas";

const INPUT = { url: "https://hooks.example.com/rosterline?key=hidden", kinds: ["event.upserted"] };

async function start() {
  const { id: organizationId } = await makeOrganization();
  const key = await makeKey(organizationId, ["webhooks:write"]);
  const { body } = await call(CREATE, { key, body: INPUT });
  const made = createdEndpoint.parse((body as { data: unknown }).data);
  const { id: deliveryId } = await sendTest(organizationId, made.id);
  return { organizationId, key, made, params: { id: made.id, deliveryId } };
}

test.each([
  ["reading it", GET, undefined],
  ["changing it", PATCH, { paused: true }],
  ["a new secret", ROTATE, {}],
  ["a test", TEST, {}],
  ["its deliveries", DELIVERIES, undefined],
  ["a replay", REPLAY, {}],
  ["deleting it", DELETE, undefined],
])("%s refuses strangers, neighbours, and keys without the scope", async (_name, handler, body) => {
  const { organizationId, params } = await start();
  const neighbour = await start();
  const narrow = await makeKey(organizationId, ["events:read", "events:write", "connections:write"]);
  expect(problemOf(await call(handler, { params, body, key: "unknown" }))).toMatchObject({ status: 401 });
  expect(problemOf(await call(handler, { params, body, key: narrow }))).toMatchObject({ status: 403 });
  expect(problemOf(await call(handler, { params, body, key: neighbour.key }))).toMatchObject({ status: 404 });
  const elsewhere = { ...neighbour.params, deliveryId: params.deliveryId };
  if (handler === REPLAY)
    expect(problemOf(await call(handler, { params: elsewhere, body, key: neighbour.key }))).toMatchObject({
      status: 404,
    });
});

test("the list and adding refuse who lacks the scope, and the list has no neighbour's", async () => {
  const { organizationId, made, key } = await start();
  await start();
  const narrow = await makeKey(organizationId, ["events:read"]);
  for (const [handler, body] of [[LIST, undefined] as const, [CREATE, INPUT] as const]) {
    expect(problemOf(await call(handler, { body, key: "unknown" }))).toMatchObject({ status: 401 });
    expect(problemOf(await call(handler, { body, key: narrow }))).toMatchObject({ status: 403 });
  }
  const { body } = await call(LIST, { key });
  const listed = (body as { data: unknown[] }).data.map((one) => webhookEndpoint.strict().parse(one));
  expect(listed.map(({ id }) => id)).toEqual([made.id]);
});

test("the secret is shown once, kept encrypted, and a new one is another one", async () => {
  const { made, key, params } = await start();
  expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const { rows } = await pool().query("SELECT e::text AS row FROM webhook_endpoint e WHERE id = $1", [made.id]);
  expect(rows[0].row).not.toContain(made.secret.slice(6));
  expect(JSON.stringify(await call(GET, { key, params }))).not.toContain("whsec_");
  const rotated = await call(ROTATE, { key, params, body: {} });
  expect(rotated).toMatchObject({ status: 201, body: { data: { secret: expect.stringMatching(/^whsec_/) } } });
  expect(JSON.stringify(rotated)).not.toContain(made.secret);
  expect(await call(GET, { key, params })).toMatchObject({
    body: { data: { previousSecretUntil: expect.any(String) } },
  });
});

test.each([
  ["an address that is none", { ...INPUT, url: "hooks" }, "url"],
  ["another protocol", { ...INPUT, url: "ftp://hooks.example.com" }, "url"],
  ["a password in the address", { ...INPUT, url: "https://a:b@hooks.example.com" }, "url"],
  ["no kind", { ...INPUT, kinds: [] }, "kinds"],
  ["an unknown kind", { ...INPUT, kinds: ["event.exploded"] }, "kinds.0"],
  ["an agent that is no id", { ...INPUT, agentIds: ["ada"] }, "agentIds.0"],
])("%s is refused at its field", async (_name, body, path) => {
  const { key } = await start();
  expect(problemOf(await call(CREATE, { key, body }))).toMatchObject({ status: 422, paths: [path] });
});

test("it is changed, paused, resumed and deleted, and the log says so without its address", async () => {
  const { organizationId, key, params } = await start();
  const patch = (body: object) => call(PATCH, { key, params, body });
  expect(await patch({ description: "Payroll", teams: ["Chat"] })).toMatchObject({
    body: { data: { description: "Payroll", teams: ["Chat"], kinds: ["event.upserted"], status: "active" } },
  });
  expect(await patch({ paused: true })).toMatchObject({ body: { data: { status: "paused" } } });
  expect(await patch({ paused: false })).toMatchObject({ body: { data: { status: "active" } } });
  expect(await call(DELETE, { key, params })).toMatchObject({ status: 204 });
  expect(problemOf(await call(GET, { key, params }))).toMatchObject({ status: 404 });
  const { rows } = await pool().query(
    "SELECT action, target_name, details::text FROM audit_entry WHERE organization_id = $1 AND target_id = $2 ORDER BY seq",
    [organizationId, params.id],
  );
  const acts = ["added", "tested", "changed", "paused", "resumed", "removed"];
  expect(rows.map((row) => row.action)).toEqual(acts.map((act) => `webhook_endpoint.${act}`));
  expect(new Set(rows.map((row) => row.target_name))).toEqual(new Set(["hooks.example.com"]));
  expect(JSON.stringify(rows)).not.toContain("hidden");
});

test("deliveries are listed page by page and by state", async () => {
  const { organizationId, key, made, params } = await start();
  await sendTest(organizationId, made.id);
  const first = (await call(DELIVERIES, { key, params, query: { limit: 1 } })).body as Listed;
  const second = (await call(DELIVERIES, { key, params, query: { limit: 1, cursor: first.meta.nextCursor ?? "" } }))
    .body as Listed;
  expect(first.data).toHaveLength(1);
  expect(second.data.map((one) => delivery.strict().parse(one).id)).toEqual([params.deliveryId]);
  expect(second.meta.nextCursor).toBeNull();
  expect(await call(DELIVERIES, { key, params, query: { status: "failed" } })).toMatchObject({ body: { data: [] } });
  expect(problemOf(await call(DELIVERIES, { key, params, query: { cursor: "x" } }))).toMatchObject({ status: 422 });
});

test("a replay of what is not there is refused, and there is an end to how many webhooks there are", async () => {
  const { key, params } = await start();
  const unknown = { ...params, deliveryId: randomUUID() };
  expect(problemOf(await call(REPLAY, { key, params: unknown, body: {} }))).toMatchObject({ status: 404 });
  expect(await call(REPLAY, { key, params, body: {} })).toMatchObject({
    status: 202,
    body: { data: { replayOf: params.deliveryId, status: "waiting" } },
  });
  for (let index = 1; index < 20; index += 1) await call(CREATE, { key, body: INPUT });
  expect(problemOf(await call(CREATE, { key, body: INPUT }))).toMatchObject({ status: 409 });
});

type Listed = { data: unknown[]; meta: { nextCursor: string | null } };
