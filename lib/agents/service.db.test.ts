import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { makeConnection, makeOrganization } from "@/e2e/database/sample";
import { listAgentCursors, listAgents } from "@/lib/agents/list";
import { type AgentInput, agent as agentSchema } from "@/lib/agents/schemas";
import { upsertAgents } from "@/lib/agents/service";
import { db } from "@/lib/db";

let organizationId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
});

describe("upsert", () => {
  test("counts what it created, updated and left", async () => {
    const ada = agent("ada", { team: "London" });
    const ben = agent("ben");
    expect(await upsertAgents(organizationId, [ada, ben])).toEqual({ created: 2, updated: 0, unchanged: 0 });
    const again = [ada, { ...ben, name: "Benjamin" }, agent("cy")];
    expect(await upsertAgents(organizationId, again)).toEqual({ created: 1, updated: 1, unchanged: 1 });
    expect(await upsertAgents(organizationId, again)).toEqual({ created: 0, updated: 0, unchanged: 3 });
  });

  test("keeps what is left out, clears what is null", async () => {
    const full = agent("ada", { timeZone: "Asia/Manila", externalId: "A-1", team: "Night" });
    await upsertAgents(organizationId, [full]);
    await upsertAgents(organizationId, [agent("ada", { name: "Ada P" })]);
    expect(await only()).toMatchObject({ name: "Ada P", timeZone: "Asia/Manila", externalId: "A-1", team: "Night" });
    await upsertAgents(organizationId, [agent("ada", { timeZone: null, externalId: null, team: null })]);
    expect(await only()).toMatchObject({ timeZone: null, externalId: null, team: null });
    expect(await only()).toMatchObject({ effectiveTimeZone: "Europe/London" });
  });

  test("knows an agent by email whatever its case", async () => {
    await upsertAgents(organizationId, [{ email: "ADA@Sample.example", name: "Ada" }]);
    const result = await upsertAgents(organizationId, [{ email: "ada@sample.EXAMPLE", name: "Ada" }]);
    expect(result).toEqual({ created: 0, updated: 0, unchanged: 1 });
  });

  test("refuses a call that names an agent twice, and writes nothing of it", async () => {
    const given = [agent("ada"), agent("ben"), { email: "ADA@sample.example", name: "Other" }];
    await expect(upsertAgents(organizationId, given)).rejects.toMatchObject({
      code: "invalid_input",
      errors: [{ path: "agents.2.email", message: expect.stringContaining("agent 0") }],
    });
    expect((await listAgents(organizationId, { limit: 10 })).data).toEqual([]);
  });

  test("leaves the neighbour's agents and teams alone", async () => {
    const { id: neighbourId } = await makeOrganization();
    await upsertAgents(neighbourId, [agent("ada", { name: "Theirs", team: "London" })]);
    await upsertAgents(organizationId, [agent("ada", { name: "Ours", team: "London" })]);
    expect(await only(neighbourId)).toMatchObject({ name: "Theirs" });
    expect(await only()).toMatchObject({ name: "Ours", team: "London" });
    expect(await db().team.count({ where: { organizationId } })).toBe(1);
  });

  test("takes 5000 agents at once, and several calls at the same time", async () => {
    const many = Array.from({ length: 5000 }, (_, n) => agent(`agent-${n}`));
    const results = await Promise.all([
      upsertAgents(organizationId, many),
      upsertAgents(organizationId, many.toReversed()),
    ]);
    expect(results.map((result) => result.created).sort()).toEqual([0, 5000]);
    expect(results.map((result) => result.unchanged).sort()).toEqual([0, 5000]);
  });
});

