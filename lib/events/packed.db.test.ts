import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/events/packed/route";
import { GET as GET_LIST } from "@/app/api/v1/events/route";
import { call, problemOf } from "@/e2e/database/call";
import {
  makeAgent,
  makeConnection,
  makeKey,
  makeManualEvent,
  makeOrganization,
  makeSyncedEvent,
} from "@/e2e/database/sample";
import { list, one } from "@/lib/api/schemas";
import { type BriefEvent, toBrief, unpackEvents, withEvent } from "@/lib/events/brief";
import { packEvents } from "@/lib/events/packed";
import { event, packedEvents } from "@/lib/events/schemas";

const RANGE = { start: "2026-11-02T00:00:00.000Z", end: "2026-11-09T00:00:00.000Z" };

let organizationId: string;
let key: string;
let neighbourKey: string;

beforeAll(async () => {
  organizationId = (await makeOrganization()).id;
  key = await makeKey(organizationId);
  neighbourKey = await makeKey((await makeOrganization()).id);
  const connectionId = await makeConnection(organizationId);
  for (let place = 0; place < 3; place += 1) {
    const agentId = (await makeAgent(organizationId)).id;
    const given = { organizationId, agentId };
    await makeManualEvent({ ...given, startsAt: "2026-11-03T09:00:00.250Z", endsAt: "2026-11-03T10:00Z" });
    await makeSyncedEvent({ ...given, connectionId, startsAt: "2026-10-30T00:00Z", endsAt: "2026-11-05T00:00Z" });
    // Both only touch the range.
    await makeManualEvent({ ...given, startsAt: "2026-11-01T09:00Z", endsAt: "2026-11-02T00:00Z" });
    await makeManualEvent({ ...given, startsAt: "2026-11-09T00:00Z", endsAt: "2026-11-10T00:00Z" });
  }
});

describe("refuses", () => {
  test("a stranger", async () => {
    for (const stranger of ["rl_unknown", ""])
      expect(problemOf(await call(GET, { key: stranger, query: RANGE }))).toMatchObject({ status: 401 });
  });

  test("a key without the scope", async () => {
    const writer = await makeKey(organizationId, ["events:write"]);
    expect(problemOf(await call(GET, { key: writer, query: RANGE }))).toMatchObject({ status: 403 });
  });

  test.each([
    [{}, ["start", "end"]],
    [{ start: RANGE.end, end: RANGE.start }, ["end"]],
    [{ ...RANGE, start: "monday" }, ["start"]],
  ])("a range of %j", async (query, paths) => {
    expect(problemOf(await call(GET, { key, query }))).toMatchObject({ status: 422, paths });
  });
});

test("the neighbour finds nothing of ours", async () => {
  const { body } = await call(GET, { key: neighbourKey, query: RANGE });
  const { data } = one(packedEvents).parse(body);
  expect(data).toMatchObject({ agentIds: [], counts: [], ids: "", typeOf: [], sourceOf: [], startsIn: [], lasts: [] });
  expect(data.sources).toEqual(["manual"]);
});

test("holds what the list holds", async () => {
  const { body } = await call(GET_LIST, { key, query: RANGE });
  const listed = list(event).parse(body).data.map(toBrief);
  expect(listed).toHaveLength(6);
  const packed = one(packedEvents).parse((await call(GET, { key, query: RANGE })).body).data;
  const unpacked = [...unpackEvents(packed, RANGE.start).values()].flat();
  expect(unpacked.sort(byId)).toEqual(listed.sort(byId));
});

test("one that has it already is told so, until something changes", async () => {
  const tagOf = async () => (await call(GET, { key, query: RANGE })).headers.get("etag") ?? "";
  const tag = await tagOf();
  const again = (known: string) =>
    GET(
      new Request(`http://localhost/api/v1/events/packed?${new URLSearchParams(RANGE)}`, {
        headers: { authorization: `Bearer ${key}`, "if-none-match": known },
      }),
      { params: Promise.resolve(undefined) },
    );
  expect((await again(tag)).status).toBe(304);
  expect((await again(`W/${tag}`)).status).toBe(304);
  expect((await again('"something else"')).status).toBe(200);
  await makeManualEvent({
    organizationId,
    agentId: (await makeAgent(organizationId)).id,
    startsAt: "2026-11-04T00:00Z",
    endsAt: "2026-11-04T01:00Z",
  });
  expect(await tagOf()).not.toBe(tag);
  expect((await again(tag)).status).toBe(200);
});

test("puts an event in, changes it and takes it out", async () => {
  const all = unpackEvents(packedEvents.parse(JSON.parse(await packEvents(organizationId, RANGE))), RANGE.start);
  const [[agentId, [first]] = ["", []]] = all;
  if (!first) throw new Error("There is no event.");
  const others = all.get(agentId)?.length ?? 0;
  const moved = { ...first, startMs: first.startMs + 1000 };
  expect(withEvent(all, first.id, moved).get(agentId)).toContainEqual(moved);
  expect(withEvent(all, first.id, moved).get(agentId)).toHaveLength(others);
  expect(withEvent(all, first.id, null).get(agentId)).toHaveLength(others - 1);
  const added = { ...first, id: randomUUID() };
  expect(withEvent(all, added.id, added).get(agentId)).toHaveLength(others + 1);
});

function byId(a: BriefEvent, b: BriefEvent): number {
  return a.id < b.id ? -1 : 1;
}
