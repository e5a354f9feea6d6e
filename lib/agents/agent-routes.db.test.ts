import { beforeEach, describe, expect, test } from "vitest";
import { DELETE, GET, PATCH } from "@/app/api/v1/agents/[id]/route";
import { POST as IMPORT } from "@/app/api/v1/agents/import/route";
import { GET as LIST, POST, PUT } from "@/app/api/v1/agents/route";
import { DELETE as DELETE_TEAM, PATCH as RENAME } from "@/app/api/v1/teams/[id]/route";
import { GET as TEAMS } from "@/app/api/v1/teams/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { importResult } from "@/lib/agents/import-schemas";
import { agentDetail, agentsPage } from "@/lib/agents/schemas";
import { team } from "@/lib/agents/team-schemas";
import { list, one } from "@/lib/api/schemas";

let organizationId: string;
let key: string;
let id: string;
let teamId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  key = await makeKey(organizationId);
  const body = { email: "Ada@sample.example", name: "Ada", team: "Chat", timeZone: "Asia/Manila" };
  id = one(agentDetail).parse((await call(POST, { key, body })).body).data.id;
  teamId = (await teams())[0]?.id ?? "";
});

const bodies = { agent: { isActive: false }, team: { name: "Voice" }, csv: { csv: "email,name\na@b.example,A" } };

function everyCall(as: string) {
  return [
    () => call(GET, { key: as, id }),
    () => call(PATCH, { key: as, id, body: bodies.agent }),
    () => call(DELETE, { key: as, id }),
    () => call(RENAME, { key: as, id: teamId, body: bodies.team }),
    () => call(DELETE_TEAM, { key: as, id: teamId }),
  ];
}

test("refuses a stranger, and a key that may only read", async () => {
  const reader = await makeKey(organizationId, ["agents:read"]);
  for (const [as, status] of [
    ["rl_unknown", 401],
    [reader, 403],
  ] as const) {
    for (const ask of everyCall(as).slice(1)) expect(problemOf(await ask())).toMatchObject({ status });
    expect(problemOf(await call(IMPORT, { key: as, body: bodies.csv }))).toMatchObject({ status });
    expect(problemOf(await call(POST, { key: as, body: { email: "a@b.example", name: "A" } }))).toMatchObject({
      status,
    });
  }
  expect(problemOf(await call(TEAMS, { key: "rl_unknown" }))).toMatchObject({ status: 401 });
});

test("does not know the neighbour's agents and teams", async () => {
  const neighbour = await makeKey((await makeOrganization()).id);
  for (const ask of everyCall(neighbour)) expect(problemOf(await ask())).toMatchObject({ status: 404 });
  expect((await call(TEAMS, { key: neighbour })).body).toMatchObject({ data: [] });
  expect(await one(agentDetail).parse((await call(GET, { key, id })).body).data).toMatchObject({ isActive: true });
});

test("adds an agent once", async () => {
  const again = await call(POST, { key, body: { email: "ADA@sample.example", name: "Other" } });
  expect(problemOf(again)).toMatchObject({
    status: 422,
    paths: ["email"],
    detail: expect.stringContaining("Ada already"),
  });
  expect((await read({})).data).toMatchObject([{ name: "Ada", team: "Chat", link: "none", personName: null }]);
});

test("an inactive agent leaves the list, and stays inactive when they are imported again", async () => {
  await call(PATCH, { key, id, body: { isActive: false } });
  expect(await read({})).toMatchObject({ data: [], meta: { counts: { active: 0, inactive: 1 } } });
  const body = { agents: [{ email: "ada@sample.example", name: "Ada P" }] };
  await call(PUT, { key, body });
  expect((await read({ status: "inactive" })).data).toMatchObject([{ name: "Ada P", isActive: false }]);
  expect((await read({ status: "all" })).data).toHaveLength(1);
  const created = await call(POST, { key, body: { email: "ada@sample.example", name: "A" } });
  expect(problemOf(created).detail).toContain("is inactive");
  await call(PATCH, { key, id, body: { isActive: true } });
  expect((await read({})).data).toHaveLength(1);
});

test("deletes an agent", async () => {
  expect((await call(DELETE, { key, id })).status).toBe(204);
  expect(problemOf(await call(DELETE, { key, id }))).toMatchObject({ status: 404 });
});

