import { beforeAll, describe, expect, test } from "vitest";
import { GET as GET_PEOPLE } from "@/app/api/v1/connections/[id]/runs/[runId]/removals/people/route";
import { GET } from "@/app/api/v1/connections/[id]/runs/[runId]/removals/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { makeWorld, type World } from "@/e2e/world/world";
import { list } from "@/lib/api/schemas";
import { removal, removalPerson } from "@/lib/connections/removal-schemas";
import { listRemovalPeople, listRemovals } from "@/lib/connections/removals";
import { listRuns } from "@/lib/connections/runs";
import { pool } from "@/lib/db";

const ADMIN = { seesPrivate: true };
const PAGE = { limit: 100 };
let world: World;
let runId: string;
let key: { organizationId: string; connectionId: string; runId: string };

/** Holds a run that would remove these requests, as the engine ends one. */
async function holdRun({ organizationId, connectionId }: World, externalIds: string[]): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO sync_run (organization_id, connection_id, kind, trigger, status, held_lost, held_of, held_why)
     VALUES ($1, $2, 'sweep', 'scheduled', 'held', $3, 30, 'removals') RETURNING id`,
    [organizationId, connectionId, externalIds.length],
  );
  await pool().query("INSERT INTO held_removal SELECT $1, $2, unnest($3::text[])", [
    rows[0]?.id,
    connectionId,
    externalIds,
  ]);
  return rows[0]?.id ?? "";
}

beforeAll(async () => {
  world = await makeWorld({
    policies: [
      { name: "Holiday", activity: "paidTimeoff", visibility: "Public" },
      { name: "Surgery", activity: "paidTimeoff", visibility: "Private" },
    ],
  });
  const { company, people, run } = world;
  const day = (number: number) => ({
    type: "days" as const,
    startDate: `2026-12-${number}`,
    endDate: `2026-12-${number}`,
  });
  const booked = [
    company.book(people.ben, day(10)),
    company.book(people.ada, day(12)),
    company.book(people.ada, { ...day(11), policy: "Surgery" }),
    company.book(people.ada, { type: "hours", date: "2026-12-10", hours: 2 }),
  ];
  company.book(people.cleo, day(10));
  await run("sweep");
  runId = await holdRun(world, booked.map(String));
  key = { organizationId: world.organizationId, connectionId: world.connectionId, runId };
});

test("names what would go, by person and start, with the events", async () => {
  const { data, meta } = await listRemovals(key, PAGE, ADMIN);
  expect(data.map((row) => [row.personName, row.startDate, row.policy, row.eventId !== null])).toEqual([
    ["ada", "2026-12-10", "Holiday", false],
    ["ada", "2026-12-11", "Surgery", true],
    ["ada", "2026-12-12", "Holiday", true],
    ["ben", "2026-12-10", "Holiday", true],
  ]);
  expect(data[3]).toMatchObject({
    agentName: "ben",
    timeZone: "Asia/Manila",
    startsAt: "2026-12-09T16:00:00.000Z",
    endsAt: "2026-12-10T16:00:00.000Z",
  });
  expect(meta.nextCursor).toBeNull();
});

test("page by page nothing is left out or said twice", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { data, meta } = await listRemovals(key, { limit: 1, cursor }, ADMIN);
    seen.push(...data.map((row) => row.externalId));
    cursor = meta.nextCursor ?? undefined;
  } while (cursor);
  const whole = await listRemovals(key, PAGE, ADMIN);
  expect(seen).toEqual(whole.data.map((row) => row.externalId));
});

test("says of whom how much would go", async () => {
  const first = await listRemovalPeople(key, { limit: 1 });
  expect(first.data).toEqual([
    {
      personId: expect.any(String),
      personName: "ada",
      agentName: "ada",
      requests: 3,
      events: 2,
      firstDay: "2026-12-10",
      lastDay: "2026-12-12",
    },
  ]);
  const second = await listRemovalPeople(key, { limit: 1, cursor: first.meta.nextCursor ?? "" });
  expect(second.data).toMatchObject([{ personName: "ben", requests: 1, events: 1 }]);
  expect(second.meta.nextCursor).toBeNull();
  const [ben] = second.data;
  const his = await listRemovals(key, { ...PAGE, personId: ben?.personId }, ADMIN);
  expect(his.data.map((row) => row.personName)).toEqual(["ben"]);
});

test("keeps names of private policies from who may not read them", async () => {
  const { data } = await listRemovals(key, PAGE, { seesPrivate: false });
  expect(data.map((row) => row.policy)).toEqual(["Holiday", null, "Holiday", "Holiday"]);
});

test("the run says why it was held and how much it would lose", async () => {
  const { data } = await listRuns(world.organizationId, world.connectionId, PAGE);
  expect(data.find((run) => run.id === runId)?.held).toEqual({ why: "removals", lost: 4, of: 30 });
  expect(data.find((run) => run.status === "succeeded")?.held).toBeNull();
});

test("a request that went some other way is not named any more", async () => {
  const other = await makeWorld();
  const id = other.company.book(other.people.ada, { type: "days", startDate: "2026-12-10", endDate: "2026-12-10" });
  await other.run("sweep");
  const heldId = await holdRun(other, [String(id), "never seen"]);
  const otherKey = { organizationId: other.organizationId, connectionId: other.connectionId, runId: heldId };
  expect((await listRemovals(otherKey, PAGE, ADMIN)).data).toHaveLength(1);
  other.company.delete(id);
  await other.run("poll");
  expect((await listRemovals(otherKey, PAGE, ADMIN)).data).toEqual([]);
});

describe.each([
  ["removals", GET, removal],
  ["people", GET_PEOPLE, removalPerson],
] as const)("the endpoint of %s", (_name, handler, shape) => {
  const params = () => ({ id: world.connectionId, runId });

  test("refuses a stranger, and a key without the scope", async () => {
    expect(problemOf(await call(handler, { key: "rl_unknown", params: params() }))).toMatchObject({ status: 401 });
    const weak = await makeKey(world.organizationId, ["events:read"]);
    expect(problemOf(await call(handler, { key: weak, params: params() }))).toMatchObject({ status: 403 });
  });

  test("refuses the neighbour, and a run of another connection", async () => {
    const neighbour = await makeKey((await makeOrganization()).id, ["connections:read"]);
    expect(problemOf(await call(handler, { key: neighbour, params: params() }))).toMatchObject({ status: 404 });
    const other = await makeWorld();
    const own = await makeKey(other.organizationId, ["connections:read"]);
    const mixed = { id: other.connectionId, runId };
    expect(problemOf(await call(handler, { key: own, params: mixed }))).toMatchObject({ status: 404 });
  });

  test("serves its page in its documented shape, and refuses a foreign cursor", async () => {
    const reader = await makeKey(world.organizationId, ["connections:read"]);
    const answer = await call(handler, { key: reader, params: params(), query: { limit: 2 } });
    expect(answer.status).toBe(200);
    expect(list(shape).parse(answer.body).data.length).toBeGreaterThan(0);
    const broken = await call(handler, { key: reader, params: params(), query: { cursor: "broken" } });
    expect(problemOf(broken)).toMatchObject({ status: 422, paths: ["cursor"] });
  });
});
