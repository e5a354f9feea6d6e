import { beforeAll, expect, test } from "vitest";
import { GET } from "@/app/api/v1/connections/[id]/window/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { makeWorld, WINDOW, type World } from "@/e2e/world/world";
import { changeConnection } from "@/lib/connections/service";
import { previewWindow } from "@/lib/connections/window-preview";
import { addDays, addMonths, today } from "@/lib/time";

const TODAY = today("Europe/London");
let world: World;
let key: string;

beforeAll(async () => {
  world = await makeWorld();
  const { company, people } = world;
  const book = (person: string, startDate: string, days = 0) =>
    company.book(person, { type: "days", startDate, endDate: addDays(startDate, days) });
  book(people.ada, addDays(TODAY, 5));
  // Overlaps an end ten days ahead, so it stays whole.
  book(people.ada, addDays(TODAY, 9), 4);
  book(people.ben, addDays(TODAY, 20));
  book(people.ben, addDays(TODAY, 30));
  company.book(people.cleo, { type: "openEnded", startDate: addDays(TODAY, 2) });
  await world.run("sweep");
  key = await makeKey(world.organizationId, ["connections:read"]);
});

const preview = (query: { syncUntil?: string; rollingMonths?: number }) =>
  previewWindow(world.organizationId, world.connectionId, query);

test("an earlier end tells which events go and which end with it, and that is what then happens", async () => {
  const before = (await world.schedule()).length;
  const told = await preview({ syncUntil: addDays(TODAY, 10) });
  expect(told).toMatchObject({ eventsRemoved: 2, eventsResized: 1, requestsEntering: 0 });
  expect(told.days).toBeLessThan(0);
  await changeConnection(world.organizationId, world.connectionId, { syncUntil: addDays(TODAY, 10) });
  expect(await world.run("sweep")).toMatchObject({ counts: { removed: 2, changed: 1, events: before - 2 } });
  await changeConnection(world.organizationId, world.connectionId, { syncUntil: WINDOW.syncUntil });
  await world.run("sweep");
});

test("a later end and a rolling one tell their days; the same one changes nothing", async () => {
  expect(await preview({ syncUntil: addDays(WINDOW.syncUntil, 7) })).toMatchObject({ days: 7, eventsRemoved: 0 });
  expect(await preview({ rollingMonths: 12 })).toMatchObject({ syncUntil: addMonths(TODAY, 12), eventsRemoved: 0 });
  expect(await preview({ syncUntil: WINDOW.syncUntil })).toEqual({
    syncUntil: WINDOW.syncUntil,
    days: 0,
    eventsRemoved: 0,
    eventsResized: 0,
    requestsEntering: 0,
  });
});

test("the endpoint refuses strangers, neighbours, narrow keys, and ends that cannot be", async () => {
  const narrow = await makeKey(world.organizationId, ["events:read"]);
  const neighbour = await makeKey((await makeOrganization()).id, ["connections:read"]);
  const id = world.connectionId;
  const query = { syncUntil: WINDOW.syncUntil };
  expect(problemOf(await call(GET, { id, query, key: "unknown" }))).toMatchObject({ status: 401 });
  expect(problemOf(await call(GET, { id, query, key: narrow }))).toMatchObject({ status: 403 });
  expect(problemOf(await call(GET, { id, query, key: neighbour }))).toMatchObject({ status: 404 });
  const past = { syncUntil: addDays(TODAY, -1) };
  const bads: Record<string, string | number>[] = [past, {}, { rollingMonths: 0 }, { ...query, rollingMonths: 3 }];
  for (const bad of bads) {
    expect(problemOf(await call(GET, { id, query: bad, key })).status).toBe(422);
  }
  expect(await call(GET, { id, query, key })).toMatchObject({ status: 200, body: { data: { days: 0 } } });
});
