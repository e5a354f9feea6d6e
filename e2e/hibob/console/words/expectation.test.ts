import { expect, test } from "vitest";
import { Company } from "../../company";
import type { RequestInput } from "../../state/model";
import { getRequest } from "../../state/requests";
import { sceneOf } from "../scene";
import { readView } from "../view";
import { expectationOf } from "./expectation";

const D = "2098-03-05";
const NEXT = "2098-03-06";
const LAST = "2098-03-07";

function chunks(first: [string, string], second: [string, string]): RequestInput {
  const durations = [first, second].map(([localStartTime, localEndTime], index) => ({
    date: index === 0 ? D : NEXT,
    dayDuration: { dayDurationType: "specificHoursDayDuration" as const, localStartTime, localEndTime },
  }));
  return { type: "differentSpecificHoursDayDurations", durations };
}

function expectationFor(request: RequestInput, change: (company: Company, personId: string) => void = () => undefined) {
  const company = new Company();
  const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com" });
  const id = company.book(ada.id, request);
  change(company, ada.id);
  const scene = sceneOf(company, readView(new URLSearchParams()), null);
  return expectationOf(scene, getRequest(company.state, id));
}

test.each<[string, RequestInput, RegExp]>([
  ["a day", { type: "days", startDate: D }, /^On Ada's row of the schedule: Wed 5 Mar 2098\.$/],
  ["an afternoon", { type: "days", startDate: D, startPortion: "afternoon" }, /On Ada's row.*, afternoon/],
  [
    "noon to noon",
    { type: "days", startDate: D, endDate: LAST, startPortion: "afternoon", endPortion: "morning" },
    /On Ada/,
  ],
  [
    "a hole after the first morning",
    { type: "days", startDate: D, endDate: LAST, startPortion: "morning" },
    /skipped.*gaps/,
  ],
  [
    "afternoon to morning of a day",
    { type: "days", startDate: D, startPortion: "afternoon", endPortion: "morning" },
    /end before it starts/,
  ],
  ["one morning", { type: "portionOnRange", startDate: D, dayPortion: "morning" }, /On Ada/],
  ["mornings", { type: "portionOnRange", startDate: D, endDate: LAST, dayPortion: "morning" }, /skipped.*gaps/],
  ["chunks that join at midnight", chunks(["13:00", "24:00"], ["00:00", "12:00"]), /On Ada/],
  ["chunks that don't", chunks(["13:00", "23:00"], ["00:00", "12:00"]), /skipped.*gaps/],
  ["hours", { type: "hours", date: D, hours: 3 }, /HiBob doesn't say at what time/],
  ["half of every day", { type: "percentageOnRange", startDate: D, percentageOfDay: 50 }, /at what time/],
  ["all of every day", { type: "percentageOnRange", startDate: D, percentageOfDay: 100 }, /On Ada/],
  ["no end", { type: "openEnded", startDate: D }, /On Ada's row.*no end yet/],
  [
    "a type that nobody knows",
    { type: "undocumented", typeName: "x", startDate: D },
    /type that Rosterline doesn't know/,
  ],
  ["home office", { policy: "Home office", type: "days", startDate: D }, /Home office is work/],
  ["long ago", { type: "days", startDate: "2020-01-06" }, /ended more than 30 days ago/],
])("%s", (_name, request, see) => {
  expect(expectationFor(request).see).toMatch(see);
});

test("what the service user can't see is not to be seen", () => {
  const sick: RequestInput = { policy: "Sick leave", type: "days", startDate: D };
  expect(expectationFor(sick).see).toMatch(/On Ada/);
  const withoutPrivate = expectationFor(sick, (company) => Object.assign(company.permissions, { seePrivate: false }));
  expect(withoutPrivate).toEqual({ see: expect.stringContaining("may not see private"), place: null });
  const hidden = expectationFor(sick, (company, id) => company.updatePerson(id, { lifecycleStatus: "Garden leave" }));
  expect(hidden).toEqual({ see: expect.stringContaining("hidden from the service user"), place: null });
});

test("who is no agent has no row", () => {
  const finance = expectationFor({ type: "days", startDate: D }, (company, id) =>
    company.updatePerson(id, { department: "Finance" }),
  );
  expect(finance.see).toMatch(/without an agent/);
});
