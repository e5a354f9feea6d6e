import { beforeAll, describe, expect, test } from "vitest";
import { Company } from "./company";
import { sampleAgents } from "./sample-agents";
import { seedSampleCompany } from "./sample-company";
import { addDays } from "./state/days";
import { firstDay, lastDay, rangeSchema } from "./state/range";

function sampleCompany(today: string) {
  const company = new Company({ serviceUserId: "SERVICE-10001" });
  seedSampleCompany(company, sampleAgents, today);
  return company;
}

function countBy(keys: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

test("there are 60 agents in 6 teams and 5 time zones, each with an email of their own", () => {
  expect(sampleAgents).toHaveLength(60);
  expect(new Set(sampleAgents.map(({ email }) => email)).size).toBe(60);
  expect(sampleAgents.every(({ email }) => /^[a-z.]+@northwind\.example$/.test(email))).toBe(true);
  expect(new Set(sampleAgents.map(({ team }) => team)).size).toBe(6);
  expect(new Set(sampleAgents.map(({ timeZone }) => timeZone)).size).toBe(5);
});

describe.each(["2026-11-23", "2026-02-28", "2027-07-04", "2028-12-31"])("around %s", (today) => {
  const company = sampleCompany(today);
  const requests = [...company.state.requests.values()];

  test("every agent is a person; 4 people are none, 2 have left with leave ahead", () => {
    const emails = new Set(company.people.map(({ email }) => email));
    expect(sampleAgents.every(({ email }) => emails.has(email))).toBe(true);
    const left = company.people.filter(({ lifecycleStatus }) => lifecycleStatus === "Terminated");
    expect([company.people.length, left.length]).toEqual([66, 2]);
    for (const person of left) {
      const ahead = requests.filter(({ personId, range }) => personId === person.id && firstDay(range) > today);
      expect(ahead).toHaveLength(1);
    }
  });

  test("there are 500 to 640 requests, all in the range of days, all made before today", () => {
    expect(requests.length).toBeGreaterThanOrEqual(500);
    expect(requests.length).toBeLessThanOrEqual(640);
    for (const { range, createdAtMs } of requests) {
      expect(firstDay(range) >= addDays(today, -31) && firstDay(range) <= addDays(today, 182)).toBe(true);
      expect(createdAtMs).toBeLessThan(Date.parse(today));
    }
  });

  test("every type is there at least twice among the approved, the undocumented one once", () => {
    const counts = countBy(company.truth().map(({ request }) => request.range.type));
    const types = rangeSchema.options.map(({ shape }) => shape.type.value);
    for (const type of types) expect(counts[type] ?? 0, type).toBeGreaterThanOrEqual(type === "undocumented" ? 1 : 2);
  });

  test("every status and every kind of policy is there", () => {
    const statuses = countBy(requests.map(({ status }) => status));
    for (const status of ["approved", "pending", "declined", "canceled", "deleted", "replaced"]) {
      expect(statuses[status] ?? 0, status).toBeGreaterThanOrEqual(2);
    }
    const truth = company.truth();
    for (const visibility of ["Public", "Private", "Custom name"]) {
      expect(truth.filter(({ policy }) => policy.visibility === visibility).length, visibility).toBeGreaterThan(2);
    }
    expect(truth.filter(({ policy }) => policy.activity === "workTime").length).toBeGreaterThan(5);
    expect(truth.some(({ request }) => request.previousRequestId !== request.originalRequestId)).toBe(true);
  });

  test("the shapes that matter are there", () => {
    const ranges = company.truth().map(({ request }) => request.range);
    const isThere = (check: (range: (typeof ranges)[number]) => boolean) => ranges.filter(check).length >= 1;
    const several = (range: (typeof ranges)[number]) => firstDay(range) !== lastDay(range);
    expect(isThere((range) => range.type === "days" && several(range) && range.startPortion === "afternoon")).toBe(
      true,
    );
    expect(isThere((range) => range.type === "days" && !several(range) && range.startPortion === "morning")).toBe(true);
    for (const type of ["portionOnRange", "specificHoursDayDurations"]) {
      expect(isThere((range) => range.type === type && several(range))).toBe(true);
      expect(isThere((range) => range.type === type && !several(range))).toBe(true);
    }
    for (const percentage of [100, 50]) {
      expect(isThere((range) => range.type === "percentageOnRange" && range.percentageOfDay === percentage)).toBe(true);
    }
    const daysOf = ranges.flatMap((range) =>
      range.type === "differentSpecificHoursDayDurations" ? [range.durations.length] : [],
    );
    expect(new Set(daysOf)).toEqual(new Set([2, 3]));
  });
});

describe("from start to start", () => {
  let today: Company;
  let again: Company;
  let tomorrow: Company;
  beforeAll(() => {
    [today, again, tomorrow] = [sampleCompany("2026-11-23"), sampleCompany("2026-11-23"), sampleCompany("2026-11-24")];
  });

  test("the same day gives the same people and requests", () => {
    expect(again.people).toEqual(today.people);
    expect(again.truth()).toEqual(today.truth());
    expect(again.state.changes).toEqual(today.state.changes);
  });

  test("the next day keeps nearly all requests with their ids, people and dates", () => {
    const kept = today.truth().filter(({ request }) => {
      const later = tomorrow.state.requests.get(request.id);
      return later?.personId === request.personId && JSON.stringify(later.range) === JSON.stringify(request.range);
    });
    expect(kept.length).toBeGreaterThan(today.truth().length - 10);
  });

  test("a request made by hand gets an id that the sample never uses", () => {
    const highest = Math.max(...today.state.requests.keys());
    const person = today.people[0]?.id ?? "";
    const id = again.book(person, { type: "days", startDate: "2026-12-01" });
    expect(id).toBeGreaterThan(highest + 100_000);
  });
});
