import { expect, test } from "vitest";
import { makeWorld } from "@/e2e/world/world";

const day = (startDate: string, endDate = startDate) => ({ type: "days" as const, startDate, endDate });

test("home office that who's out cannot be asked about is no time off", async () => {
  const { company, people, run, schedule, ledger } = await makeWorld();
  await run("sweep");
  company.setInactive(people.ada);
  await run("sweep");
  company.book(people.ada, { ...day("2026-12-01"), policy: "Home office" });
  company.book(people.ben, { type: "openEnded", startDate: "2026-09-01", policy: "Home office" });
  expect(await run("poll")).toMatchObject({ status: "succeeded" });
  expect(await schedule()).toEqual([]);
  expect(await ledger()).toEqual([]);
});

test("an edit of somebody who became inactive since we last asked replaces the event, and does not only remove it", async () => {
  const { company, people, run, schedule } = await makeWorld();
  const id = company.book(people.ada, day("2026-12-01"));
  await run("sweep");
  company.setInactive(people.ada);
  const longer = company.edit(id, day("2026-12-01", "2027-02-28"));
  const another = company.book(people.ada, day("2027-03-10"));
  expect(await run("poll")).toMatchObject({ counts: { added: 2, removed: 1 } });
  expect((await schedule()).map((event) => event.external_id)).toEqual([String(longer), String(another)]);
});

test("a request that HiBob still lists beside the one in its place comes off the schedule", async () => {
  const { company, people, run, schedule } = await makeWorld({ switches: { replacedInWhosOut: "listed" } });
  const first = company.book(people.ada, day("2026-12-01"));
  await run("sweep");
  const last = company.edit(company.edit(first, day("2026-12-02")), day("2026-12-03"));
  await run("poll");
  expect((await schedule()).map((event) => event.external_id)).toEqual([String(last)]);
});
