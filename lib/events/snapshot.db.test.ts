import pg from "pg";
import { expect, test } from "vitest";
import { findType, makeAgent, makeOrganization } from "@/e2e/database/sample";
import { pool } from "@/lib/db";
import { requireEnv } from "@/lib/env";
import { listEventChanges } from "@/lib/events/changes";
import { listEvents } from "@/lib/events/service";
import { readEventsVersion } from "@/lib/events/version";

const VIEWER = { seesPrivate: false };
const RANGE = { start: "2026-01-01T00:00:00Z", end: "2027-01-01T00:00:00Z" };

type Place = { organizationId: string; agentId: string; typeId: string };

async function makePlace(): Promise<Place> {
  const { id: organizationId } = await makeOrganization();
  return { organizationId, agentId: (await makeAgent(organizationId)).id, typeId: await findType(organizationId) };
}

/** Adds, moves and removes events for as long as it may, in transactions of several statements that overlap others'. */
async function write(place: Place, client: pg.Client, mayGoOn: () => boolean): Promise<void> {
  for (let turn = 0; mayGoOn(); turn++) {
    await client.query("BEGIN");
    await client.query(ADD, [place.organizationId, place.agentId, place.typeId, 1 + (turn % 300)]);
    // Other writers begin and end meanwhile.
    await client.query("SELECT pg_sleep(random() * 0.01)");
    await client.query(
      turn % 3 === 0
        ? "DELETE FROM event WHERE id IN (SELECT id FROM event WHERE organization_id = $1 ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)"
        : `UPDATE event SET starts_at = starts_at + interval '1 minute', updated_at = now() WHERE id IN (
             SELECT id FROM event WHERE organization_id = $1 ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)`,
      [place.organizationId],
    );
    await client.query(turn % 7 === 6 ? "ROLLBACK" : "COMMIT");
  }
}

const ADD = `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day)
  SELECT $1, $2, $3, s, s + interval '8 hours', 'UTC', false FROM (SELECT '2026-01-01'::timestamptz + $4 * interval '1 day' AS s) x`;

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: requireEnv("DATABASE_URL") });
  // The one that is killed says so here too.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** The events as a reader has them who took a snapshot and follows the feed. */
class Reader {
  readonly events = new Map<string, string>();
  cursor = "";

  constructor(private readonly organizationId: string) {}

  async start(): Promise<void> {
    const end = await listEventChanges(this.organizationId, { from: "now", limit: 1 }, VIEWER);
    expect(end.data).toEqual([]);
    this.cursor = end.meta.nextCursor;
    let cursor: string | undefined;
    do {
      const { data, meta } = await listEvents(this.organizationId, { ...RANGE, limit: 7, cursor }, VIEWER);
      for (const event of data) this.events.set(event.id, event.startsAt);
      cursor = meta.nextCursor ?? undefined;
    } while (cursor);
  }

  async follow(): Promise<void> {
    const { data, meta } = await listEventChanges(this.organizationId, { cursor: this.cursor, limit: 9 }, VIEWER);
    for (const { id, event } of data) {
      if (event) this.events.set(id, event.startsAt);
      else this.events.delete(id);
    }
    this.cursor = meta.nextCursor;
  }
}

async function truth(organizationId: string): Promise<Map<string, string>> {
  const { rows } = await pool().query("SELECT id, starts_at FROM event WHERE organization_id = $1", [organizationId]);
  return new Map(rows.map((row) => [row.id, row.starts_at.toISOString()]));
}

test("a snapshot and then the feed miss nothing, with eight writers, one of whom is killed in a transaction", async () => {
  const place = await makePlace();
  let isOver = false;
  const clients = await Promise.all(Array.from({ length: 8 }, connect));
  const writers = clients.map((client) => write(place, client, () => !isOver));
  const doomed = await connect();
  await doomed.query("BEGIN");
  await doomed.query(ADD, [place.organizationId, place.agentId, place.typeId, 5]);
  const { rows } = await doomed.query("SELECT pg_backend_pid() AS pid");
  const late = await connect();
  await late.query("BEGIN");
  await late.query(ADD, [place.organizationId, place.agentId, place.typeId, 6]);

  await expect.poll(async () => (await truth(place.organizationId)).size, { timeout: 20_000 }).toBeGreaterThan(20);
  const reader = new Reader(place.organizationId);
  await reader.start();
  // It began before the cursor was taken, and is not in the snapshot.
  await late.query("COMMIT");
  await late.end();
  for (let turn = 0; turn < 20; turn++) await reader.follow();
  // What it began holds the feed back; its end, in whatever way, lets the feed go on.
  await pool().query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
  for (let turn = 0; turn < 20; turn++) await reader.follow();
  isOver = true;
  await Promise.all(writers);
  await Promise.all(clients.map((client) => client.end()));

  const expected = await truth(place.organizationId);
  await expect
    .poll(
      async () => {
        await reader.follow();
        return Object.fromEntries(reader.events);
      },
      { timeout: 50_000, interval: 10 },
    )
    .toEqual(Object.fromEntries(expected));
}, 120_000);

test("a version that was read while somebody writes is another one when they are done", async () => {
  const place = await makePlace();
  const add = [place.organizationId, place.agentId, place.typeId, 5];
  const slow = await connect();
  await slow.query("BEGIN");
  await slow.query(ADD, add);
  await pool().query(ADD, add);
  // The last change is of the one that began later and is over.
  const between = await readEventsVersion(place.organizationId);
  await slow.query("COMMIT");
  await slow.end();
  const after = await readEventsVersion(place.organizationId);
  expect(after).not.toBe(between);
  expect(await readEventsVersion(place.organizationId)).toBe(after);
});
