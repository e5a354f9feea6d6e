import { beforeEach, expect, test } from "vitest";
import { makeAgent, makeManualEvent, makeOrganization } from "@/e2e/database/sample";
import { pool } from "@/lib/db";
import { listEventChanges } from "@/lib/events/changes";
import { forgetOldChanges } from "@/lib/events/forget-changes";
import { deleteEvent } from "@/lib/events/manual";
import { readEventsVersion } from "@/lib/events/version";

const VIEWER = { seesPrivate: false };
let organizationId: string;
let agentId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agentId = (await makeAgent(organizationId)).id;
});

function page(cursor?: string, limit = 100) {
  return listEventChanges(organizationId, { cursor, limit }, VIEWER);
}

const add = () => makeManualEvent({ organizationId, agentId });
const touch = (id: string) =>
  pool().query("UPDATE event SET all_day = NOT all_day, updated_at = now() WHERE id = $1", [id]);

/** Everything that happened until now, and the events with it, happened so many days ago. */
async function age(days: number): Promise<void> {
  await pool().query(
    "UPDATE event_change SET created_at = created_at - make_interval(days => $2) WHERE organization_id = $1",
    [organizationId, days],
  );
  await pool().query(
    `WITH old AS (UPDATE event SET updated_at = updated_at - make_interval(days => $2) WHERE organization_id = $1 RETURNING id)
     SELECT FROM old`,
    [organizationId, days],
  );
  // Noted by that very update, which is none in truth.
  await pool().query(
    `DELETE FROM event_change WHERE organization_id = $1 AND transaction_id = (
       SELECT max(transaction_id) FROM event_change WHERE organization_id = $1)`,
    [organizationId],
  );
}

/** The cursor at the end, once nothing that was done holds the feed back. */
async function readToEnd(count: number): Promise<string> {
  await expect.poll(async () => (await page()).data.length, { timeout: 10_000, interval: 20 }).toBe(count);
  return (await page()).meta.nextCursor;
}

test("old changes go, and the last one of each living event stays: a beginning without a cursor has them all", async () => {
  const [kept, busy, gone] = [await add(), await add(), await add()];
  await touch(busy);
  await deleteEvent(organizationId, gone);
  await readToEnd(3);
  await age(31);
  expect(await forgetOldChanges()).toBe(3);
  expect((await page()).data.map(({ op, id }) => [op, id])).toEqual([
    ["upsert", kept],
    ["upsert", busy],
  ]);
  expect(await forgetOldChanges()).toBe(0);
});

test("changes of the last thirty days stay, all of them", async () => {
  const id = await add();
  await touch(id);
  await deleteEvent(organizationId, id);
  await readToEnd(1);
  await age(29);
  expect(await forgetOldChanges()).toBe(0);
});

test("a cursor from before what was forgotten is refused, one from behind it goes on", async () => {
  const id = await add();
  const early = await readToEnd(1);
  await touch(id);
  const gone = await add();
  await deleteEvent(organizationId, gone);
  const late = await readToEnd(2);
  await age(40);
  await forgetOldChanges();
  await expect(page(early)).rejects.toMatchObject({
    code: "cursor_expired",
    status: 410,
    errors: [{ path: "cursor" }],
  });
  expect((await page(late)).data).toEqual([]);
});

test("who begins without a cursor after that reads on page by page, and is refused only when more is forgotten", async () => {
  const ids = [await add(), await add(), await add()];
  await deleteEvent(organizationId, await add());
  await readToEnd(4);
  await age(40);
  await forgetOldChanges();
  const first = await page(undefined, 1);
  const second = await page(first.meta.nextCursor, 1);
  expect([...first.data, ...second.data].map((change) => change.id)).toEqual(ids.slice(0, 2));
  await deleteEvent(organizationId, ids[2] ?? "");
  await age(40);
  await forgetOldChanges();
  await expect(page(second.meta.nextCursor)).rejects.toMatchObject({ code: "cursor_expired" });
});

test("the version of the events is never one that was before, also when the last change is forgotten", async () => {
  await add();
  const versions = [await readEventsVersion(organizationId)];
  const gone = await add();
  versions.push(await readEventsVersion(organizationId));
  await deleteEvent(organizationId, gone);
  versions.push(await readEventsVersion(organizationId));
  await age(40);
  await forgetOldChanges();
  versions.push(await readEventsVersion(organizationId));
  expect(new Set(versions).size).toBe(4);
  expect(await readEventsVersion(organizationId)).toBe(versions.at(-1));
});
