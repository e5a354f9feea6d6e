import { beforeAll, describe, expect, test } from "vitest";
import { GET, PUT } from "@/app/api/v1/agents/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeAgent, makeKey, makeOrganization } from "@/e2e/database/sample";
import { agent, upsertResult } from "@/lib/agents/schemas";
import { list, one } from "@/lib/api/schemas";

let organizationId: string;
let key: string;
let email: string;

beforeAll(async () => {
  organizationId = (await makeOrganization()).id;
  key = await makeKey(organizationId);
  email = (await makeAgent(organizationId)).email;
});

const body = { agents: [{ email: "ada@sample.example", name: "Ada" }] };

test("refuses a stranger", async () => {
  for (const handler of [GET, PUT]) {
    expect(problemOf(await call(handler, { key: "rl_unknown", body }))).toMatchObject({ status: 401 });
  }
});

test("refuses the neighbour", async () => {
  const neighbourKey = await makeKey((await makeOrganization()).id);
  const before = (await call(GET, { key })).body;
  expect((await call(GET, { key: neighbourKey })).body).toMatchObject({ data: [], meta: { nextCursor: null } });
  const answer = await call(PUT, { key: neighbourKey, body: { agents: [{ email, name: "Taken over" }] } });
  expect(answer.body).toEqual({ data: { created: 1, updated: 0, unchanged: 0 } });
  expect((await call(GET, { key })).body).toEqual(before);
});

test("refuses a key without the scope", async () => {
  const reader = await makeKey(organizationId, ["agents:read"]);
  const writer = await makeKey(organizationId, ["agents:write"]);
  expect(problemOf(await call(PUT, { key: reader, body }))).toMatchObject({ status: 403 });
  expect(problemOf(await call(GET, { key: writer }))).toMatchObject({ status: 403 });
});

describe("refuses bad input at its path", () => {
  test.each([
    [{}, ["agents"]],
    [{ agents: [] }, ["agents"]],
    [{ agents: [{ email: "ada", name: "Ada" }] }, ["agents.0.email"]],
    [{ agents: [{ email: "a@b.example", name: " " }] }, ["agents.0.name"]],
    [{ agents: [{ email: "a@b.example", name: "A", timeZone: "Mars/Base" }] }, ["agents.0.timeZone"]],
    [{ agents: [...body.agents, { email: "ADA@sample.example", name: "Ada" }] }, ["agents.1.email"]],
    [{ agents: Array(5001).fill(body.agents[0]) }, ["agents"]],
  ])("of an upsert (%#)", async (given, paths) => {
    expect(problemOf(await call(PUT, { key, body: given }))).toMatchObject({ status: 422, paths });
  });

  test.each([
    [{ cursor: "broken" }, ["cursor"]],
    [{ cursor: Buffer.from('["\\u0000","0"]').toString("base64url") }, ["cursor"]],
    [{ limit: 1001 }, ["limit"]],
  ])("of a list (%j)", async (query, paths) => {
    expect(problemOf(await call(GET, { key, query }))).toMatchObject({ status: 422, paths });
  });
});

test("serves an upsert and a search, page by page", async () => {
  const agents = ["Uma", "Umar", "Umay"].map((name) => ({ email: `${name}@sample.example`, name, team: "Night" }));
  const put = await call(PUT, { key, body: { agents } });
  expect(one(upsertResult).parse(put.body).data).toEqual({ created: 3, updated: 0, unchanged: 0 });
  const query = { search: "uma", team: "Night", limit: 2 };
  const first = list(agent).parse((await call(GET, { key, query })).body);
  expect(first.data.map((row) => row.name)).toEqual(["Uma", "Umar"]);
  const cursor = first.meta.nextCursor ?? "";
  const second = list(agent).parse((await call(GET, { key, query: { ...query, cursor } })).body);
  expect(second).toMatchObject({ data: [{ name: "Umay", email: "umay@sample.example" }], meta: { nextCursor: null } });
});
