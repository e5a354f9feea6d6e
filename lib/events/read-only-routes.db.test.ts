import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { DELETE as DELETE_AGENT, PATCH as PATCH_AGENT } from "@/app/api/v1/agents/[id]/route";
import { POST as IMPORT } from "@/app/api/v1/agents/import/route";
import { POST as ADD_AGENT, PUT as PUT_AGENTS } from "@/app/api/v1/agents/route";
import { PUT as KEEP } from "@/app/api/v1/conflicts/route";
import { DELETE, PATCH } from "@/app/api/v1/events/[id]/route";
import { POST } from "@/app/api/v1/events/route";
import { DELETE as DELETE_TEAM, PATCH as RENAME_TEAM } from "@/app/api/v1/teams/[id]/route";
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
import { upsertAgents } from "@/lib/agents/service";
import { one } from "@/lib/api/schemas";
import { db, pool } from "@/lib/db";
import { event } from "@/lib/events/schemas";

/** The read-only law, at every door of the API: a key that may do everything changes nothing of a synced event. */
let organizationId: string;
let agentId: string;
let email: string;
let connectionId: string;
let eventId: string;
let meetingId: string;
let typeId: string;
let key: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  ({ id: agentId, email } = await makeAgent(organizationId));
  connectionId = await makeConnection(organizationId);
  eventId = await makeSyncedEvent({ organizationId, agentId, connectionId });
  meetingId = await makeManualEvent({ organizationId, agentId });
  typeId = await findType(organizationId);
  await upsertAgents(organizationId, [{ email, name: "Ada", team: "Chat" }]);
  key = await makeKey(organizationId);
});

const LATER = "2026-11-05T00:00:00Z";

describe("an event that is synced is refused, whatever is asked of it:", () => {
  test.each([
    ["other times", { startsAt: "2026-11-04T00:00:00Z", endsAt: LATER }],
    ["a longer time", { endsAt: LATER }],
    ["another type", { typeId: "chosen" }],
    ["not all-day", { allDay: false }],
    ["nothing", {}],
    ["to be manual", { connectionId: null, readOnly: false, source: "manual" }],
  ])("%s", async (_what, given) => {
    const before = await readEvent();
    const body = "typeId" in given ? { typeId } : given;
    expect(problemOf(await call(PATCH, { key, id: eventId, body }))).toMatchObject({ status: 409, code: "read_only" });
    expect(await readEvent()).toEqual(before);
  });

  test("its end", async () => {
    const answer = problemOf(await call(DELETE, { key, id: eventId }));
    expect(answer).toMatchObject({
      status: 409,
      code: "read_only",
      detail: expect.stringContaining("Edit it in HiBob"),
    });
    expect(await readEvent()).toBeDefined();
  });
});

test("a new event is never a synced one, whatever it says of itself", async () => {
  const body = { agentId, typeId, startsAt: "2026-11-04T09:00:00Z", endsAt: "2026-11-04T10:00:00Z", id: eventId };
  const forged = { ...body, connectionId, externalId: "1001", source: "hibob", readOnly: true };
  const before = await readEvent();
  expect(problemOf(await call(POST, { key, body: forged }))).toMatchObject({ status: 409, code: "conflict" });
  expect(await readEvent()).toEqual(before);
  const { data } = one(event).parse((await call(POST, { key, body: { ...forged, id: randomUUID() } })).body);
  expect(data).toMatchObject({ source: "manual", readOnly: false, connectionId: null, externalId: null });
});

describe("what is done around it leaves it as it is:", () => {
  test.each<[string, () => Promise<{ status: number }>]>([
    [
      "the zone of its agent, in bulk",
      () => call(PUT_AGENTS, { key, body: [{ email, name: "Ada", timeZone: "Asia/Manila" }] }),
    ],
    ["an import", () => call(IMPORT, { key, body: { csv: `email,name,time_zone\n${email},Ada,Asia/Manila\n` } })],
    ["another agent of the same email", () => call(ADD_AGENT, { key, body: { email, name: "Impostor" } })],
    ["its agent being deactivated", () => call(PATCH_AGENT, { key, id: agentId, body: { isActive: false } })],
    ["its team's name", async () => call(RENAME_TEAM, { key, id: await teamId(), body: { name: "Voice" } })],
    ["its team's end", async () => call(DELETE_TEAM, { key, id: await teamId() })],
    ["keeping both", () => call(KEEP, { key, body: { timeOffId: eventId, eventId: meetingId, isKept: true } })],
    ["the end of what overlaps it", () => call(DELETE, { key, id: meetingId })],
  ])("%s", async (_what, act) => {
    const before = await readEvent();
    expect((await act()).status).toBeLessThan(500);
    expect(await readEvent()).toEqual(before);
  });
});

test("it goes with its agent, for whoever may delete agents of this organization", async () => {
  const neighbour = await makeKey((await makeOrganization()).id);
  expect((await call(DELETE_AGENT, { key: neighbour, id: agentId })).status).toBe(404);
  expect(await readEvent()).toBeDefined();
  expect((await call(DELETE_AGENT, { key, id: agentId })).status).toBe(204);
  expect(await readEvent()).toBeUndefined();
});

test("an inactive agent gets no new event by hand", async () => {
  await call(PATCH_AGENT, { key, id: agentId, body: { isActive: false } });
  const body = { agentId, typeId, startsAt: "2026-11-04T09:00:00Z", endsAt: "2026-11-04T10:00:00Z" };
  expect(problemOf(await call(POST, { key, body }))).toMatchObject({ status: 422, paths: ["agentId"] });
});

async function teamId(): Promise<string> {
  return (await db().team.findFirstOrThrow({ where: { organizationId } })).id;
}

async function readEvent() {
  return (await pool().query("SELECT * FROM event WHERE id = $1", [eventId])).rows[0];
}
