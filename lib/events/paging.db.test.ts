import { beforeEach, expect, test } from "vitest";
import { findType, makeAgent, makeManualEvent, makeOrganization } from "@/e2e/database/sample";
import { pool } from "@/lib/db";
import { deleteEvent, patchEvent } from "@/lib/events/manual";
import { listEvents } from "@/lib/events/service";

const VIEWER = { seesPrivate: false };
const RANGE = { start: "2026-11-02T00:00:00Z", end: "2026-11-09T00:00:00Z" };

let organizationId: string;
let agentId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agentId = (await makeAgent(organizationId)).id;
});

/** @param hour of the range */
function at(hour: number): string {
  return new Date(Date.parse(RANGE.start) + hour * 3_600_000).toISOString();
}

function add(startsAt: string, endsAt: string): Promise<string> {
  return makeManualEvent({ organizationId, agentId, startsAt, endsAt });
}

test("what nobody moved is read once, whatever is written between two pages", async () => {
  const kept: string[] = [];
  for (let hour = 0; hour < 24; hour++) kept.push(await add(at(hour), at(hour + 2)));
  const seen: { id: string; startsAt: string }[] = [];
  let cursor: string | undefined;
  for (let round = 0; ; round++) {
    const { data, meta } = await listEvents(organizationId, { ...RANGE, limit: 5, cursor }, VIEWER);
    seen.push(...data);
    if (meta.nextCursor === null) break;
    cursor = meta.nextCursor;
    // Before the cursor, on it and after it: new ones, one that is gone again, and one that is moved along.
    await add(at(0), at(1));
    const last = data.at(-1)?.startsAt ?? "";
    await add(last, at(40));
    const moved = await add(last, at(30));
    await patchEvent(organizationId, moved, { startsAt: at(round), endsAt: at(31) });
    await deleteEvent(organizationId, await add(at(23), at(25)));
  }
  const ids = seen.map((event) => event.id).filter((id) => kept.includes(id));
  expect(ids).toEqual(kept);
  expect(new Set(seen.map((event) => event.id)).size).toBe(seen.length);
  const order = seen.map((event) => `${event.startsAt} ${event.id}`);
  expect(order).toEqual(order.toSorted());
});

test("an event is found however long before the range it began", async () => {
  const day = 24;
  const spans = [1, 30, 31, 32, 400, 4000].map((days) => [at(-days * day + 1), at(1)] as const);
  const made: string[] = [];
  for (const [startsAt, endsAt] of spans.toReversed()) made.push(await add(startsAt, endsAt));
  await add(at(-4000 * day), at(0));
  const pages: string[] = [];
  let cursor: string | undefined;
  do {
    const { data, meta } = await listEvents(organizationId, { ...RANGE, limit: 2, cursor }, VIEWER);
    pages.push(...data.map((event) => event.id));
    cursor = meta.nextCursor ?? undefined;
  } while (cursor);
  expect(pages).toEqual(made);
});

test("a long history is not read", async () => {
  const typeId = await findType(organizationId);
  // Ten years of it: an event each three hours, every two hundredth of them a long one.
  await pool().query(
    `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day)
     SELECT $1, $2, $3, s, s + CASE WHEN g % 200 = 0 THEN interval '60 days' ELSE interval '2 hours' END, 'UTC', false
     FROM generate_series(1, 30000) g, LATERAL (SELECT $4::timestamptz - g * interval '3 hours' AS s) x`,
    [organizationId, agentId, typeId, RANGE.start],
  );
  await pool().query("ANALYZE event");
  const inside = await add(at(3), at(5));
  const { data, rows } = await countingRows(() => listEvents(organizationId, { ...RANGE, limit: 100 }, VIEWER));
  expect(data.map((event) => event.id)).toContain(inside);
  expect(data).toHaveLength(3);
  expect(rows).toBeLessThan(1000);
});

/** How many rows of `event` were fetched for it, by PostgreSQL's own count. One session, so that it is told at once. */
async function countingRows<T extends { data: unknown }>(work: () => Promise<T>): Promise<T & { rows: number }> {
  const read = async () => {
    await pool().query("SELECT pg_stat_clear_snapshot(), pg_stat_force_next_flush()");
    const { rows } = await pool().query(
      `SELECT (SELECT coalesce(sum(idx_tup_fetch + seq_tup_read), 0)::int FROM pg_stat_user_tables WHERE relname = 'event')
            + (SELECT coalesce(sum(idx_tup_read), 0)::int FROM pg_stat_user_indexes WHERE relname = 'event') AS n`,
    );
    return rows[0].n as number;
  };
  const before = await read();
  const result = await work();
  return { ...result, rows: (await read()) - before };
}
