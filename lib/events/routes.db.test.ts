import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as GET_TYPES } from "@/app/api/v1/event-types/route";
import { DELETE, GET as GET_ONE, PATCH } from "@/app/api/v1/events/[id]/route";
import { GET as GET_CHANGES } from "@/app/api/v1/events/changes/route";
import { GET, POST } from "@/app/api/v1/events/route";
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
import { list, one } from "@/lib/api/schemas";
import { event, eventChange, eventType } from "@/lib/events/schemas";

const DAY = { start: "2026-11-02T00:00:00.000Z", end: "2026-11-03T00:00:00.000Z" };
const ENDPOINTS = { GET, POST, "GET one": GET_ONE, PATCH, DELETE, "GET changes": GET_CHANGES, "GET types": GET_TYPES };
const WRITES = { POST, PATCH, DELETE };
const READS = { GET, "GET one": GET_ONE, "GET changes": GET_CHANGES, "GET types": GET_TYPES };

let key: string;
let neighbourKey: string;
let agentId: string;
let typeId: string;
let eventId: string;
let syncedId: string;
let readKey: string;
let writeKey: string;

beforeAll(async () => {
  const { id: organizationId } = await makeOrganization();
  key = await makeKey(organizationId);
  readKey = await makeKey(organizationId, ["events:read"]);
  writeKey = await makeKey(organizationId, ["events:write"]);
  neighbourKey = await makeKey((await makeOrganization()).id);
  agentId = (await makeAgent(organizationId)).id;
  typeId = await findType(organizationId);
  eventId = await makeManualEvent({ organizationId, agentId });
  const connectionId = await makeConnection(organizationId);
  const secret = { policy: "Therapy", isPolicyPrivate: true };
  syncedId = await makeSyncedEvent({ organizationId, agentId, connectionId, ...secret });
});

function created() {
  return { agentId, typeId, startsAt: "2026-11-02T12:00:00Z", endsAt: "2026-11-02T13:00:00Z" };
}

describe("refuses a stranger", () => {
  test.each(Object.entries(ENDPOINTS))("%s", async (_name, handler) => {
    for (const stranger of ["rl_unknown", ""]) {
      const answer = await call(handler, { key: stranger, id: eventId, query: DAY, body: {} });
      expect(problemOf(answer)).toMatchObject({ status: 401, code: "unauthenticated" });
    }
  });
});

describe("refuses the neighbour", () => {
  test("whose ids are not found", async () => {
    for (const handler of [GET_ONE, PATCH, DELETE]) {
      const answer = await call(handler, { key: neighbourKey, id: eventId, body: {} });
      expect(problemOf(answer)).toMatchObject({ status: 404, code: "not_found" });
    }
    expect(problemOf(await call(POST, { key: neighbourKey, body: created() }))).toMatchObject({ status: 404 });
  });

  test("who finds nothing of ours in lists", async () => {
    const answers = [
      await call(GET, { key: neighbourKey, query: { ...DAY, agentId } }),
      await call(GET_CHANGES, { key: neighbourKey }),
    ];
    for (const answer of answers) expect(answer.body).toMatchObject({ data: [] });
    const types = await call(GET_TYPES, { key: neighbourKey });
    expect(JSON.stringify(types.body)).not.toContain(typeId);
  });
});

describe("refuses a key without the scope", () => {
  test.each(Object.entries(WRITES))("%s needs events:write", async (_name, handler) => {
    const answer = problemOf(await call(handler, { key: readKey, id: eventId, body: created() }));
    expect(answer).toMatchObject({ status: 403, detail: expect.stringContaining("events:write") });
  });

  test.each(Object.entries(READS))("%s needs events:read", async (_name, handler) => {
    const answer = problemOf(await call(handler, { key: writeKey, id: eventId, query: DAY }));
    expect(answer).toMatchObject({ status: 403, detail: expect.stringContaining("events:read") });
  });
});

