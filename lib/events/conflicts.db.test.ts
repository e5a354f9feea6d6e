import { beforeEach, describe, expect, test } from "vitest";
import { GET, PUT } from "@/app/api/v1/conflicts/route";
import { call, problemOf } from "@/e2e/database/call";
import {
  findType,
  makeAgent,
  makeConnection,
  makeKey,
  makeManualEvent,
  makeOrganization,
  makeSyncedEvent,
} from "@/e2e/database/sample";
import { db, transaction } from "@/lib/db";
import { conflict, conflictsPage } from "@/lib/events/conflict-schemas";

const RANGE = { start: "2026-11-01T00:00:00Z", end: "2026-11-08T00:00:00Z" };

let organizationId: string;
let agentId: string;
let connectionId: string;
let key: string;
/** Time off on 2 November, the whole day; a meeting from 9 to 10. */
let timeOffId: string;
let eventId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agentId = (await makeAgent(organizationId)).id;
  connectionId = await makeConnection(organizationId);
  key = await makeKey(organizationId);
  timeOffId = await makeSyncedEvent({ organizationId, agentId, connectionId });
  eventId = await makeManualEvent({ organizationId, agentId });
});

test("refuses a stranger, a key that may only read, and the neighbour's events", async () => {
  const body = { timeOffId, eventId, isKept: true };
  expect(problemOf(await call(GET, { key: "rl_unknown", query: RANGE }))).toMatchObject({ status: 401 });
  expect(problemOf(await call(PUT, { key: "rl_unknown", body }))).toMatchObject({ status: 401 });
  const reader = await makeKey(organizationId, ["events:read"]);
  expect(problemOf(await call(PUT, { key: reader, body }))).toMatchObject({ status: 403 });
  const neighbour = await makeKey((await makeOrganization()).id);
  expect(await read({}, neighbour)).toMatchObject({ data: [], meta: { counts: { open: 0 } } });
  expect(problemOf(await call(PUT, { key: neighbour, body }))).toMatchObject({ status: 404 });
});

test.each([
  [{ start: RANGE.start }, ["end"]],
  [{ ...RANGE, end: RANGE.start }, ["end"]],
  [{ ...RANGE, state: "solved" }, ["state"]],
  [{ ...RANGE, cursor: "broken" }, ["cursor"]],
])("refuses %j", async (query, paths) => {
  expect(problemOf(await call(GET, { key, query }))).toMatchObject({ status: 422, paths });
});

test("tells time off that falls on another event, with both and the hours that overlap", async () => {
  const { data, meta } = await read({});
  expect(data).toMatchObject([
    {
      state: "open",
      agent: { id: agentId, timeZone: "Europe/London" },
      timeOff: { id: timeOffId, readOnly: true },
      event: { id: eventId, source: "manual" },
      overlap: { startsAt: "2026-11-02T09:00:00.000Z", endsAt: "2026-11-02T10:00:00.000Z" },
      kept: null,
    },
  ]);
  expect(conflict.strict().parse(data[0])).toEqual(data[0]);
  expect(meta).toEqual({ nextCursor: null, counts: { open: 1, kept: 0, information: 0 } });
});

describe("is no conflict:", () => {
  test.each([
    ["what only touches", { startsAt: "2026-11-03T00:00Z", endsAt: "2026-11-03T08:00Z" }],
    ["another day", { startsAt: "2026-11-04T09:00Z", endsAt: "2026-11-04T10:00Z" }],
  ])("%s", async (_what, when) => {
    await db().event.update({
      where: { id: eventId },
      data: { startsAt: new Date(when.startsAt), endsAt: new Date(when.endsAt) },
    });
    expect((await read({})).data).toEqual([]);
  });

  test("what overlaps outside of the range, two manual events, another agent's, an inactive agent's", async () => {
    expect((await read({ start: "2026-11-02T10:00:00Z" })).data).toEqual([]);
    await makeManualEvent({ organizationId, agentId, startsAt: "2026-11-05T09:00Z", endsAt: "2026-11-05T10:00Z" });
    await makeManualEvent({ organizationId, agentId, startsAt: "2026-11-05T09:00Z", endsAt: "2026-11-05T10:00Z" });
    const { id: other } = await makeAgent(organizationId);
    await makeManualEvent({ organizationId, agentId: other });
    expect((await read({})).data).toHaveLength(1);
    await db().agent.update({ where: { id: agentId }, data: { deactivatedAt: new Date() } });
    expect((await read({})).data).toEqual([]);
  });
});

