import { expect, test } from "vitest";
import { DELETE, GET } from "@/app/api/v1/connections/[id]/webhook/route";
import { POST } from "@/app/api/v1/connections/[id]/webhook/secret/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeConnection, makeKey, makeOrganization } from "@/e2e/database/sample";

const SECRET = "hibobs-own-secret-of-this-webhook";

async function start() {
  const { id: organizationId } = await makeOrganization();
  const key = await makeKey(organizationId, ["connections:read", "connections:write"]);
  return { organizationId, key, id: await makeConnection(organizationId) };
}

test.each([
  ["reading it", GET, undefined],
  ["setting its secret", POST, {}],
  ["turning it off", DELETE, undefined],
])("%s refuses strangers, neighbours, and keys without the scope", async (_name, handler, body) => {
  const { organizationId, id } = await start();
  const neighbour = await start();
  const narrow = await makeKey(organizationId, ["events:read"]);
  expect(problemOf(await call(handler, { id, body, key: "unknown" }))).toMatchObject({ status: 401 });
  expect(problemOf(await call(handler, { id, body, key: narrow }))).toMatchObject({ status: 403 });
  expect(problemOf(await call(handler, { id, body, key: neighbour.key }))).toMatchObject({ status: 404 });
});

test("a secret that we make is shown once, and one that is given never", async () => {
  const { key, id } = await start();
  expect(await call(GET, { key, id })).toMatchObject({
    status: 200,
    body: { data: { address: `/api/webhooks/hibob/${id}`, hasSecret: false, lastDelivery: null, lastRefusal: null } },
  });
  const made = await call(POST, { key, id, body: {} });
  expect(made).toMatchObject({ status: 201, body: { data: { secret: expect.stringMatching(/^[\w-]{43}$/) } } });
  expect(await call(POST, { key, id, body: { secret: ` ${SECRET}\n` } })).toMatchObject({
    body: { data: { secret: null } },
  });
  const shown = await call(GET, { key, id });
  expect(shown).toMatchObject({ body: { data: { hasSecret: true, previousSecretUntil: expect.any(String) } } });
  expect(JSON.stringify(shown)).not.toContain(SECRET);
});

test("a secret that is too short is refused at its field", async () => {
  const { key, id } = await start();
  expect(problemOf(await call(POST, { key, id, body: { secret: "short" } }))).toMatchObject({
    status: 422,
    paths: ["secret"],
  });
});

test("turned off, it has no secret any more", async () => {
  const { key, id } = await start();
  await call(POST, { key, id, body: {} });
  expect(await call(DELETE, { key, id })).toMatchObject({ status: 204 });
  expect(await call(GET, { key, id })).toMatchObject({ body: { data: { hasSecret: false, secretSince: null } } });
});