describe("refuses bad input at its path", () => {
  test.each([
    [{}, ["start", "end"]],
    [{ ...DAY, start: "2026-11-02" }, ["start"]],
    [{ start: DAY.end, end: DAY.start }, ["end"]],
    [{ ...DAY, limit: 1001 }, ["limit"]],
    [{ ...DAY, limit: 0 }, ["limit"]],
    [{ ...DAY, agentId: "7" }, ["agentId"]],
    [{ ...DAY, agentEmail: "ada" }, ["agentEmail"]],
    [{ ...DAY, cursor: "broken" }, ["cursor"]],
  ])("a list of %j", async (query, paths) => {
    expect(problemOf(await call(GET, { key, query }))).toMatchObject({ status: 422, paths });
  });

  test("the changes", async () => {
    expect(problemOf(await call(GET_CHANGES, { key, query: { cursor: "broken" } })).paths).toEqual(["cursor"]);
    // A cursor of another list.
    const { body } = await call(GET, { key, query: { ...DAY, limit: 1 } });
    const cursor = list(event).parse(body).meta.nextCursor ?? "";
    expect(problemOf(await call(GET_CHANGES, { key, query: { cursor } })).paths).toEqual(["cursor"]);
  });

  test("a new event", async () => {
    const backwards = { ...created(), endsAt: "2026-11-02T12:00:00Z" };
    expect(problemOf(await call(POST, { key, body: backwards }))).toMatchObject({ status: 422, paths: ["endsAt"] });
    expect(problemOf(await call(POST, { key, body: { ...created(), typeId: 1 } })).paths).toEqual(["typeId"]);
    expect(problemOf(await call(PATCH, { key, id: eventId, body: { allDay: "yes" } })).paths).toEqual(["allDay"]);
  });

  test("ids that are none", async () => {
    for (const id of ["7", randomUUID()]) {
      expect(problemOf(await call(GET_ONE, { key, id }))).toMatchObject({ status: 404, code: "not_found" });
    }
  });
});

describe("serves", () => {
  test("a manual event from its making to its removal", async () => {
    const made = await call(POST, { key, body: created() });
    expect(made.status).toBe(201);
    const { data } = one(event).parse(made.body);
    expect(data).toMatchObject({ agentId, allDay: false, readOnly: false });
    const changed = await call(PATCH, { key, id: data.id, body: { endsAt: "2026-11-02T14:00:00Z" } });
    expect(one(event).parse(changed.body).data.endsAt).toBe("2026-11-02T14:00:00.000Z");
    expect((await call(GET_ONE, { key, id: data.id.toUpperCase() })).body).toEqual(changed.body);
    expect(await call(DELETE, { key, id: data.id })).toMatchObject({ status: 204, body: undefined });
    expect((await call(GET_ONE, { key, id: data.id })).status).toBe(404);
  });

  test("a synced event to be read, and says where to edit it", async () => {
    for (const handler of [PATCH, DELETE]) {
      const refused = problemOf(await call(handler, { key, id: syncedId, body: {} }));
      expect(refused).toMatchObject({ status: 409, code: "read_only", detail: expect.stringContaining("https://") });
    }
    const { body } = await call(GET_ONE, { key, id: syncedId });
    expect(one(event).parse(body).data).toMatchObject({ readOnly: true, source: "hibob", policy: null });
  });

  test("lists, changes and types", async () => {
    const page = list(event).parse((await call(GET, { key, query: { ...DAY, limit: 1 } })).body);
    expect(page.data.map((row) => row.id)).toEqual([syncedId]);
    const cursor = page.meta.nextCursor ?? "";
    const next = list(event).parse((await call(GET, { key, query: { ...DAY, limit: 1, cursor } })).body);
    expect(next.data.map((row) => row.id)).toEqual([eventId]);
    await expect
      .poll(async () =>
        list(eventChange)
          .parse((await call(GET_CHANGES, { key })).body)
          .data.map((change) => change.id),
      )
      .toEqual(expect.arrayContaining([eventId, syncedId]));
    const types = list(eventType).parse((await call(GET_TYPES, { key })).body);
    expect(types.data.map((type) => type.name)).toEqual(["Break", "Meeting", "Time off", "Training"]);
  });
});