test("manual time off counts as time off; two of them are for information, once", async () => {
  const typeId = await findType(organizationId, "Time off");
  await db().event.update({ where: { id: eventId }, data: { eventTypeId: typeId } });
  await makeSyncedEvent({ organizationId, agentId, connectionId, endsAt: "2026-11-04T00:00Z" });
  const { data, meta } = await read({});
  expect(data.map(({ state }) => state)).toEqual(["information", "information", "information"]);
  expect(meta.counts).toEqual({ open: 0, kept: 0, information: 3 });
  await makeManualEvent({ organizationId, agentId, startsAt: "2026-11-02T09:30Z", endsAt: "2026-11-02T11:00Z" });
  expect((await read({ state: "open" })).data).toHaveLength(3);
});

describe("keep both", () => {
  const keep = (isKept: boolean, ids = { timeOffId, eventId }) => call(PUT, { key, body: { ...ids, isKept } });

  test("is remembered with who said so, and undone", async () => {
    expect((await keep(true)).status).toBe(204);
    const { data, meta } = await read({});
    expect(data).toMatchObject([{ state: "kept", kept: { by: "test" } }]);
    expect(meta.counts).toEqual({ open: 0, kept: 1, information: 0 });
    expect((await keep(false)).status).toBe(204);
    expect((await read({})).data).toMatchObject([{ state: "open", kept: null }]);
    expect(problemOf(await keep(false))).toMatchObject({ status: 404 });
  });

  test("lasts until the manual event changes", async () => {
    await keep(true);
    await db().event.update({ where: { id: eventId }, data: { endsAt: new Date("2026-11-02T10:30Z") } });
    expect((await read({})).data).toMatchObject([{ state: "open", kept: null }]);
    await keep(true);
    expect((await read({})).data).toMatchObject([{ state: "kept" }]);
  });

  test("lasts until the time off changes, but not its policy's name", async () => {
    await keep(true);
    await sync("UPDATE event SET policy = 'Holidays', updated_at = now() WHERE id = $1");
    expect((await read({})).data).toMatchObject([{ state: "kept" }]);
    await sync("UPDATE event SET ends_at = ends_at + interval '1 day' WHERE id = $1");
    expect((await read({})).data).toMatchObject([{ state: "open" }]);
  });

  test("is not for what does not overlap, nor for two of time off", async () => {
    const elsewhere = await makeManualEvent({
      organizationId,
      agentId,
      startsAt: "2026-11-05T09:00Z",
      endsAt: "2026-11-05T10:00Z",
    });
    const second = await makeSyncedEvent({ organizationId, agentId, connectionId });
    for (const other of [elsewhere, second, timeOffId]) {
      expect(problemOf(await keep(true, { timeOffId, eventId: other }))).toMatchObject({ status: 404 });
    }
  });

  async function sync(sql: string) {
    await transaction(async (tx) => {
      await tx.query("SELECT set_config('rosterline.writer', $1, true)", [connectionId]);
      await tx.query(sql, [timeOffId]);
    });
  }
});

test("goes through all of them page by page, each once", async () => {
  for (let hour = 10; hour < 20; hour += 1) {
    await makeManualEvent({
      organizationId,
      agentId,
      startsAt: `2026-11-02T${hour}:00Z`,
      endsAt: `2026-11-02T${hour}:30Z`,
    });
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read({ limit: 4, ...(cursor && { cursor }) });
    expect(page.meta.counts.open).toBe(11);
    seen.push(...page.data.map((each) => each.id));
    cursor = page.meta.nextCursor;
  } while (cursor !== null);
  expect(new Set(seen).size).toBe(11);
  expect(seen).toHaveLength(11);
});

async function read(query: Record<string, string | number>, as = key) {
  return conflictsPage.parse((await call(GET, { key: as, query: { ...RANGE, ...query } })).body);
}
