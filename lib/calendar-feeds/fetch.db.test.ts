import { inspect } from "node:util";
import ICAL from "ical.js";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET, HEAD } from "@/app/api/ical/[file]/route";
import { makeAgent, makeConnection, makeManualEvent, makeOrganization, makeSyncedEvent } from "@/e2e/database/sample";
import { upsertAgents } from "@/lib/agents/service";
import type { AddFeedInput } from "@/lib/calendar-feeds/schemas";
import {
  addCalendarFeed,
  listCalendarFeeds,
  renewCalendarFeed,
  revokeCalendarFeed,
} from "@/lib/calendar-feeds/service";
import { db, pool } from "@/lib/db";
import { deleteEvent, patchEvent } from "@/lib/events/manual";
import { log } from "@/lib/log";
import { addDays, today } from "@/lib/time";

let organizationId: string;
let agent: { id: string; email: string };

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agent = await makeAgent(organizationId);
});

/** @returns the file of its address */
async function makeFeed(input?: AddFeedInput): Promise<{ id: string; file: string }> {
  const made = await addCalendarFeed(organizationId, input ?? { whose: "agent", agentId: agent.id, level: "full" });
  return { id: made.id, file: fileOf(made.address) };
}

function fileOf(address: string): string {
  return address.split("/").at(-1) ?? "";
}

