import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callApi } from "./api-caller";
import type { Company } from "./company";
import { type Sandbox, startSandbox } from "./server";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const dates = { startDate: "2026-11-02", endDate: "2026-11-03" };
const oneDay = { startDate: "2026-11-02", endDate: "2026-11-02" };
const clock = { localStartTime: "12:15:00", localEndTime: "14:15:00" };

function managed() {
  const company = sandbox.createCompany({ permissions: { manageRequests: true, manageSettings: true } });
  const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com", timeZone: "Europe/London" });
  return { company, ada };
}

function submit(company: Company, personId: string, body: unknown) {
  return callApi(sandbox, company, `/timeoff/employees/${personId}/requests`, { method: "POST", body });
}

function byId(company: Company, personId: string, id: number | string, { query = "", method = "GET" } = {}) {
  return callApi(sandbox, company, `/timeoff/employees/${personId}/requests/${id}${query}`, { method });
}

describe("submit", () => {
  test.each([
    ["days", { ...dates, startDatePortion: "afternoon", endDatePortion: "morning" }, { startPortion: "afternoon" }],
    ["hours", { ...oneDay, hours: 2, minutes: 30 }, { date: "2026-11-02", hours: 2, minutes: 30 }],
    ["portionOnRange", { ...dates, dayPortion: "morning" }, { dayPortion: "morning" }],
    ["hoursOnRange", { ...dates, dailyHours: 2, dailyMinutes: 0 }, { dailyHours: 2 }],
    ["differentDayDurations", { ...dates, durations: [{ date: "2026-11-02", hours: 2, minutes: 0 }] }, {}],
    ["specificHoursDayDurations", { ...dates, ...clock }, { ...clock, timeZone: "Europe/London" }],
    [
      "differentSpecificHoursDayDurations",
      {
        ...dates,
        durations: [{ date: "2026-11-02", dayDuration: { dayDurationType: "portionDayDuration", portion: "vacant" } }],
      },
      { timeZone: "Europe/London" },
    ],
  ])("takes %s and leaves it pending", async (requestRangeType, fields, range) => {
    const { company, ada } = managed();
    const answer = await submit(company, ada.id, { requestRangeType, policyType: "Holiday", ...fields });
    expect(answer).toMatchObject({ status: 200, json: { employeeId: ada.id } });
    const { requestId } = answer.json as { requestId: number };
    const stored = company.state.requests.get(requestId);
    expect(stored).toMatchObject({ status: "pending", range: { type: requestRangeType, ...range } });
  });

  test("approves at once when the manager's approval is skipped", async () => {
    const { company, ada } = managed();
    const body = { requestRangeType: "days", policyType: "Holiday", ...dates, skipManagerApproval: true };
    await submit(company, ada.id, body);
    expect(company.truth()).toHaveLength(1);
  });

  test.each([
    ["a type that cannot be submitted", { requestRangeType: "openEnded", policyType: "Holiday", ...dates }],
    ["an unknown policy", { requestRangeType: "days", policyType: "Siesta", ...dates }],
    ["no end date", { requestRangeType: "days", policyType: "Holiday", startDate: "2026-11-02" }],
    ["an end before the start", { requestRangeType: "days", policyType: "Holiday", ...dates, endDate: "2026-11-01" }],
    ["hours on two days", { requestRangeType: "hours", policyType: "Holiday", ...dates, hours: 2 }],
    ["no clock times", { requestRangeType: "specificHoursDayDurations", policyType: "Holiday", ...dates }],
    ["no JSON object", []],
  ])("%s is 400", async (_name, body) => {
    const { company, ada } = managed();
    expect((await submit(company, ada.id, body)).status).toBe(400);
    expect(company.state.requests.size).toBe(0);
  });

  test("needs both permissions, and a person in the audience", async () => {
    const { company, ada } = managed();
    const body = { requestRangeType: "days", policyType: "Holiday", ...dates };
    expect((await submit(company, "3000000000000000000", body)).status).toBe(404);
    for (const permission of ["manageRequests", "manageSettings"] as const) {
      company.permissions[permission] = false;
      expect((await submit(company, ada.id, body)).status).toBe(403);
      company.permissions[permission] = true;
    }
  });
});

