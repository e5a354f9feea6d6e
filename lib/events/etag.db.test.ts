import { beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/v1/events/route";
import { call } from "@/e2e/database/call";
import { makeAgent, makeKey, makeManualEvent, makeOrganization } from "@/e2e/database/sample";
import { pool } from "@/lib/db";

const DAY = { start: "2026-11-02T00:00:00.000Z", end: "2026-11-03T00:00:00.000Z" };
let organizationId: string;
let agentId: string;
let eventId: string;
let key: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  key = await makeKey(organizationId);
  agentId = (await makeAgent(organizationId)).id;
  eventId = await makeManualEvent({ organizationId, agentId });
});

async function ask(known?: string, query: Record<string, string> = DAY, secret = key) {
  const headers: Record<string, string> = known === undefined ? {} : { "if-none-match": known };
  const { status, headers: answered, body } = await call(GET, { key: secret, query, headers });
  return { status, body, etag: answered.get("etag") ?? "", cacheControl: answered.get("cache-control") };
}

test("who knows the list is told so without a body, until something changes", async () => {
  const first = await ask();
  expect(first).toMatchObject({ status: 200, cacheControl: "private, no-cache" });
  expect(first.etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
  for (const known of [first.etag, `"other", ${first.etag}`, first.etag.slice(2), "*"])
    expect(await ask(known)).toMatchObject({ status: 304, body: undefined, etag: first.etag });
  const writes = [
    `UPDATE event SET all_day = true WHERE id = '${eventId}'`,
    `UPDATE event_type SET name = 'Catch-up' WHERE organization_id = '${organizationId}' AND name = 'Meeting'`,
    `DELETE FROM event WHERE id = '${eventId}'`,
  ];
  let etag = first.etag;
  for (const write of writes) {
    await pool().query(write);
    const next = await ask(etag);
    expect(next.status, write).toBe(200);
    expect(next.etag).not.toBe(etag);
    etag = next.etag;
  }
  expect((await ask(etag)).body).toBeUndefined();
});

test("another list, another reader and another organization have another one", async () => {
  const { etag } = await ask();
  const admin = await makeKey(organizationId, ["events:read", "connections:write"]);
  const neighbour = await makeKey((await makeOrganization()).id);
  const others = [
    await ask(etag, { ...DAY, limit: "1" }),
    await ask(etag, { ...DAY, agentId }),
    await ask(etag, DAY, admin),
    await ask(etag, DAY, neighbour),
  ];
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(new Set([etag, ...others.map((other) => other.etag)]).size).toBe(5);
});

test("a refusal has none, and bad input is one also for who knows everything", async () => {
  expect(await ask("*", { ...DAY, limit: "5000" })).toMatchObject({ status: 422, etag: "", cacheControl: "no-store" });
  expect(await ask("*", DAY, "rl_unknown")).toMatchObject({ status: 401, etag: "" });
});
