import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/events.csv/route";
import { call, problemOf } from "@/e2e/database/call";
import {
  makeAgent,
  makeConnection,
  makeKey,
  makeManualEvent,
  makeOrganization,
  makeSyncedEvent,
} from "@/e2e/database/sample";
import { upsertAgents } from "@/lib/agents/service";
import { db } from "@/lib/db";

const DAY = { from: "2026-11-02", to: "2026-11-02" };

let organizationId: string;
let agentId: string;
let connectionId: string;
let key: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agentId = (await makeAgent(organizationId, { name: "=Ada Park", email: `ada-${organizationId}@sample.example` })).id;
  connectionId = await makeConnection(organizationId);
  key = await makeKey(organizationId);
  await makeSyncedEvent({ organizationId, agentId, connectionId });
  await makeManualEvent({ organizationId, agentId });
});

test("refuses a stranger and a key without the scope, and shows the neighbour nothing", async () => {
  expect(problemOf(await call(GET, { key: "rl_unknown", query: DAY }))).toMatchObject({ status: 401 });
  const other = await makeKey(organizationId, ["agents:read"]);
  expect(problemOf(await call(GET, { key: other, query: DAY }))).toMatchObject({ status: 403 });
  const neighbour = await makeKey((await makeOrganization()).id);
  expect(await read({}, neighbour)).toEqual([]);
});

test.each([
  [{ from: DAY.from }, ["to"]],
  [{ from: "2026-11-03", to: "2026-11-02" }, ["to"]],
  [{ from: "2026-01-01", to: "2027-01-02" }, ["to"]],
  [{ ...DAY, zone: "Mars/Base" }, ["zone"]],
])("refuses %j", async (query, paths) => {
  expect(problemOf(await call(GET, { key, query }))).toMatchObject({ status: 422, paths });
});

test("tells each event in the agent's own time, safe to open in a spreadsheet", async () => {
  const rows = await read({});
  expect(rows).toMatchObject([
    {
      agent: "'=Ada Park",
      team: "",
      type: "Time off",
      firstDay: "2026-11-02",
      lastDay: "2026-11-02",
      start: "2026-11-02 00:00",
      end: "2026-11-03 00:00",
      hours: "24",
      timeZone: "Europe/London",
      allDay: "yes",
      source: "HiBob",
      policy: "Holiday",
    },
    { type: "Meeting", start: "2026-11-02 09:00", end: "2026-11-02 10:00", hours: "1", allDay: "no", source: "manual" },
  ]);
});

test("in another zone the days are that zone's", async () => {
  const zone = "Asia/Manila";
  expect(await read({ zone })).toMatchObject([
    {
      start: "2026-11-02 08:00",
      end: "2026-11-03 08:00",
      firstDay: "2026-11-02",
      lastDay: "2026-11-03",
      timeZone: zone,
    },
    { start: "2026-11-02 17:00" },
  ]);
  // In London nothing is left of it on that day; in Manila it ends at eight.
  const tomorrow = { from: "2026-11-03", to: "2026-11-03" };
  expect(await read(tomorrow)).toEqual([]);
  expect(await read({ ...tomorrow, zone })).toHaveLength(1);
});

describe("the schedule's filters", () => {
  test.each([
    [{ type: "Meeting" }, 1],
    [{ source: "hibob" }, 1],
    [{ source: "manual", type: "Time off" }, 0],
    [{ search: "ADA" }, 2],
    [{ search: "%" }, 0],
    [{ team: "Chat" }, 0],
  ])("%j", async (filter, events) => {
    expect(await read(filter)).toHaveLength(events);
  });

  test("a team, and nobody who is inactive", async () => {
    const { email } = await db().agent.findUniqueOrThrow({ where: { id: agentId } });
    await upsertAgents(organizationId, [{ email, name: "Ada", team: "Chat" }]);
    expect(await read({ team: "Chat" })).toMatchObject([{ team: "Chat" }, { team: "Chat" }]);
    await db().agent.update({ where: { id: agentId }, data: { deactivatedAt: new Date() } });
    expect(await read({ team: "Chat" })).toEqual([]);
  });
});

test("the name of a private policy is for admins", async () => {
  await makeSyncedEvent({ organizationId, agentId, connectionId, policy: "Surgery", isPolicyPrivate: true });
  const policies = async (as: string) => (await read({ source: "hibob" }, as)).map((row) => row.policy).toSorted();
  expect(await policies(key)).toEqual(["Holiday", "Private policy"]);
  expect(await policies(await makeKey(organizationId, ["events:read", "connections:write"]))).toEqual([
    "Holiday",
    "Surgery",
  ]);
});

test("goes through many agents, by team and name", async () => {
  const agents = Array.from({ length: 230 }, (_, n) => ({
    email: `many-${n}@sample.example`,
    name: `Agent ${String(n).padStart(3, "0")}`,
    team: n % 2 === 0 ? "Phone" : "Chat",
  }));
  await upsertAgents(organizationId, agents);
  const made = await db().agent.findMany({
    where: { organizationId, email: { startsWith: "many-" } },
    select: { id: true },
  });
  const typeId = (await db().eventType.findFirstOrThrow({ where: { organizationId, name: "Meeting" } })).id;
  await db().event.createMany({
    data: made.map(({ id }) => ({
      organizationId,
      agentId: id,
      eventTypeId: typeId,
      startsAt: new Date("2026-11-02T09:00Z"),
      endsAt: new Date("2026-11-02T10:00Z"),
      timeZone: "Europe/London",
      allDay: false,
    })),
  });
  const rows = (await read({ type: "Meeting" })).map((row) => `${row.team} ${row.agent}`);
  expect(rows).toHaveLength(231);
  expect(rows.slice(0, 230)).toEqual(rows.slice(0, 230).toSorted());
  expect(rows.at(-1)).toBe(" '=Ada Park");
});

async function read(query: Record<string, string>, as = key): Promise<Record<string, string>[]> {
  const { status, body } = await call(GET, { key: as, query: { ...DAY, ...query } });
  expect(status).toBe(200);
  return parse(String(body), { bom: true, columns: true });
}
