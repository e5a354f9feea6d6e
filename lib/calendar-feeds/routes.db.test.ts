import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { POST as RENEW } from "@/app/api/v1/calendar-feeds/[id]/renew/route";
import { DELETE } from "@/app/api/v1/calendar-feeds/[id]/route";
import { GET, POST } from "@/app/api/v1/calendar-feeds/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeAgent, makeKey, makeOrganization } from "@/e2e/database/sample";
import { upsertAgents } from "@/lib/agents/service";
import { list, one } from "@/lib/api/schemas";
import { listAuditEntries } from "@/lib/audit/service";
import { calendarFeed, madeCalendarFeed } from "@/lib/calendar-feeds/schemas";
import { pool } from "@/lib/db";

const ENDPOINTS = { GET, POST, RENEW, DELETE };

let organizationId: string;
let key: string;
let readKey: string;
let neighbourKey: string;
let agentId: string;

beforeAll(async () => {
  organizationId = (await makeOrganization()).id;
  key = await makeKey(organizationId, ["connections:read", "connections:write"]);
  readKey = await makeKey(organizationId, ["connections:read", "events:write"]);
  neighbourKey = await makeKey((await makeOrganization()).id, ["connections:read", "connections:write"]);
  agentId = (await makeAgent(organizationId)).id;
  await upsertAgents(organizationId, [{ email: "ben@sample.example", name: "Ben Cruz", team: "Chat" }]);
});

async function make(body: object = { whose: "agent", agentId }) {
  const answer = await call(POST, { key, body });
  expect(answer.status).toBe(201);
  return one(madeCalendarFeed.strict()).parse(answer.body).data;
}

async function listed(query = {}) {
  const { body } = await call(GET, { key, query });
  return list(calendarFeed.strict()).parse(body);
}

test.each(Object.entries(ENDPOINTS))("%s refuses a stranger", async (_name, handler) => {
  for (const stranger of ["rl_unknown", ""])
    expect(problemOf(await call(handler, { key: stranger, id: randomUUID(), body: {} })).status).toBe(401);
});

test("a key without the scope is refused", async () => {
  for (const handler of [POST, RENEW, DELETE]) {
    const answer = problemOf(await call(handler, { key: readKey, id: randomUUID(), body: {} }));
    expect(answer).toMatchObject({ status: 403, detail: expect.stringContaining("connections:write") });
  }
});

describe("the neighbour", () => {
  test("finds nothing of ours", async () => {
    const { id } = await make();
    for (const handler of [RENEW, DELETE])
      expect(problemOf(await call(handler, { key: neighbourKey, id }))).toMatchObject({ status: 404 });
    expect((await call(GET, { key: neighbourKey })).body).toMatchObject({ data: [] });
    expect((await listed()).data.map((feed) => feed.id)).toContain(id);
  });

  test("makes no feed of our agents and teams", async () => {
    for (const body of [
      { whose: "agent", agentId },
      { whose: "team", team: "Chat" },
    ])
      expect(problemOf(await call(POST, { key: neighbourKey, body }))).toMatchObject({ status: 404 });
  });
});

test.each([
  [{}, ["whose"]],
  [{ whose: "nobody" }, ["whose"]],
  [{ whose: "agent" }, ["agentId"]],
  [{ whose: "team", team: "" }, ["team"]],
  [{ whose: "everyone", level: "reasons" }, ["level"]],
])("bad input is refused at its path: %j", async (body, paths) => {
  expect(problemOf(await call(POST, { key, body }))).toMatchObject({ status: 422, paths });
});

test("a feed of an agent, a team and everyone; without a word it says the least", async () => {
  const made = [
    await make({ whose: "agent", agentId }),
    await make({ whose: "team", team: "Chat", level: "full" }),
    await make({ whose: "everyone", level: "time_off" }),
  ];
  expect(made.map(({ whose, name, level }) => [whose, name, level])).toEqual([
    ["agent", "Ada Park", "busy"],
    ["team", "Chat", "full"],
    ["everyone", null, "time_off"],
  ]);
  const { data } = await listed();
  expect(data.slice(0, 3)).toEqual(made.map(({ address: _, ...feed }) => feed).reverse());
});

test("the address is shown once and kept nowhere", async () => {
  const { id, address, hint } = await make();
  const secret = /\/api\/ical\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? "";
  expect(secret.startsWith(hint)).toBe(true);
  const { rows } = await pool().query("SELECT calendar_feed::text AS stored FROM calendar_feed WHERE id = $1", [id]);
  expect(rows[0].stored).not.toContain(secret);
  expect(JSON.stringify(await listed())).not.toContain(secret);
});

test("a list of many comes page by page, each feed once", async () => {
  for (let made = 0; made < 5; made += 1) await make();
  const all = (await listed()).data.map(({ id }) => id);
  const found: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof listed>> = await listed({ limit: 2, cursor });
    found.push(...page.data.map(({ id }) => id));
    cursor = page.meta.nextCursor;
  }
  expect(found).toEqual(all);
});

test("what is done with a feed is noted, and never its address", async () => {
  const { id, address } = await make({ whose: "team", team: "Chat", level: "full" });
  const renewed = one(madeCalendarFeed).parse((await call(RENEW, { key, id })).body).data;
  expect(renewed).toMatchObject({ id, name: "Chat", lastFetchedAt: null });
  expect(renewed.address).not.toBe(address);
  expect((await call(DELETE, { key, id })).status).toBe(204);
  expect(problemOf(await call(DELETE, { key, id })).status).toBe(404);
  const { data } = await listAuditEntries(organizationId, { limit: 3 });
  expect(data.map(({ deed }) => deed)).toEqual([
    "revoked the calendar feed of the team Chat",
    "gave the calendar feed of the team Chat a new address",
    "made a calendar feed of the team Chat, which shows everything",
  ]);
  for (const each of [address, renewed.address]) expect(JSON.stringify(data)).not.toContain(each.slice(-20));
});