async function fetchFile(file: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> {
  const request = new Request(`http://localhost/api/ical/${file}`, { headers, method });
  return (method === "HEAD" ? HEAD : GET)(request, { params: Promise.resolve({ file }) });
}

async function read(file: string) {
  const answer = await fetchFile(file);
  expect(answer.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
}

/** So many days from today, at nine in the morning. */
function daysFromNow(days: number): { startsAt: string; endsAt: string } {
  const day = addDays(today("Europe/London"), days);
  return { startsAt: `${day}T09:00:00Z`, endsAt: `${day}T10:00:00Z` };
}

function makeEvent(days = 1, agentId = agent.id): Promise<string> {
  return makeManualEvent({ organizationId, agentId, ...daysFromNow(days) });
}

describe("whose events it shows", () => {
  test("of an agent, a team, or everyone, and of no other organization", async () => {
    await upsertAgents(organizationId, [{ email: agent.email, name: "Ada Park", team: "Chat" }]);
    const other = await makeAgent(organizationId, { name: "Ben Cruz" });
    const [hers, his] = [await makeEvent(1), await makeEvent(2, other.id)];
    const neighbour = await makeOrganization();
    const stranger = await makeAgent(neighbour.id);
    await makeManualEvent({ organizationId: neighbour.id, agentId: stranger.id, ...daysFromNow(1) });
    const uids = async (input: AddFeedInput) => (await read((await makeFeed(input)).file)).map(({ uid }) => uid);
    expect(await uids({ whose: "agent", agentId: other.id, level: "busy" })).toEqual([`${his}@rosterline`]);
    expect(await uids({ whose: "team", team: "Chat", level: "busy" })).toEqual([`${hers}@rosterline`]);
    expect(await uids({ whose: "everyone", level: "busy" })).toEqual([`${hers}@rosterline`, `${his}@rosterline`]);
  });

  test("of an agent who is off the schedule none, and all again when they are back", async () => {
    await makeEvent();
    const { file } = await makeFeed();
    const everyone = await makeFeed({ whose: "everyone", level: "busy" });
    for (const [deactivatedAt, events] of [
      [null, 1],
      [new Date(), 0],
      [null, 1],
    ] as const) {
      await db().agent.update({ where: { id: agent.id }, data: { deactivatedAt } });
      for (const each of [file, everyone.file]) expect(await read(each)).toHaveLength(events);
    }
  });

  test("from 90 days back to 12 months ahead", async () => {
    await makeEvent(-91);
    const shown = [await makeEvent(-90), await makeEvent(364)];
    await makeEvent(368);
    const { file } = await makeFeed();
    expect((await read(file)).map(({ uid }) => uid)).toEqual(shown.map((id) => `${id}@rosterline`));
  });

  test("a private policy is never named, at any level", async () => {
    const connectionId = await makeConnection(organizationId);
    const secret = { policy: "Therapy", isPolicyPrivate: true, ...daysFromNow(1) };
    await makeSyncedEvent({ organizationId, agentId: agent.id, connectionId, ...secret });
    for (const level of ["busy", "time_off", "full"] as const) {
      const { file } = await makeFeed({ whose: "everyone", level });
      expect(await (await fetchFile(file)).text()).not.toContain("Therapy");
    }
  });
});

describe("what becomes of an event", () => {
  test("moved, it keeps its id and gets a greater sequence; deleted, it is gone", async () => {
    const id = await makeEvent();
    await pool().query("UPDATE event SET updated_at = now() - interval '2 seconds' WHERE id = $1", [id]);
    const { file } = await makeFeed();
    const [before] = await read(file);
    await patchEvent(organizationId, id, daysFromNow(3));
    const [after] = await read(file);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(after?.startDate.toJSDate()).toEqual(new Date(daysFromNow(3).startsAt));
    await deleteEvent(organizationId, id);
    expect(await read(file)).toEqual([]);
  });

  test("its agent renamed, a feed of many says so with a greater sequence", async () => {
    const id = await makeEvent();
    await pool().query("UPDATE event SET updated_at = now() - interval '1 day' WHERE id = $1", [id]);
    await pool().query("UPDATE agent SET updated_at = now() - interval '1 day' WHERE id = $1", [agent.id]);
    const { file } = await makeFeed({ whose: "everyone", level: "busy" });
    const [before] = await read(file);
    await upsertAgents(organizationId, [{ email: agent.email, name: "Ada Lark" }]);
    const [after] = await read(file);
    expect([before?.summary, after?.summary]).toEqual(["Ada Park: Busy", "Ada Lark: Busy"]);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });
});

describe("an address that opens nothing", () => {
  test("is the same whether it was revoked, renewed, never made or no address at all", async () => {
    const revoked = await makeFeed();
    const renewed = await makeFeed();
    await revokeCalendarFeed(organizationId, revoked.id);
    const { address } = await renewCalendarFeed(organizationId, renewed.id);
    const bodies = new Set<string>();
    for (const file of [revoked.file, renewed.file, `${"x".repeat(43)}.ics`, renewed.file.slice(0, 43), "%00.ics"]) {
      const answer = await fetchFile(file);
      expect(answer.status).toBe(404);
      const { requestId: _, ...rest } = await answer.json();
      bodies.add(JSON.stringify([rest, answer.headers.get("cache-control")]));
    }
    expect(bodies.size).toBe(1);
    expect((await fetchFile(fileOf(address))).status).toBe(200);
  });

  test("nor does one of an agent that is gone", async () => {
    const { file } = await makeFeed();
    await db().agent.delete({ where: { id: agent.id } });
    expect((await fetchFile(file)).status).toBe(404);
  });
});

test("a failed call tells the log nothing of its address", async () => {
  const { file } = await makeFeed();
  const told = vi.spyOn(log, "error");
  await pool().query("ALTER TABLE calendar_feed RENAME TO calendar_feed_away");
  try {
    const answer = await fetchFile(file);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain(file.slice(0, 10));
    expect(told).toHaveBeenCalledOnce();
    expect(inspect(told.mock.calls, { depth: 9 })).not.toContain(file.slice(0, 10));
  } finally {
    await pool().query("ALTER TABLE calendar_feed_away RENAME TO calendar_feed");
    told.mockRestore();
  }
});

test("each fetch is noted, at most once a minute", async () => {
  const { file } = await makeFeed();
  const last = async () => (await listCalendarFeeds(organizationId, { limit: 1 })).data[0]?.lastFetchedAt;
  expect(await last()).toBeNull();
  await fetchFile(file, {}, "HEAD");
  const noted = await last();
  expect(Date.parse(noted ?? "")).toBeGreaterThan(Date.now() - 60_000);
  await fetchFile(file);
  expect(await last()).toBe(noted);
});

test("an address that is fetched all the time has to wait, whether it opens anything or not", async () => {
  const { file } = await makeFeed();
  for (const each of [file, `${"y".repeat(43)}.ics`]) {
    const statuses = new Set<number>();
    for (let fetched = 0; fetched < 60; fetched += 1) statuses.add((await fetchFile(each, {}, "HEAD")).status);
    expect([...statuses]).toEqual([each === file ? 200 : 404]);
    const answer = await fetchFile(each);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
});
