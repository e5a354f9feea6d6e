import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/connections/[id]/requests/route";
import { GET as GET_CSV } from "@/app/api/v1/connections/[id]/requests.csv/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { makeWorld, type World } from "@/e2e/world/world";
import { exportRequests } from "@/lib/connections/export";
import { listRequests } from "@/lib/connections/ledger";
import type { LedgerRequest, RequestFilter } from "@/lib/connections/ledger-schemas";
import { listPeople } from "@/lib/connections/people";
import { pool } from "@/lib/db";

const ADMIN = { seesPrivate: true };
let world: World;
/** Ids of the requests by what they are. */
let ids: Record<"past" | "long" | "late" | "surgery" | "mornings" | "open" | "stranger", string>;

beforeAll(async () => {
  world = await makeWorld({
    policies: [
      { name: "Holiday", activity: "paidTimeoff", visibility: "Public" },
      { name: "Surgery", activity: "paidTimeoff", visibility: "Private" },
    ],
  });
  const { company, people, run } = world;
  const days = (startDate: string, endDate = startDate) => ({ type: "days" as const, startDate, endDate });
  const eve = company.addPerson({ name: '=Eve, "E"', email: "eve@elsewhere.example" }).id;
  const made = {
    past: company.book(people.ada, days("2026-11-02")),
    long: company.book(people.ada, days("2026-11-28", "2026-12-05")),
    late: company.book(people.ben, days("2026-12-20")),
    surgery: company.book(people.ben, { ...days("2026-12-10"), policy: "Surgery" }),
    mornings: company.book(people.cleo, {
      type: "portionOnRange",
      startDate: "2026-12-14",
      endDate: "2026-12-18",
      dayPortion: "morning",
    }),
    open: company.book(people.cleo, { type: "openEnded", startDate: "2027-01-11" }),
    stranger: company.book(eve, days("2026-12-11")),
  };
  ids = Object.fromEntries(Object.entries(made).map(([name, id]) => [name, String(id)])) as typeof ids;
  await run("sweep");
});

async function found(filter: RequestFilter & { limit?: number }, viewer = ADMIN): Promise<string[]> {
  const { data } = await listRequests(world.organizationId, world.connectionId, { limit: 100, ...filter }, viewer);
  return data.map((request) => nameOf(request));
}

function nameOf({ externalId }: Pick<LedgerRequest, "externalId">): string {
  return Object.entries(ids).find(([, id]) => id === externalId)?.[0] ?? externalId;
}

const ALL = ["open", "late", "mornings", "stranger", "surgery", "long", "past"];

describe("the ledger", () => {
  test("has every request, newest start first", async () => {
    expect(await found({})).toEqual(ALL);
  });

  test.each<[string, RequestFilter, string[]]>([
    ["an outcome", { outcome: "synced" }, ["open", "late", "surgery", "long", "past"]],
    ["an outcome of few", { outcome: "unmatched" }, ["stranger"]],
    ["a reason", { reason: "not_contiguous" }, ["mornings"]],
    ["outcome and reason that never meet", { outcome: "synced", reason: "not_contiguous" }, []],
    ["a policy", { policy: "Surgery" }, ["surgery"]],
    ["a name", { search: "ADA" }, ["long", "past"]],
    ["an email", { search: "eve@" }, ["stranger"]],
    ["a search that only looks like a pattern", { search: "%" }, []],
    ["days from", { from: "2026-12-18" }, ["open", "late", "mornings"]],
    ["days to", { to: "2026-12-10" }, ["surgery", "long", "past"]],
    ["a range in which a long one lies partly", { from: "2026-12-05", to: "2026-12-10" }, ["surgery", "long"]],
    ["a range long after an open end", { from: "2030-01-01" }, ["open"]],
  ])("is narrowed by %s", async (_name, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  test("is narrowed by a person and by an id", async () => {
    const people = await listPeople(world.organizationId, world.connectionId, { limit: 100, search: "ben@" });
    expect(await found({ personId: people.data[0]?.id })).toEqual(["late", "surgery"]);
    expect(await found({ search: ids.past })).toEqual(["past"]);
  });

  test("finds the same where a name is that of very many", async () => {
    await pool().query(
      `INSERT INTO person (organization_id, connection_id, external_id, name)
       SELECT $1, $2, 'crowd ' || n, 'Radamanthys ' || n FROM generate_series(1, 600) n`,
      [world.organizationId, world.connectionId],
    );
    expect(await found({ search: "ada" })).toEqual(["long", "past"]);
    expect(await found({ search: "ada", outcome: "synced", to: "2026-11-20" })).toEqual(["past"]);
  });

  test("does not tell by a filter which requests are of a private policy", async () => {
    expect(await found({ policy: "Surgery" }, { seesPrivate: false })).toEqual([]);
    expect(await found({}, { seesPrivate: false })).toEqual(ALL);
  });

  test("goes on where a page ended, under a filter too", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, outcome: "synced" as const, cursor };
      const { data, meta } = await listRequests(world.organizationId, world.connectionId, query, ADMIN);
      seen.push(...data.map(nameOf));
      cursor = meta.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["open", "late", "surgery", "long", "past"]);
  });

  test("says why and what to do, with the pieces and the person", async () => {
    const { data } = await listRequests(
      world.organizationId,
      world.connectionId,
      { limit: 1, reason: "not_contiguous" },
      ADMIN,
    );
    expect(data[0]).toMatchObject({
      detail: expect.stringContaining("every morning of 14 to 18 December 2026"),
      fix: "Ask cleo to cancel it in HiBob and request each morning on its own.",
    });
  });
});

