import { beforeEach, describe, expect, test } from "vitest";
import { GET, PATCH } from "@/app/api/v1/connections/[id]/people/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { makeWorld, type World } from "@/e2e/world/world";
import { upsertAgents } from "@/lib/agents/service";
import { ignorePeople, linkPerson } from "@/lib/connections/links";
import { listPeople } from "@/lib/connections/people";
import type { Person } from "@/lib/connections/people-schemas";
import { type PeopleFilter, peoplePage } from "@/lib/connections/people-schemas";

let world: World;

beforeEach(async () => {
  world = await makeWorld();
  const { company, organizationId, run } = world;
  await run("sweep");
  company.addPerson({ name: "Zoë  Ångström", email: "zoe@elsewhere.example" });
  company.addPerson({ name: "Sam Twin", email: "sam@elsewhere.example" });
  // The email that was Ada's is somebody else's in HiBob now, beside her.
  company.addPerson({ name: "Adam New", email: "ada@example.com" });
  await upsertAgents(organizationId, [
    { email: "z@example.com", name: "zoe angstrom" },
    { email: "sam1@example.com", name: "Sam Twin" },
    { email: "sam2@example.com", name: "Sam Twin" },
  ]);
  await run("sweep");
});

async function people(filter: PeopleFilter = {}): Promise<Person[]> {
  return (await listPeople(world.organizationId, world.connectionId, { limit: 100, ...filter })).data;
}

async function person(name: string): Promise<Person> {
  const found = (await people()).find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

const link = (personId: string, input: Parameters<typeof linkPerson>[3]) =>
  linkPerson(world.organizationId, world.connectionId, personId, input);

describe("the list", () => {
  test("has those without an agent first, then by name, and counts them all", async () => {
    await link((await person("ben")).id, { ignored: true });
    const { data, meta } = await listPeople(world.organizationId, world.connectionId, { limit: 100 });
    expect(data.map((each) => [each.name, each.link])).toEqual([
      ["Adam New", "unmatched"],
      ["Sam Twin", "unmatched"],
      ["Zoë  Ångström", "unmatched"],
      ["ada", "linked"],
      ["cleo", "linked"],
      ["ben", "ignored"],
    ]);
    expect(meta.counts).toEqual({ unmatched: 3, linked: 2, ignored: 1 });
  });

  test("is narrowed by link and by a search in names and emails of both sides", async () => {
    expect((await people({ link: "linked" })).map((each) => each.name)).toEqual(["ada", "ben", "cleo"]);
    expect((await people({ search: "ELSEWHERE", link: "unmatched" })).map((each) => each.name)).toEqual([
      "Sam Twin",
      "Zoë  Ångström",
    ]);
    await link((await person("Sam Twin")).id, { agentId: (await person("ben")).agent?.id ?? null, isManual: true });
    expect((await people({ search: "ben@" })).map((each) => each.name)).toEqual(["Sam Twin", "ben"]);
    expect(await people({ search: "_%" })).toEqual([]);
  });

  test("goes on where a page ended", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPeople(world.organizationId, world.connectionId, { limit: 2, cursor });
      seen.push(...page.data.map((each) => each.id));
      cursor = page.meta.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual((await people()).map((each) => each.id));
  });
});

describe("a person without an agent", () => {
  test("is offered the one free agent of the same name, accents and capitals apart", async () => {
    expect((await person("Zoë  Ångström")).suggestion).toMatchObject({ name: "zoe angstrom", email: "z@example.com" });
  });

  test("is offered nobody where two have the name, or the one is taken", async () => {
    expect((await person("Sam Twin")).suggestion).toBeNull();
    const zoe = await person("Zoë  Ångström");
    await link((await person("Sam Twin")).id, { agentId: zoe.suggestion?.id ?? null, isManual: true });
    expect((await person("Zoë  Ångström")).suggestion).toBeNull();
  });

  test("says why", async () => {
    expect((await person("Adam New")).detail).toMatch("The agent with this email is already linked to ada.");
    expect((await person("Sam Twin")).detail).toBe("No agent has this email.");
    expect((await person("ada")).detail).toBeNull();
  });
});

describe("undoing", () => {
  test("an unlink keeps an email from linking again, until the link is left to the email", async () => {
    const { id, agent } = await person("ada");
    expect(await link(id, { agentId: null, isManual: true })).toMatchObject({ link: "unmatched", isLinkManual: true });
    await world.run("sweep");
    expect((await person("Adam New")).agent).toEqual(agent);
    await link((await person("Adam New")).id, { agentId: null, isManual: true });
    await world.run("sweep");
    expect((await person("ada")).detail).toBe("An admin undid the link. Nothing is linked until you choose.");
    await link(id, { agentId: null, isManual: false });
    await world.run("sweep");
    expect(await person("ada")).toMatchObject({ agent, isLinkManual: false, detail: null });
  });

  test("refuses an agent of nobody and a person of nobody", async () => {
    const nobody = "00000000-0000-4000-8000-000000000000";
    await expect(link((await person("ada")).id, { agentId: nobody, isManual: true })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(link(nobody, { ignored: true })).rejects.toMatchObject({ code: "not_found" });
  });
});

test("everybody without an agent is ignored at once, or those of a search, and back again", async () => {
  const ignore = (ignored: boolean, search?: string) =>
    ignorePeople(world.organizationId, world.connectionId, { ignored, search });
  expect(await ignore(true, "zoe@")).toMatchObject({ changed: 1 });
  expect((await people({ link: "ignored" })).map((each) => each.name)).toEqual(["Zoë  Ångström"]);
  expect(await ignore(true)).toMatchObject({ changed: 2 });
  expect((await people({ link: "linked" })).map((each) => each.name)).toEqual(["ada", "ben", "cleo"]);
  expect(await ignore(false)).toMatchObject({ changed: 3 });
  expect(await people({ link: "ignored" })).toEqual([]);
});

describe("the endpoint", () => {
  test("refuses a stranger, the neighbour, and a key without the scope", async () => {
    const neighbourKey = await makeKey((await makeOrganization()).id, ["connections:read", "connections:write"]);
    const weak = await makeKey(world.organizationId, ["events:read"]);
    for (const [handler, body] of [
      [GET, undefined],
      [PATCH, { ignored: true }],
    ] as const) {
      const id = world.connectionId;
      expect(problemOf(await call(handler, { key: "rl_unknown", id, body }))).toMatchObject({ status: 401 });
      expect(problemOf(await call(handler, { key: neighbourKey, id, body }))).toMatchObject({ status: 404 });
      expect(problemOf(await call(handler, { key: weak, id, body }))).toMatchObject({ status: 403 });
    }
    expect((await people({ link: "ignored" })).length).toBe(0);
  });

  test("serves its page in its documented shape", async () => {
    const key = await makeKey(world.organizationId, ["connections:read"]);
    const answer = await call(GET, { key, id: world.connectionId, query: { link: "unmatched", limit: 2 } });
    expect(peoplePage.parse(answer.body).data).toHaveLength(2);
    const wrong = await call(GET, { key, id: world.connectionId, query: { link: "none" } });
    expect(problemOf(wrong)).toMatchObject({ status: 422, paths: ["link"] });
  });
});
