import { describe, expect, test } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { addDays, today } from "@/lib/time";

const SOON = addDays(today("Europe/London"), 20);
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