describe("the export", () => {
  async function lines(filter: RequestFilter, viewer = ADMIN): Promise<Record<string, string>[]> {
    const { pieces } = await exportRequests(world.organizationId, world.connectionId, filter, viewer);
    let text = "";
    for await (const piece of pieces) text += piece;
    return parse(text, { columns: true });
  }

  test("holds every request once, in the columns that it names", async () => {
    const rows = await lines({});
    expect(new Set(rows.map((row) => row.externalId))).toEqual(new Set(Object.values(ids)));
    expect(rows).toHaveLength(ALL.length);
    expect(rows.find((row) => row.externalId === ids.mornings)).toMatchObject({
      person: "cleo",
      email: "cleo@example.com",
      agent: "cleo",
      policy: "Holiday",
      type: "portionOnRange",
      startDate: "2026-12-14",
      endDate: "2026-12-18",
      outcome: "skipped",
      reason: "not_contiguous",
      fix: "Ask cleo to cancel it in HiBob and request each morning on its own.",
    });
  });

  test("takes the filters of the list, and hides private policies from who may not read them", async () => {
    expect((await lines({ outcome: "unmatched" })).map((row) => row.person)).toEqual([`'=Eve, "E"`]);
    const policies = (await lines({}, { seesPrivate: false })).map((row) => row.policy);
    expect(policies.filter((policy) => policy !== "Holiday")).toEqual(["Private policy"]);
  });

  test("goes on behind two thousand rows", async () => {
    const large = await makeWorld();
    for (let number = 0; number < 2100; number += 1)
      large.company.book(large.people.ada, { type: "days", startDate: "2026-12-01", endDate: "2026-12-01" });
    await large.run("sweep");
    const { pieces } = await exportRequests(large.organizationId, large.connectionId, {}, ADMIN);
    const read: string[] = [];
    for await (const piece of pieces) read.push(piece);
    expect(read).toHaveLength(3);
    const rows: Record<string, string>[] = parse(read.join(""), { columns: true });
    expect(new Set(rows.map((row) => row.externalId)).size).toBe(2100);
  });
});

describe.each([
  ["list", GET],
  ["export", GET_CSV],
] as const)("the endpoint of the %s", (_name, handler) => {
  test("refuses a stranger, the neighbour, and a key without the scope", async () => {
    const id = world.connectionId;
    expect(problemOf(await call(handler, { key: "rl_unknown", id }))).toMatchObject({ status: 401 });
    const neighbour = await makeKey((await makeOrganization()).id, ["connections:read"]);
    expect(problemOf(await call(handler, { key: neighbour, id }))).toMatchObject({ status: 404 });
    const weak = await makeKey(world.organizationId, ["events:read"]);
    expect(problemOf(await call(handler, { key: weak, id }))).toMatchObject({ status: 403 });
  });

  test.each(["outcome", "reason", "personId", "from", "to"])("refuses a %s that is none", async (field) => {
    const key = await makeKey(world.organizationId, ["connections:read"]);
    const answer = await call(handler, { key, id: world.connectionId, query: { [field]: "none" } });
    expect(problemOf(answer)).toMatchObject({ status: 422, paths: [field] });
  });
});

test("the file is named after the connection and the day", async () => {
  const key = await makeKey(world.organizationId, ["connections:read"]);
  const { headers, body } = await call(GET_CSV, { key, id: world.connectionId });
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="hibob-requests-\d{4}-\d\d-\d\d\.csv"$/);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(body).toMatch(/^externalId,person,/);
});
