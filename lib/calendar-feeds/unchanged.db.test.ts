import { beforeEach, describe, expect, test } from "vitest";
import { GET, HEAD } from "@/app/api/ical/[file]/route";
import { findType, makeAgent, makeManualEvent, makeOrganization } from "@/e2e/database/sample";
import { upsertAgents } from "@/lib/agents/service";
import { findFeed } from "@/lib/calendar-feeds/find";
import { addCalendarFeed } from "@/lib/calendar-feeds/service";
import { db, pool, transaction } from "@/lib/db";
import { deleteEvent } from "@/lib/events/manual";
import { addDays, today } from "@/lib/time";

let organizationId: string;
let agent: { id: string; email: string };
let eventId: string;
let secret: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agent = await makeAgent(organizationId);
  eventId = await makeEvent();
  const { address } = await addCalendarFeed(organizationId, { whose: "everyone", level: "full" });
  secret = /([\w-]{43})\.ics$/.exec(address)?.[1] ?? "";
});

function makeEvent(): Promise<string> {
  const day = addDays(today("Europe/London"), 1);
  return makeManualEvent({
    organizationId,
    agentId: agent.id,
    startsAt: `${day}T09:00:00Z`,
    endsAt: `${day}T10:00:00Z`,
  });
}

async function ask(headers: Record<string, string> = {}, method: "GET" | "HEAD" = "GET"): Promise<Response> {
  const file = `${secret}.ics`;
  const request = new Request(`http://localhost/api/ical/${file}`, { headers, method });
  return (method === "HEAD" ? HEAD : GET)(request, { params: Promise.resolve({ file }) });
}

/** Whether the calendar would be made again, which is what costs. */
async function isMadeAgain(): Promise<boolean> {
  return (await findFeed(secret))?.unchanged === null;
}

test("who has the calendar is told so, and no event is read for it", async () => {
  const first = await ask();
  const etag = first.headers.get("etag") ?? "";
  const modified = first.headers.get("last-modified") ?? "";
  expect(etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
  expect(await isMadeAgain()).toBe(false);
  const known: Record<string, string>[] = [
    { "if-none-match": etag },
    { "if-none-match": `"other", ${etag.replace("W/", "")}` },
    { "if-modified-since": modified },
  ];
  for (const headers of known) {
    const again = await ask(headers);
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  }
  expect((await ask({ "if-none-match": '"other"', "if-modified-since": modified })).status).toBe(200);
});

test("HEAD says what GET says, without the calendar", async () => {
  for (const _first of [true, false]) {
    const [head, get] = [await ask({}, "HEAD"), await ask()];
    expect(await head.text()).toBe("");
    expect([head.status, ...head.headers]).toEqual([get.status, ...get.headers]);
  }
});

test("its answer is for its reader alone, and sets no cookie", async () => {
  const { headers } = await ask({ cookie: "authjs.session-token=none" });
  expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(headers.get("cache-control")).toBe("private, no-cache");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("set-cookie")).toBeNull();
});

describe("it is made again after", () => {
  const changes: [string, () => Promise<unknown>][] = [
    ["an event was added", () => makeEvent()],
    ["an event was deleted", () => deleteEvent(organizationId, eventId)],
    ["an agent was renamed", () => upsertAgents(organizationId, [{ email: agent.email, name: "Ada Lark" }])],
    [
      "an event type was renamed",
      async () => db().eventType.update({ where: { id: await findType(organizationId) }, data: { name: "Briefing" } }),
    ],
    [
      "the organization was renamed",
      () => db().organization.update({ where: { id: organizationId }, data: { name: `New ${organizationId}` } }),
    ],
  ];

  test.each(changes)("%s", async (_what, change) => {
    const first = await ask();
    await change();
    const again = await ask({ "if-none-match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(200);
    const [before, after] = [first, again].map((answer) => Date.parse(answer.headers.get("last-modified") ?? ""));
    expect(after).toBeGreaterThan(before ?? Number.POSITIVE_INFINITY);
    expect(await isMadeAgain()).toBe(false);
  });

  test("a transaction committed that had begun before one that came first", async () => {
    await transaction(async (early) => {
      await early.query("SELECT pg_current_xact_id()");
      await makeEvent();
      await ask();
      expect(await isMadeAgain()).toBe(false);
      await early.query("DELETE FROM event WHERE id = $1", [eventId]);
    });
    expect(await isMadeAgain()).toBe(true);
    expect(await (await ask()).text()).not.toContain(eventId);
  });

  test("a restored database counts transactions from further back", async () => {
    await ask();
    await pool().query("UPDATE calendar_feed SET made_at_snapshot = '9000000000:9000000000:'");
    expect(await isMadeAgain()).toBe(true);
  });
});

test("made again without a difference, it is still the calendar that its reader has", async () => {
  const first = await ask();
  await deleteEvent(organizationId, await makeEvent());
  expect(await isMadeAgain()).toBe(true);
  const again = await ask({ "if-none-match": first.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
  expect(again.headers.get("last-modified")).toBe(first.headers.get("last-modified"));
  expect(await isMadeAgain()).toBe(false);
});
