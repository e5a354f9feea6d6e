import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Company } from "@/e2e/hibob/company";
import type { FaultKind } from "@/e2e/hibob/faults/faults";
import { type Sandbox, startSandbox } from "@/e2e/hibob/server";
import type { CompanyOptions } from "@/e2e/hibob/state/company-state";
import { createClient } from "@/lib/integrations/hibob/client";
import { createSession } from "@/lib/integrations/hibob/session";
import { standingClock } from "@/lib/integrations/hibob/testing/timing";
import type { Change, ProviderSession, TimeOff } from "@/lib/integrations/types";

const WINDOW = { from: "2026-10-01", until: "2027-03-31" };
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function connect({ serviceUserId, token }: { serviceUserId: string; token: string }): ProviderSession {
  return createSession(createClient({ baseUrl: sandbox.apiUrl, serviceUserId, token, timing: standingClock() }));
}

function start(options: CompanyOptions = {}) {
  const company = sandbox.createCompany(options);
  const ada = company.addPerson({ name: "Ada Park", email: "Ada@Example.com" }).id;
  const ben = company.addPerson({ name: "Ben Cruz", email: "ben@example.com" }).id;
  return { company, ada, ben, session: connect(company) };
}

/** Every position of a switch that concerns what we read. */
const READINGS: CompanyOptions["switches"][] = [
  {},
  { rowOrder: "desc", changeTypeCase: "lower", listAnswer: "bare", fieldsAnswer: "wrapped" },
  { rowOrder: "shuffled", people: "slash", durations: "local", listPortionNames: "startDatePortion" },
  { people: "both", durations: "short", timeZoneOffsetInLists: true, employeeEmailInWhosOut: true },
  { replacedRow: "nothing", declinedRow: "Declined", createdOn: "changeTime" },
  { replacedRow: "Deleted", declinedRow: "Canceled", pendingRemovals: "always", softEditRows: true },
  { replacedRow: "nothing", declinedRow: "Deleted", pendingRemovals: "always", rowOrder: "desc" },
  { openEndedInWhosOut: "rangeOfStart", whosOutMaxDays: 31, privateInChanges: "always" },
  { whosOutMaxDays: 14, inactiveInChanges: false },
  { whosOutMaxDays: 7 },
];

describe.each(READINGS)("when HiBob behaves as in %j", (switches) => {
  test("everyone is read, with ids that no number can hold", async () => {
    const { session, ada, ben } = start({ switches });
    const people = await session.listPeople();
    expect(people.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { externalId: ada, name: "Ada Park", email: "ada@example.com", isActive: true, isTerminated: false },
      { externalId: ben, name: "Ben Cruz", email: "ben@example.com", isActive: true, isTerminated: false },
    ]);
  });

  test("a sweep reads every approved request of the window, once, and nothing else", async () => {
    const { company, session, ada, ben } = start({ switches });
    const spans = bookOneOfEach(company, ada);
    company.book(ada, { type: "days", startDate: "2026-11-02", policy: "Home office" });
    company.book(ada, { type: "days", startDate: "2026-09-30" });
    company.submit(ada, { type: "days", startDate: "2026-11-02" });
    company.cancel(company.book(ada, { type: "days", startDate: "2026-11-02" }));
    company.book(ben, { type: "days", startDate: "2026-11-02" });
    company.setInactive(ben);

    const requests = await readAll(session);
    expect(Object.fromEntries(requests.map(({ externalId, span }) => [externalId, span]))).toEqual(spans);
    expect(new Set(requests.map(({ personExternalId }) => personExternalId))).toEqual(new Set([ada]));
    expect(requests).toHaveLength(Object.keys(spans).length);
  });

  test("what was read before plus what changed is what a sweep reads now", async () => {
    const { company, session, ada, ben } = start({ switches });
    const day = (date: string) => ({ type: "days" as const, startDate: date });
    const [moved, cancelled, deleted, declined, pending] = [
      company.book(ada, day("2026-11-02")),
      company.book(ada, day("2026-11-03")),
      company.book(ada, day("2026-11-04")),
      company.submit(ada, day("2026-11-05")),
      company.submit(ada, day("2026-11-06")),
    ];
    const kept = company.book(ben, day("2026-11-09"));
    company.softEdit(kept, { description: "Call me" });
    const before = await readAll(session);
    const since = Temporal.Now.instant().subtract({ hours: 1 });

    const movedTwice = company.edit(company.edit(moved, day("2026-12-01")), day("2027-01-11"));
    company.cancel(cancelled);
    company.delete(deleted);
    company.decline(declined);
    company.approve(pending);
    company.book(ben, { ...day("2027-03-01"), policy: "Sick leave" });
    company.book(ben, { ...day("2027-03-02"), policy: "Home office" });
    company.edit(movedTwice, { ...day("2027-01-12") });

    const changes = await session.listChanges(since, Temporal.Now.instant().add({ seconds: 1 }));
    const after = await readAll(session);
    const named = (kind: Change["kind"]) => ids(changes.filter((change) => change.kind === kind));
    const [old, current] = [ids(before), ids(after)];
    expect(named("approved")).toEqual(expect.arrayContaining(current.filter((id) => !old.includes(id))));
    expect(named("removed")).toEqual(expect.arrayContaining(old.filter((id) => !current.includes(id))));
    expect(named("removed").filter((id) => current.includes(id))).toEqual([]);
    expect(changes.length).toBe(new Set(ids(changes)).size);
  });
});