describe("read and cancel by id", () => {
  test("a pending, approved, declined and canceled one shows its status", async () => {
    const { company, ada } = managed();
    const statusOf = async (id: number) => ((await byId(company, ada.id, id)).json as { status: string }).status;
    const id = company.submit(ada.id, { type: "days", ...dates, description: "Wedding" });
    expect((await byId(company, ada.id, id)).json).toMatchObject({ approved: false, description: "Wedding" });
    expect(await statusOf(id)).toBe("pending");
    company.approve(id);
    expect(await statusOf(id)).toBe("approved");
    const next = company.edit(id, { endDate: "2026-11-05" });
    expect([await statusOf(id), await statusOf(next)]).toEqual(["canceled", "approved"]);
    const declined = company.submit(ada.id, { type: "days", ...dates });
    company.decline(declined);
    expect(await statusOf(declined)).toBe("declined");
  });

  test("days are broken down unless that is switched off, and portions have their long names", async () => {
    const { company, ada } = managed();
    const id = company.book(ada.id, { type: "days", ...dates });
    const durations = [
      { date: "2026-11-02", duration: 1, cost: 1 },
      { date: "2026-11-03", duration: 1, cost: 1 },
    ];
    expect((await byId(company, ada.id, id)).json).toMatchObject({ startDatePortion: "all_day", durations });
    const without = await byId(company, ada.id, id, { query: "?includeDailyDurations=false" });
    expect(without.json).not.toHaveProperty("durations");
  });

  test("is 404 for another person's, a deleted, an unknown and an invisible request", async () => {
    const { company, ada } = managed();
    const other = company.addPerson({ name: "Bo Li", email: "bo@example.com" });
    const id = company.book(ada.id, { type: "days", ...dates });
    const sick = company.book(ada.id, { policy: "Sick leave", type: "days", ...dates });
    expect((await byId(company, other.id, id)).status).toBe(404);
    expect((await byId(company, ada.id, "x")).status).toBe(404);
    expect((await byId(company, ada.id, sick)).status).toBe(200);
    company.permissions.seePrivate = false;
    expect((await byId(company, ada.id, sick)).status).toBe(404);
    company.delete(id);
    expect((await byId(company, ada.id, id)).status).toBe(404);
  });

  test("DELETE cancels, once", async () => {
    const { company, ada } = managed();
    const id = company.book(ada.id, { type: "days", ...dates });
    expect((await byId(company, ada.id, id, { method: "DELETE" })).status).toBe(200);
    expect(company.truth()).toEqual([]);
    expect((await byId(company, ada.id, id, { method: "DELETE" })).status).toBe(400);
  });

  test("both are 403 with no more than the guide's permissions", async () => {
    const company = sandbox.createCompany();
    const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com" });
    const id = company.book(ada.id, { type: "days", ...dates });
    expect((await byId(company, ada.id, id)).status).toBe(403);
    expect((await byId(company, ada.id, id, { method: "DELETE" })).status).toBe(403);
  });
});

test("policy types need the settings permission and tell what the activity is", async () => {
  const { company } = managed();
  const types = await callApi(sandbox, company, "/timeoff/policy-types");
  expect(types.json).toMatchObject({ policyTypes: expect.arrayContaining(["Holiday", "Home office"]) });
  const one = await callApi(sandbox, company, "/timeoff/policy-types/Home%20office");
  expect(one.json).toMatchObject({ name: "Home office", activity: "workTime", unit: "days" });
  expect((await callApi(sandbox, company, "/timeoff/policy-types/Siesta")).status).toBe(404);
  company.permissions.manageSettings = false;
  expect((await callApi(sandbox, company, "/timeoff/policy-types")).status).toBe(403);
  expect((await callApi(sandbox, company, "/timeoff/policy-types/Holiday")).status).toBe(403);
});
