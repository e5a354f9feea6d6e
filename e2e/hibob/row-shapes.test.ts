import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callApi, rowsOf } from "./api-caller";
import type { Company } from "./company";
import { type Sandbox, startSandbox } from "./server";
import type { RequestInput } from "./state/model";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const MON = "2026-11-02";
const TUE = "2026-11-03";
const ZONE = "America/New_York";
const clock = { dayDurationType: "specificHoursDayDuration", localStartTime: "09:00:00", localEndTime: "12:30:00" };
const vacant = { dayDurationType: "portionDayDuration", portion: "vacant" };

/** Each type as it is requested, its own fields in every list, and what it takes. */
const shapes: { request: RequestInput; fields: Record<string, unknown>; total: [string, number] }[] = [
  {
    request: { type: "days", startDate: MON, endDate: TUE, startPortion: "afternoon" },
    fields: { startDate: MON, endDate: TUE, startPortion: "afternoon", endPortion: "all_day" },
    total: ["days", 1.5],
  },
  { request: { type: "hours", date: MON, hours: 3 }, fields: { date: MON, hoursOnDate: 3 }, total: ["hours", 3] },
  {
    request: { type: "portionOnRange", startDate: MON, endDate: TUE, dayPortion: "morning" },
    fields: { startDate: MON, endDate: TUE, dayPortion: "morning" },
    total: ["days", 1],
  },
  {
    request: { type: "hoursOnRange", startDate: MON, endDate: TUE, dailyHours: 2, dailyMinutes: 30 },
    fields: { startDate: MON, endDate: TUE, dailyHours: 2.5 },
    total: ["hours", 5],
  },
  {
    request: {
      type: "differentDayDurations",
      durations: [
        { date: MON, hours: 3 },
        { date: TUE, hours: 1, minutes: 30 },
      ],
    },
    fields: {
      startDate: MON,
      endDate: TUE,
      durations: [
        { date: MON, hours: 3, minutes: 0 },
        { date: TUE, hours: 1, minutes: 30 },
      ],
    },
    total: ["hours", 4.5],
  },
  {
    request: {
      type: "specificHoursDayDurations",
      startDate: MON,
      localStartTime: "09:00:00",
      localEndTime: "12:30:00",
      timeZone: ZONE,
    },
    fields: { startDate: MON, endDate: MON, timeZone: ZONE, durations: [{ date: MON, dayDuration: clock }] },
    total: ["hours", 3.5],
  },
  {
    request: {
      type: "differentSpecificHoursDayDurations",
      timeZone: ZONE,
      durations: [
        { date: MON, dayDuration: { ...clock, dayDurationType: "specificHoursDayDuration" } },
        { date: TUE, dayDuration: { dayDurationType: "portionDayDuration", portion: "vacant" } },
      ],
    },
    fields: {
      startDate: MON,
      endDate: TUE,
      timeZone: ZONE,
      durations: [
        { date: MON, dayDuration: clock },
        { date: TUE, dayDuration: vacant },
      ],
    },
    total: ["hours", 3.5],
  },
  {
    request: { type: "percentageOnRange", startDate: MON, endDate: TUE, percentageOfDay: 50 },
    fields: { startDate: MON, endDate: TUE, percentageOfDay: 50 },
    total: ["days", 1],
  },
  {
    request: { type: "openEnded", startDate: MON, startPortion: "afternoon" },
    fields: { startDate: MON, startPortion: "afternoon", endDate: null, endPortion: null },
    total: ["days", 0],
  },
  {
    request: { type: "undocumented", typeName: "weekdaysOnRange", startDate: MON },
    fields: { startDate: MON, endDate: MON },
    total: ["days", 1],
  },
];

function bookOne(request: RequestInput) {
  const company = sandbox.createCompany({ permissions: { manageRequests: true } });
  const person = company.addPerson({ name: "Ada Park", email: "ada@example.com" });
  const requestId = company.book(person.id, request, { reason: "Family" });
  return { company, person, requestId };
}

async function readOut(company: Company) {
  const query = "from=2026-11-01&to=2026-11-30&includeHourly=true&includePrivate=true";
  return rowsOf(await callApi(sandbox, company, `/timeoff/whosout?${query}`), "outs");
}

async function readChanges(company: Company) {
  const since = new Date(Date.now() - 60_000).toISOString();
  return rowsOf(await callApi(sandbox, company, `/timeoff/requests/changes?since=${since}`), "changes");
}