describe("what a change means to connections", () => {
  const paused = { pausedAt: new Date(), nextSyncAt: null };

  test("their requests are due to be placed again, without a call to the vendor", async () => {
    const connectionId = await makeConnection(organizationId);
    await upsertAgents(organizationId, [agent("ada")]);
    const first = await db().connection.findUniqueOrThrow({ where: { id: connectionId } });
    expect(first.replanAt).not.toBeNull();
    expect(first.nextSyncAt).toBeNull();
    await upsertAgents(organizationId, [agent("ada")]);
    const second = await db().connection.findUniqueOrThrow({ where: { id: connectionId } });
    expect(second.replanAt).toEqual(first.replanAt);
  });

  test("a paused one places them again, and stays paused", async () => {
    const connectionId = await makeConnection(organizationId);
    await db().connection.update({ where: { id: connectionId }, data: paused });
    await upsertAgents(organizationId, [agent("ada")]);
    const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } });
    expect(connection).toMatchObject({ nextSyncAt: null, replanAt: expect.any(Date) });
  });

  test("the neighbour's are left alone", async () => {
    const connectionId = await makeConnection((await makeOrganization()).id);
    await upsertAgents(organizationId, [agent("ada")]);
    const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } });
    expect(connection).toMatchObject({ nextSyncAt: null, replanAt: null });
  });
});

describe("list", () => {
  test("goes through every agent once, by name, page by page", async () => {
    const names = [
      "ben",
      "Ada",
      "Ada",
      "Zed",
      "émile",
      `${"long ".repeat(39)}1`,
      `${"long ".repeat(39)}2`,
      "\u0001".repeat(200),
    ];
    await upsertAgents(
      organizationId,
      names.map((name) => ({ email: `${randomUUID()}@sample.example`, name })),
    );
    const seen: string[] = [];
    const cursors: string[] = [];
    let cursor: string | undefined;
    do {
      const { data, meta } = await listAgents(organizationId, { limit: 3, cursor });
      seen.push(...data.map((row) => row.name));
      cursor = meta.nextCursor ?? undefined;
      expect((cursor ?? "").length).toBeLessThanOrEqual(500);
      if (cursor !== undefined) cursors.push(cursor);
    } while (cursor !== undefined);
    expect(cursors).toHaveLength(2);
    expect(await listAgentCursors(organizationId, 3)).toEqual(cursors);
    for (const limit of [names.length, 1000]) expect(await listAgentCursors(organizationId, limit)).toEqual([]);
    expect(seen.toSorted()).toEqual(names.toSorted());
    expect(seen.filter((name) => /^[ABZb]/.test(name))).toEqual(["Ada", "Ada", "ben", "Zed"]);
  });

  test("searches in name and email, takes the text as it is, and filters by team", async () => {
    const percent = agent("percent", { name: "100% Ada", team: "Night" });
    await upsertAgents(organizationId, [percent, agent("ben_ada", { name: "Ben", team: "Day" }), agent("cy")]);
    const names = async (query: { search?: string; team?: string }) =>
      (await listAgents(organizationId, { limit: 10, ...query })).data.map((row) => row.name);
    expect(await names({ search: "ADA" })).toEqual(["100% Ada", "Ben"]);
    expect(await names({ search: "%" })).toEqual(["100% Ada"]);
    expect(await names({ search: "_" })).toEqual(["Ben"]);
    expect(await names({ search: "" })).toHaveLength(3);
    expect(await names({ team: "Night" })).toEqual(["100% Ada"]);
    expect(await names({ team: "Night", search: "ben" })).toEqual([]);
  });

  test("answers in the shape of the wire", async () => {
    await upsertAgents(organizationId, [agent("ada", { timeZone: "Asia/Manila" })]);
    const row = await only();
    expect(agentSchema.strict().parse(row)).toEqual(row);
    expect(row).toMatchObject({ timeZone: "Asia/Manila", effectiveTimeZone: "Asia/Manila" });
  });
});

function agent(name: string, given: Partial<AgentInput> = {}): AgentInput {
  return { email: `${name}@sample.example`, name, ...given };
}

async function only(id = organizationId) {
  const { data } = await listAgents(id, { limit: 10 });
  expect(data).toHaveLength(1);
  return data[0];
}
