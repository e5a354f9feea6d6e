import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DELETE } from "@/app/api/v1/hand-over-links/[id]/route";
import { GET, POST } from "@/app/api/v1/hand-over-links/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeConnection, makeKey } from "@/e2e/database/sample";
import { byLink, makeAsker, makeLink, told, UNTIL } from "@/e2e/world/hand-over";
import { list } from "@/lib/api/schemas";
import { handOverLink } from "@/lib/connections/hand-over-schemas";
import { pool } from "@/lib/db";
import { addDays, today } from "@/lib/time";

const links = list(handOverLink.strict());

async function read(key: string) {
  return links.parse((await call(GET, { key, query: { integration: "hibob" } })).body).data;
}

describe.each([
  ["making one", POST, { integration: "hibob", syncUntil: UNTIL }],
  ["listing them", GET, undefined],
  ["revoking one", DELETE, undefined],
])("%s", (_name, handler, body) => {
  test("refuses strangers and keys that may only read", async () => {
    const { organizationId } = await makeAsker();
    const narrow = await makeKey(organizationId, ["connections:read", "events:write"]);
    const id = randomUUID();
    expect(problemOf(await call(handler, { id, body, key: "rl_unknown" }))).toMatchObject({ status: 401 });
    expect(problemOf(await call(handler, { id, body, key: narrow }))).toMatchObject({ status: 403 });
  });
});

test("a link is shown once, and known by its hash alone", async () => {
  const { organizationId, key } = await makeAsker();
  const { secret, address, ...made } = await makeLink(key);
  expect(address).toBe(`/hand-over/${secret}`);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(made).toMatchObject({ state: "open", madeBy: "test", syncUntil: UNTIL, connectionId: null, openedAt: null });
  expect(Date.parse(made.expiresAt) - Date.parse(made.createdAt)).toBe(24 * 60 * 60 * 1000);
  expect(await read(key)).toEqual([made]);
  const { rows } = await pool().query("SELECT l::text AS stored FROM hand_over_link l WHERE id = $1", [made.id]);
  expect(rows[0].stored).not.toContain(secret);
  expect(await told(organizationId)).toEqual(["The API key test made a hand-over link to connect HiBob"]);
});

test("a new link ends the one before", async () => {
  const { key } = await makeAsker();
  const first = await makeLink(key);
  const second = await makeLink(key, { rollingMonths: 3 });
  expect((await read(key)).map(({ id, state }) => [id, state])).toEqual([
    [second.id, "open"],
    [first.id, "revoked"],
  ]);
  expect((await byLink("opened", { secret: first.secret })).status).toBe(404);
  expect((await byLink("opened", { secret: second.secret })).status).toBe(204);
});

test("of two that are made at the same time one is open", async () => {
  const { key } = await makeAsker();
  await Promise.all([makeLink(key), makeLink(key), makeLink(key)]);
  expect((await read(key)).map(({ state }) => state).sort()).toEqual(["open", "revoked", "revoked"]);
});

test("a neighbour neither sees nor ends it", async () => {
  const { key } = await makeAsker();
  const neighbour = await makeAsker();
  const { id, secret } = await makeLink(key);
  expect(await read(neighbour.key)).toEqual([]);
  expect(problemOf(await call(DELETE, { key: neighbour.key, id }))).toMatchObject({ status: 404 });
  expect((await byLink("opened", { secret })).status).toBe(204);
});

test("revoked, it opens nothing any more; revoked again, nothing happens", async () => {
  const { organizationId, key } = await makeAsker();
  const { id, secret } = await makeLink(key);
  expect((await call(DELETE, { key, id })).status).toBe(204);
  expect((await call(DELETE, { key, id })).status).toBe(204);
  expect((await byLink("opened", { secret })).status).toBe(404);
  expect(await told(organizationId)).toEqual([
    "The API key test made a hand-over link to connect HiBob",
    "The API key test revoked the hand-over link for HiBob",
    "Rosterline noted that somebody opened the link for HiBob, which had been revoked",
  ]);
});

test("bad input is refused at its field, and what cannot work is told to the admin, not to the one who opens it", async () => {
  const { organizationId, key } = await makeAsker();
  const make = async (given: object) => problemOf(await call(POST, { key, body: { integration: "hibob", ...given } }));
  expect(await make({})).toMatchObject({ status: 422, paths: ["syncUntil"] });
  expect(await make({ syncUntil: UNTIL, rollingMonths: 3 })).toMatchObject({ status: 422, paths: ["syncUntil"] });
  const past = addDays(today("Europe/London"), -1);
  expect(await make({ syncUntil: past })).toMatchObject({ status: 422, paths: ["syncUntil"] });
  expect(await make({ integration: "unknown", syncUntil: UNTIL })).toMatchObject({ paths: ["integration"] });
  expect(await make({ connectionId: randomUUID() })).toMatchObject({ status: 404 });
  const neighbour = await makeAsker();
  expect(await make({ connectionId: await makeConnection(neighbour.organizationId) })).toMatchObject({ status: 404 });
  const connectionId = await makeConnection(organizationId);
  expect(await make({ syncUntil: UNTIL })).toMatchObject({ status: 409, code: "already_connected" });
  await pool().query("UPDATE connection SET auth_method = 'api_key' WHERE id = $1", [connectionId]);
  expect(await make({ connectionId })).toMatchObject({ status: 409, code: "conflict" });
  expect(await read(key)).toEqual([]);
});
