import { describe, expect, test } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { addDays, today } from "@/lib/time";

const SOON = addDays(today("Europe/London"), 20);
const on = (startDate: string, endDate = startDate) => ({ type: "days" as const, startDate, endDate });
const day = { type: "days" as const, startDate: SOON, endDate: SOON };

describe("a request of somebody who became inactive since the last sweep", () => {
  test.each([true, false])("and was approved only then is kept (status shown: %s)", async (lifecycle) => {
    const { company, people, run, schedule } = await makeWorld({ permissions: { lifecycle } });
    await run("sweep");
    company.setInactive(people.ada);
    const id = company.book(people.ada, { ...day, policy: "Parental leave" });
    await run("poll");
    expect((await schedule()).map((event) => event.external_id)).toEqual([String(id)]);
    await run("sweep");
    expect((await schedule()).map((event) => event.external_id)).toEqual([String(id)]);
  });

  test("is not kept when they left", async () => {
    const { company, people, run, ledger } = await makeWorld({ permissions: { lifecycle: true } });
    await run("sweep");
    company.terminate(people.ada);
    company.book(people.ada, day);
    await run("poll");
    expect(await ledger()).toEqual([]);
  });

  test("is asked for by name, not by reading everyone", async () => {
    const { company, people, run } = await makeWorld();
    await run("sweep");
    company.setInactive(people.ada);
    company.book(people.ada, day);
    const before = company.calls.length;
    await run("poll");
    const searches = company.calls.slice(before).filter((call) => call.path === "/people/search");
    expect(searches.map((call) => (call.body as { filters?: { values: string[] }[] }).filters?.[0]?.values)).toEqual([
      [people.ada],
      [people.ada],
    ]);
  });
});

test("home office of somebody who is there is not time off", async () => {
  const { company, people, run, ledger } = await makeWorld();
  await run("sweep");
  company.book(people.ada, { ...day, policy: "Home office" });
  expect(await run("poll")).toMatchObject({ status: "succeeded" });
  expect(await ledger()).toEqual([]);
});

test("home office that who's out cannot be asked about is no time off", async () => {
  const { company, people, run, schedule, ledger } = await makeWorld();
  await run("sweep");
  company.setInactive(people.ada);
  await run("sweep");
  company.book(people.ada, { ...on("2026-12-01"), policy: "Home office" });
  company.book(people.ben, { type: "openEnded", startDate: "2026-09-01", policy: "Home office" });
  expect(await run("poll")).toMatchObject({ status: "succeeded" });
  expect(await schedule()).toEqual([]);
  expect(await ledger()).toEqual([]);
});

test("an edit of somebody who became inactive since we last asked replaces the event, and does not only remove it", async () => {
  const { company, people, run, schedule } = await makeWorld();
  const id = company.book(people.ada, on("2026-12-01"));
  await run("sweep");
  company.setInactive(people.ada);
  const longer = company.edit(id, on("2026-12-01", "2027-02-28"));
  const another = company.book(people.ada, on("2027-03-10"));
  expect(await run("poll")).toMatchObject({ counts: { added: 2, removed: 1 } });
  expect((await schedule()).map((event) => event.external_id)).toEqual([String(longer), String(another)]);
});

test("a request that HiBob still lists beside the one in its place comes off the schedule", async () => {
  const { company, people, run, schedule } = await makeWorld({ switches: { replacedInWhosOut: "listed" } });
  const first = company.book(people.ada, on("2026-12-01"));
  await run("sweep");
  const last = company.edit(company.edit(first, on("2026-12-02")), on("2026-12-03"));
  await run("poll");
  expect((await schedule()).map((event) => event.external_id)).toEqual([String(last)]);
});
