import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callApi, rowsOf } from "./api-caller";
import type { Company } from "./company";
import { type Sandbox, startSandbox } from "./server";
import type { CompanyOptions } from "./state/company-state";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const NOVEMBER = "from=2026-11-01&to=2026-11-30";

function companyWithAda(options: CompanyOptions = {}) {
  const company = sandbox.createCompany(options);
  const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com" });
  return { company, ada };
}

function whosOut(company: Company, query: string) {
  return callApi(sandbox, company, `/timeoff/whosout?${query}`);
}

async function idsOut(company: Company, query = NOVEMBER) {
  return rowsOf(await whosOut(company, query), "outs").map((row) => row.requestId);
}

describe("parameters", () => {
  test.each([
    ["no from", "to=2026-11-30"],
    ["no to", "from=2026-11-01"],
    ["a date that is none", "from=2026-02-30&to=2026-03-01"],
    ["a date-time", "from=2026-11-01T00:00:00Z&to=2026-11-30"],
    ["to before from", "from=2026-11-02&to=2026-11-01"],
    ["a boolean that is none", `${NOVEMBER}&includeHourly=1`],
  ])("%s is 400", async (_name, query) => {
    expect((await whosOut(companyWithAda().company, query)).status).toBe(400);
  });

  test("a range is not limited, unless the switch says so", async () => {
    const { company } = companyWithAda();
    expect((await whosOut(company, "from=2020-01-01&to=2030-01-01")).status).toBe(200);
    company.switches.whosOutMaxDays = 30;
    expect((await whosOut(company, NOVEMBER)).status).toBe(200);
    expect((await whosOut(company, "from=2026-11-01&to=2026-12-01")).status).toBe(400);
  });
});

test("requests that overlap the range are in it, both of its days included", async () => {
  const { company, ada } = companyWithAda();
  const book = (startDate: string, endDate: string) => company.book(ada.id, { type: "days", startDate, endDate });
  book("2026-10-20", "2026-10-31");
  const [first, last] = [book("2026-10-20", "2026-11-01"), book("2026-11-30", "2026-12-05")];
  const around = book("2026-10-01", "2026-12-31");
  book("2026-12-01", "2026-12-02");
  expect(await idsOut(company)).toEqual([first, last, around]);
});

test("hourly requests come only when asked for", async () => {
  const { company, ada } = companyWithAda();
  const id = company.book(ada.id, { type: "hours", date: "2026-11-02", hours: 2 });
  expect(await idsOut(company)).toEqual([]);
  expect(await idsOut(company, `${NOVEMBER}&includeHourly=true`)).toEqual([id]);
});

test("working requests are in the answer unless it is asked to leave them out", async () => {
  const { company, ada } = companyWithAda();
  const id = company.book(ada.id, { policy: "Home office", type: "days", startDate: "2026-11-02" });
  expect(await idsOut(company)).toEqual([id]);
  expect(await idsOut(company, `${NOVEMBER}&includeWorkingRequests=false`)).toEqual([]);
});

test("private requests need the parameter and the permission, and are silently absent otherwise", async () => {
  const { company, ada } = companyWithAda();
  const id = company.book(ada.id, { policy: "Sick leave", type: "days", startDate: "2026-11-02" });
  expect(await idsOut(company)).toEqual([]);
  expect(await idsOut(company, `${NOVEMBER}&includePrivate=true`)).toEqual([id]);
  company.permissions.seePrivate = false;
  const answer = await whosOut(company, `${NOVEMBER}&includePrivate=true`);
  expect([answer.status, answer.json]).toEqual([200, { outs: [] }]);
});

test("a policy with a custom name shows its real one only with the parameter and the permission", async () => {
  const { company, ada } = companyWithAda();
  company.book(ada.id, { policy: "Medical appointment", type: "days", startDate: "2026-11-02" });
  const nameOf = async (query: string) => {
    const [row] = rowsOf(await whosOut(company, query), "outs");
    return [row?.policyType, row?.policyTypeDisplayName, row?.visibility];
  };
  expect(await nameOf(NOVEMBER)).toEqual(["Appointment", "Appointment", "Custom name"]);
  const real = ["Medical appointment", "Medical appointment", "Custom name"];
  expect(await nameOf(`${NOVEMBER}&includePrivate=true`)).toEqual(real);
  company.permissions.seePrivate = false;
  expect((await nameOf(`${NOVEMBER}&includePrivate=true`))[0]).toBe("Appointment");
});