describe.each(shapes)("a row of $request.type", ({ request, fields, total }) => {
  const type = request.type === "undocumented" ? request.typeName : request.type;
  const [durationUnit, amount] = total;

  test("in whosout has exactly its fields", async () => {
    const { company, person, requestId } = bookOne(request);
    const minutes = request.type === "hours" ? { minutes: 0 } : {};
    expect(await readOut(company)).toEqual([
      {
        employeeId: person.id,
        employeeDisplayName: "Ada Park",
        requestId,
        policyType: "Holiday",
        policyTypeDisplayName: "Holiday",
        status: "approved",
        type,
        ...fields,
        ...minutes,
        totalCost: amount,
        visibility: "Public",
      },
    ]);
  });

  test("in changes has exactly its fields", async () => {
    const { company, person, requestId } = bookOne(request);
    expect(await readChanges(company)).toEqual([
      {
        changeType: "Created",
        requestId,
        originalRequestId: null,
        previousRequestId: null,
        employeeId: person.id,
        employeeDisplayName: "Ada Park",
        employeeEmail: "ada@example.com",
        policyTypeDisplayName: "Holiday",
        type,
        ...fields,
        durationUnit,
        totalDuration: amount,
        totalCost: amount,
        changeReason: "Family",
        visibility: "Public",
      },
    ]);
  });

  test("by id has its fields, its status and the days", async () => {
    const { company, person, requestId } = bookOne(request);
    company.switches.byIdPortionNames = "startPortion";
    const answer = await callApi(sandbox, company, `/timeoff/employees/${person.id}/requests/${requestId}`);
    const { durations: _listed, ...others } = fields;
    expect(answer.json).toMatchObject({ requestId, type, ...others, status: "approved", approved: true, durationUnit });
    const { durations = [] } = answer.json as { durations?: { cost: number }[] };
    expect(durations.reduce((sum, day) => sum + day.cost, 0)).toBe(amount);
  });
});

test("the cost leaves weekends out, the duration does not", async () => {
  const { company } = bookOne({ type: "days", startDate: "2026-11-06", endDate: "2026-11-09" });
  expect(await readChanges(company)).toMatchObject([{ totalDuration: 4, totalCost: 2 }]);
});

const specific: RequestInput = {
  type: "specificHoursDayDurations",
  startDate: MON,
  localStartTime: "09:00:00",
  localEndTime: "12:30:00",
};
test.each([
  ["nested", { date: MON, dayDuration: clock }],
  ["local", { date: MON, localStartTime: "09:00:00", localEndTime: "12:30:00" }],
  ["short", { date: MON, startTime: "09:00", endTime: "12:30" }],
] as const)("a day of durations in the %s shape", async (shape, day) => {
  const { company } = bookOne(specific);
  company.switches.durations = shape;
  const [row] = await readOut(company);
  expect(row).toMatchObject({ durations: [day] });
  expect(row).not.toHaveProperty("timeZone");
});

test("the offset is there by id, and in lists by switch", async () => {
  const { company, person, requestId } = bookOne({ ...specific, timeZone: ZONE });
  const answer = await callApi(sandbox, company, `/timeoff/employees/${person.id}/requests/${requestId}`);
  expect(answer.json).toMatchObject({ timeZone: ZONE, timeZoneOffset: "GMT -5:00" });
  company.switches.timeZoneOffsetInLists = true;
  expect(await readOut(company)).toMatchObject([{ timeZoneOffset: "GMT -5:00" }]);
});

test("portions have long names, and rows an email, when the switches say so", async () => {
  const { company } = bookOne({ type: "days", startDate: MON, startPortion: "morning", endPortion: "morning" });
  Object.assign(company.switches, { listPortionNames: "startDatePortion", employeeEmailInWhosOut: true });
  const [row] = await readOut(company);
  expect(row).toMatchObject({
    startDatePortion: "morning",
    endDatePortion: "morning",
    employeeEmail: "ada@example.com",
  });
  expect(row).not.toHaveProperty("startPortion");
});

test("outtoday has other names, the email, and neither id nor status", async () => {
  const { company, person } = bookOne({ type: "days", startDate: MON });
  company.book(person.id, { type: "hours", date: MON, hours: 2, minutes: 15 });
  const path = `/timeoff/outtoday?today=${MON}`;
  const employee = { employeeId: person.id, employeeDisplayName: "Ada Park", employeeEmail: "ada@example.com" };
  const portions = { startDatePortion: "all_day", endDatePortion: "all_day" };
  const days = { requestRangeType: "days", startDate: MON, endDate: MON, ...portions };
  expect(rowsOf(await callApi(sandbox, company, path), "outs")).toEqual([
    { ...employee, policyTypeDisplayName: "Holiday", ...days },
  ]);
  const withHours = rowsOf(await callApi(sandbox, company, `${path}&includeHourly=true`), "outs");
  expect(withHours[1]).toMatchObject({ requestRangeType: "hours", hours: 2, minutes: 15 });
});