test("a poll without news costs one call", async () => {
  const { company, session } = start();
  const until = Temporal.Now.instant();
  expect(await session.listChanges(until.subtract({ minutes: 15 }), until)).toEqual([]);
  expect(company.calls.map(({ path }) => path)).toEqual(["/timeoff/requests/changes"]);
});

test("half a year of changes is asked for in pieces", async () => {
  const { company, session } = start();
  const until = Temporal.Now.instant();
  await session.listChanges(until.subtract({ hours: 24 * 400 }), until);
  expect(company.calls.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test("private time off is marked, under its own name", async () => {
  const { company, session, ada } = start();
  company.book(ada, { type: "days", startDate: "2026-11-02", policy: "Sick leave" });
  company.book(ada, { type: "days", startDate: "2026-11-03", policy: "Medical appointment" });
  const requests = await readAll(session);
  expect(requests).toMatchObject([
    { policy: "Sick leave", isPrivate: true },
    { policy: "Medical appointment", isPrivate: true },
  ]);
});

const PASSING: FaultKind[] = ["429-reset", "429-retry-after", "429", "500", "502-html", "503"];
test.each([...PASSING, "reset", "reset-in-body", "truncated", "empty", "duplicated"] satisfies FaultKind[])(
  "a list is complete in spite of %s",
  async (fault) => {
    const { company, session, ada } = start();
    const id = company.book(ada, { type: "days", startDate: "2026-11-02" });
    company.faults.next(2, fault);
    expect(ids(await readAll(session))).toEqual([String(id)]);
    company.faults.next(2, fault);
    expect(await session.listPeople()).toHaveLength(2);
  },
);

test.each([
  ["401", "auth"],
  ["403", "permission"],
] as const)("a %s ends the reading with one call", async (fault, kind) => {
  const { company, session } = start();
  company.faults.next(1, fault);
  await expect(session.listPeople()).rejects.toMatchObject({ kind });
  expect(company.calls).toHaveLength(1);
});

/** One approved request of every type; what each becomes, by id. */
function bookOneOfEach(company: Company, person: string): Record<string, unknown> {
  const date = "2026-11-02";
  const range = { startDate: date, endDate: "2026-11-04" };
  const one = { startDate: date, endDate: date };
  const times = { localStartTime: "12:15:00", localEndTime: "14:15:00" };
  const dayDuration = { dayDurationType: "specificHoursDayDuration" as const, ...times };
  const vacant = { dayDurationType: "portionDayDuration" as const, portion: "vacant" as const };
  const allDay = { dayDurationType: "portionDayDuration" as const, portion: "all_day" as const };
  const block = { date, startTime: "12:15", endTime: "14:15" };
  const zone = { timeZone: "Europe/London" };
  const portions = { startPortion: "afternoon" as const, endPortion: "morning" as const };
  const booked = [
    [company.book(person, { type: "days", ...range, ...portions }), { kind: "days", ...range, ...portions }],
    [
      company.book(person, { type: "portionOnRange", ...range, dayPortion: "morning" }),
      { kind: "portion", ...range, portion: "morning" },
    ],
    [company.book(person, { type: "hours", date, hours: 3 }), { kind: "amount", ...one }],
    [company.book(person, { type: "hoursOnRange", ...range, dailyHours: 2 }), { kind: "amount", ...range }],
    [
      company.book(person, { type: "differentDayDurations", durations: [{ date, hours: 2, minutes: 30 }] }),
      { kind: "amount", ...one },
    ],
    [
      company.book(person, { type: "specificHoursDayDurations", ...one, ...times, ...zone }),
      { kind: "blocks", ...one, blocks: [block], ...zone },
    ],
    [
      company.book(person, {
        type: "differentSpecificHoursDayDurations",
        durations: [
          { date, dayDuration },
          { date: "2026-11-03", dayDuration: vacant },
          { date: "2026-11-04", dayDuration: allDay },
        ],
      }),
      { kind: "blocks", ...range, blocks: [block, { date: "2026-11-04", portion: "all_day" }], timeZone: null },
    ],
    [
      company.book(person, { type: "percentageOnRange", ...range, percentageOfDay: 100 }),
      { kind: "days", ...range, startPortion: "all_day", endPortion: "all_day" },
    ],
    [
      company.book(person, { type: "openEnded", startDate: "2026-06-01" }),
      { kind: "open_ended", startDate: "2026-06-01", startPortion: "all_day" },
    ],
    [company.book(person, { type: "undocumented", typeName: "lunarPhase", ...range }), { kind: "unknown", ...range }],
  ] as const;
  return Object.fromEntries(booked);
}

async function readAll(session: ProviderSession): Promise<TimeOff[]> {
  const found = new Map<string, TimeOff>();
  for (const request of await session.listOpenEnded(WINDOW.from)) found.set(request.externalId, request);
  for await (const { requests } of session.readWindow(WINDOW))
    for (const request of requests) found.set(request.externalId, request);
  return [...found.values()];
}

function ids(requests: { externalId: string }[]): string[] {
  return requests.map(({ externalId }) => externalId).toSorted();
}
