import { describe, expect, test } from "vitest";
import { makeWorld, type World } from "@/e2e/world/world";
import { findProvider } from "@/lib/integrations/registry";
import { readHidden } from "@/lib/sync/hidden";
import { addDays, today } from "@/lib/time";

const TODAY = today("Europe/London");
const WINDOW = { from: addDays(TODAY, -30), until: addDays(TODAY, 60) };
const ago = (days: number) => ({ at: `${addDays(TODAY, -days)}T09:00:00Z` });
const days = (from: number, to = from, policy = "Parental leave") => ({
  type: "days" as const,
  startDate: addDays(TODAY, from),
  endDate: addDays(TODAY, to),
  policy,
});

/** What a sweep that starts now would be told; it knows time off of these policies. */
async function read({ company }: World, given: { changesReadTo?: Date; known?: string[] } = {}) {
  const { serviceUserId, token } = company;
  const session = findProvider("hibob").connect({ serviceUserId, token });
  try {
    const run = { startedAt: new Date(), changesReadTo: given.changesReadTo ?? null, window: WINDOW };
    const people = await session.listPeople();
    const before = company.calls.length;
    const news = await readHidden(session, run, { people, isTimeOff: (name) => given.known?.includes(name) ?? false });
    return {
      approved: news.approved.map((request) => Number(request.externalId)).sort(),
      removed: [...news.removed].map(Number).sort(),
      calls: company.calls.slice(before).map((call) => `${call.path} ${call.status}`),
    };
  } finally {
    await session.close();
  }
}

describe("the first sync", () => {
  test("finds what people on a long leave have asked for in the last six months", async () => {
    const world = await makeWorld();
    const { company, people } = world;
    company.setInactive(people.ada);
    const leave = company.book(people.ada, days(-10, 50), ago(170));
    const open = company.book(people.ada, { type: "openEnded", startDate: addDays(TODAY, -90) }, ago(100));
    const later = company.book(people.ada, days(70), ago(3));
    const cancelled = company.book(people.ada, days(5), ago(20));
    company.cancel(cancelled, ago(19));
    const replaced = company.book(people.ada, days(8), ago(20));
    const edited = company.edit(replaced, { startDate: addDays(TODAY, 9), endDate: addDays(TODAY, 9) }, ago(18));
    company.book(people.ada, days(-60, -40), ago(100));
    company.book(people.ada, days(2), ago(200));
    company.book(people.ben, days(3), ago(10));
    company.submit(people.ada, days(4), ago(2));
    expect(await read(world, { known: ["Parental leave", "Holiday"] })).toEqual({
      approved: [leave, open, later, edited].sort(),
      removed: [cancelled, replaced],
      calls: ["/timeoff/requests/changes 200", "/timeoff/requests/changes 200"],
    });
  });

  test("leaves home office out, as far as anybody's shows that it is", async () => {
    const world = await makeWorld();
    const { company, people } = world;
    company.setInactive(people.ada);
    company.book(people.ada, days(-5, -5, "Home office"), ago(40));
    const leave = company.book(people.ada, days(1, 40), ago(40));
    company.book(people.ben, days(-20, -20, "Home office"), ago(30));
    expect(await read(world)).toMatchObject({ approved: [leave] });
  });

  test("asks nothing where nobody is hidden, and nothing about those who left", async () => {
    const world = await makeWorld({ permissions: { lifecycle: true } });
    world.company.terminate(world.people.ada);
    world.company.book(world.people.ada, days(3), ago(10));
    expect(await read(world)).toEqual({ approved: [], removed: [], calls: [] });
  });
});

test("a later sweep looks back as far as nobody has looked since", async () => {
  const world = await makeWorld();
  const { company, people } = world;
  company.setInactive(people.ada);
  company.book(people.ada, days(3), ago(40));
  const missed = company.book(people.ada, days(4), ago(5));
  const changesReadTo = new Date(`${addDays(TODAY, -6)}T00:00:00Z`);
  expect(await read(world, { changesReadTo, known: ["Parental leave"] })).toMatchObject({ approved: [missed] });
});