test("the display name is in the company's language, the type is not", async () => {
  const policy = { name: "Holiday", displayName: "Urlaub", activity: "paidTimeoff", visibility: "Public" } as const;
  const { company, ada } = companyWithAda({ policies: [policy] });
  company.book(ada.id, { type: "days", startDate: "2026-11-02" });
  const rows = rowsOf(await whosOut(company, NOVEMBER), "outs");
  expect(rows).toMatchObject([{ policyType: "Holiday", policyTypeDisplayName: "Urlaub" }]);
});

test("pending requests need the parameter and the permission", async () => {
  const { company, ada } = companyWithAda();
  const id = company.submit(ada.id, { type: "days", startDate: "2026-11-02" });
  expect(await idsOut(company, `${NOVEMBER}&includePending=true`)).toEqual([]);
  company.permissions.manageRequests = true;
  expect(await idsOut(company)).toEqual([]);
  expect(await idsOut(company, `${NOVEMBER}&includePending=true`)).toEqual([id]);
  company.approve(id);
  expect(await idsOut(company)).toEqual([id]);
});

test("requests of inactive people and of people outside the audience are not there", async () => {
  const { company, ada } = companyWithAda();
  const id = company.book(ada.id, { type: "days", startDate: "2026-11-02" });
  company.setInactive(ada.id);
  expect(await idsOut(company)).toEqual([]);
  company.updatePerson(ada.id, { isActive: true, lifecycleStatus: "Garden leave" });
  expect(await idsOut(company)).toEqual([]);
  company.permissions.audience.push("Garden leave");
  expect(await idsOut(company)).toEqual([id]);
});

test("an open-ended request is out in every later range, or only where it starts", async () => {
  const { company, ada } = companyWithAda();
  const id = company.book(ada.id, { type: "openEnded", startDate: "2026-11-15" });
  const later = "from=2027-05-01&to=2027-05-31";
  expect(await idsOut(company, later)).toEqual([id]);
  expect(await idsOut(company, "from=2026-10-01&to=2026-11-14")).toEqual([]);
  company.switches.openEndedInWhosOut = "rangeOfStart";
  expect(await idsOut(company, later)).toEqual([]);
  expect(await idsOut(company)).toEqual([id]);
});

test("without See who's out it is 403, in each of the error bodies", async () => {
  const { company } = companyWithAda({ permissions: { seeWhosOut: false } });
  const read = async () => await whosOut(company, NOVEMBER);
  expect(await read()).toMatchObject({ status: 403, json: { key: "forbidden", args: [] } });
  company.switches.errorBody = "statusCode";
  expect((await read()).json).toMatchObject({ error: "forbidden", statusCode: 403, timestamp: expect.any(String) });
  company.switches.errorBody = "empty";
  expect(await read()).toMatchObject({ status: 403, text: "" });
  expect((await callApi(sandbox, company, "/timeoff/outtoday")).status).toBe(403);
});

test("rows come in the order of the switch, wrapped or bare", async () => {
  const { company, ada } = companyWithAda();
  const ids = Array.from({ length: 8 }, () => company.book(ada.id, { type: "days", startDate: "2026-11-02" }));
  expect(await idsOut(company)).toEqual(ids);
  company.switches.rowOrder = "desc";
  expect(await idsOut(company)).toEqual(ids.toReversed());
  company.switches.rowOrder = "shuffled";
  const [one, two] = [await idsOut(company), await idsOut(company)];
  expect(one).not.toEqual(two);
  expect(one.toSorted()).toEqual(ids);
  company.switches.listAnswer = "bare";
  expect((await whosOut(company, NOVEMBER)).json).toHaveLength(8);
});