describe("teams", () => {
  test("are listed while they have agents, and are renamed", async () => {
    expect(await teams()).toMatchObject([{ name: "Chat", agents: 1, inactive: 0 }]);
    await call(RENAME, { key, id: teamId, body: { name: " Voice " } });
    expect((await read({ team: "Voice" })).data).toMatchObject([{ team: "Voice" }]);
    await call(PUT, { key, body: { agents: [{ email: "ada@sample.example", name: "Ada", team: "Night" }] } });
    expect(await teams()).toMatchObject([{ name: "Night" }]);
    // Nobody is in Voice any more: its name is free.
    const night = (await teams())[0]?.id ?? "";
    expect((await call(RENAME, { key, id: night, body: { name: "Voice" } })).status).toBe(200);
    expect(await teams()).toMatchObject([{ name: "Voice", agents: 1 }]);
  });

  test("do not take each other's names", async () => {
    await call(POST, { key, body: { email: "ben@sample.example", name: "Ben", team: "Phone" } });
    const answer = await call(RENAME, { key, id: teamId, body: { name: "Phone" } });
    expect(problemOf(answer)).toMatchObject({ status: 422, paths: ["name"] });
    expect(problemOf(await call(RENAME, { key, id: teamId, body: { name: " " } }))).toMatchObject({ status: 422 });
  });

  test("leave their agents behind", async () => {
    expect((await call(DELETE_TEAM, { key, id: teamId })).status).toBe(204);
    expect((await read({})).data).toMatchObject([{ name: "Ada", team: null }]);
    expect(await teams()).toEqual([]);
  });
});

describe("import", () => {
  const csv = "email,name,time_zone,team\nada@sample.example,Ada,,Voice\nben@sample.example,Ben,,\n";

  test("says what it would do, does it, and has nothing left to do", async () => {
    const dry = await send(csv, "true");
    expect(dry).toMatchObject({ isApplied: false, created: 1, updated: 1, unchanged: 0, problems: [] });
    expect(dry.rows).toEqual([
      {
        email: "ada@sample.example",
        name: "Ada",
        isActive: true,
        changes: [
          { field: "time_zone", from: "Asia/Manila", to: "" },
          { field: "team", from: "Chat", to: "Voice" },
        ],
      },
      { email: "ben@sample.example", name: "Ben", isActive: true, changes: null },
    ]);
    expect((await read({})).data).toHaveLength(1);
    expect(await send(csv, "false")).toMatchObject({ isApplied: true, created: 1, updated: 1 });
    expect(await send(csv, "true")).toMatchObject({ created: 0, updated: 0, unchanged: 2, rows: [] });
  });

  test("imports nothing of a file with one bad line", async () => {
    const bad = `${csv}cy,Cy,Mars/Base,\n`;
    const problems = [
      { line: 4, column: "email", message: "Not an email address." },
      { line: 4, column: "time_zone", message: expect.stringContaining("Not a time zone") },
    ];
    expect(await send(bad, "true")).toMatchObject({ isApplied: false, created: 0, problems });
    const refused = await call(IMPORT, { key, body: { csv: bad } });
    expect(problemOf(refused)).toMatchObject({ status: 422, paths: ["lines.4.email", "lines.4.time_zone"] });
    expect((await read({})).data).toHaveLength(1);
  });

  test("takes 5,000 lines and no more", async () => {
    const lines = Array.from({ length: 5000 }, (_, n) => `agent-${n}@sample.example,Agent ${n}`);
    const rows = ["email,name", ...lines].join("\n");
    expect(await send(rows, "true")).toMatchObject({ created: 5000, rows: { length: 200 } });
    const { problems } = await send(`${rows}\nx@sample.example,X`, "true");
    expect(problems).toEqual([{ line: 5002, column: null, message: expect.stringContaining("5000 is the most") }]);
  });
});

async function send(csv: string, dryRun: "true" | "false") {
  return one(importResult).parse((await call(IMPORT, { key, query: { dryRun }, body: { csv } })).body).data;
}

async function read(query: Record<string, string>) {
  return agentsPage.parse((await call(LIST, { key, query })).body);
}

async function teams() {
  return list(team).parse((await call(TEAMS, { key })).body).data;
}
