import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callApi, rowsOf } from "./api-caller";
import type { Company } from "./company";
import { type Sandbox, startSandbox } from "./server";
import type { CompanyOptions } from "./state/company-state";
import { addMonths } from "./state/days";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const DAY = { type: "days", startDate: "2026-11-02" } as const;

function companyWithAda(options: CompanyOptions = {}) {
  const company = sandbox.createCompany(options);
  return { company, ada: company.addPerson({ name: "Ada Park", email: "ada@example.com" }) };
}

function changes(company: Company, query: Record<string, string> = {}) {
  const params = new URLSearchParams({ since: new Date(Date.now() - 3_600_000).toISOString(), ...query });
  return callApi(sandbox, company, `/timeoff/requests/changes?${params}`);
}

/** Rows as `Created 7`, which is what the tests are about. */
async function rows(company: Company, query: Record<string, string> = {}) {
  const found = rowsOf(await changes(company, query), "changes");
  return found.map((row) => `${row.changeType} ${row.requestId}`);
}

describe("the window", () => {
  const instant = (months: number, ms = 0) => new Date(addMonths(Date.now(), months) + ms).toISOString();

  test.each([
    ["no since", "/timeoff/requests/changes"],
    ["a naive since", "/timeoff/requests/changes?since=2026-11-01T00:00:00"],
    ["an unencoded plus", "/timeoff/requests/changes?since=2026-11-01T00:00:00+02:00"],
    ["a since in the future", `/timeoff/requests/changes?since=${instant(1)}`],
    ["a since older than 6 months without to", `/timeoff/requests/changes?since=${instant(-6, -1000)}`],
    ["to at since", "/timeoff/requests/changes?since=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z"],
    ["more than 6 months", "/timeoff/requests/changes?since=2025-01-01T00:00:00Z&to=2025-07-01T00:00:01Z"],
  ])("%s is 400", async (_name, path) => {
    expect((await callApi(sandbox, companyWithAda().company, path)).status).toBe(400);
  });

  test("6 months are accepted, long ago too, and an encoded offset", async () => {
    const { company } = companyWithAda();
    expect((await changes(company, { since: instant(-6, 60_000) })).status).toBe(200);
    const longAgo = { since: "2020-01-01T02:00:00+02:00", to: "2020-07-01T00:00:00Z" };
    expect((await changes(company, longAgo)).status).toBe(200);
  });

  test("is about when the change was made, not about the leave", async () => {
    const { company, ada } = companyWithAda();
    const id = company.book(ada.id, DAY, { at: "2026-03-01T12:00:00Z" });
    expect(await rows(company)).toEqual([]);
    const at = "2026-03-01T12:00:00Z";
    expect(await rows(company, { since: at, to: "2026-03-02T00:00:00Z" })).toEqual([`Created ${id}`]);
    expect(await rows(company, { since: "2026-02-01T00:00:00Z", to: at })).toEqual([`Created ${id}`]);
    expect(await rows(company, { since: "2026-03-01T12:00:01Z", to: "2026-03-02T00:00:00Z" })).toEqual([]);
  });
});

describe("the life of a request", () => {
  test("booked, canceled, deleted, imported", async () => {
    const { company, ada } = companyWithAda();
    const [one, two] = [company.book(ada.id, DAY), company.importRequest(ada.id, DAY)];
    company.cancel(one);
    company.delete(two);
    const expected = [`Created ${one}`, `Created ${two}`, `Canceled ${one}`, `Deleted ${two}`];
    expect(await rows(company)).toEqual(expected);
    company.switches.changeTypeCase = "lower";
    expect((await rows(company))[2]).toBe(`canceled ${one}`);
  });

  test("a pending one shows as Pending only with the parameter and the permission, then as Created", async () => {
    const { company, ada } = companyWithAda({ permissions: { manageRequests: true } });
    const id = company.submit(ada.id, DAY);
    expect(await rows(company)).toEqual([]);
    expect(await rows(company, { includePending: "true" })).toEqual([`Pending ${id}`]);
    company.approve(id);
    expect(await rows(company)).toEqual([`Created ${id}`]);
    company.permissions.manageRequests = false;
    expect(await rows(company, { includePending: "true" })).toEqual([`Created ${id}`]);
  });

  test("under a policy that approves by itself it is requested and approved at once", async () => {
    const policy = { name: "Holiday", activity: "paidTimeoff", visibility: "Public", isAutoApproved: true } as const;
    const { company, ada } = companyWithAda({ policies: [policy], permissions: { manageRequests: true } });
    const id = company.submit(ada.id, DAY);
    expect(await rows(company, { includePending: "true" })).toEqual([`Pending ${id}`, `Created ${id}`]);
  });

  test.each(["nothing", "Declined", "Canceled", "Deleted"] as const)("a declined one gives %s", async (declinedRow) => {
    const { company, ada } = companyWithAda({ switches: { declinedRow }, permissions: { manageRequests: true } });
    const id = company.submit(ada.id, DAY);
    company.decline(id);
    const declined = declinedRow === "nothing" ? [] : [`${declinedRow} ${id}`];
    expect(await rows(company, { includePending: "true" })).toEqual([`Pending ${id}`, ...declined]);
    expect(await rows(company)).toEqual([]);
    company.switches.pendingRemovals = "always";
    expect(await rows(company)).toEqual(declined);
  });

  test("an edit of notes keeps the id, and shows only by switch, once", async () => {
    const { company, ada } = companyWithAda();
    const id = company.book(ada.id, DAY);
    company.softEdit(id, { description: "Back on Tuesday" });
    company.softEdit(id, { description: "Back on Wednesday" });
    expect(await rows(company)).toEqual([`Created ${id}`]);
    company.switches.softEditRows = true;
    expect(await rows(company)).toEqual([`Created ${id}`, `Updated ${id}`]);
  });
});

describe("an edit of dates", () => {
  test.each(["nothing", "Canceled", "Deleted"] as const)("gives the replaced id: %s", async (replacedRow) => {
    const { company, ada } = companyWithAda({ switches: { replacedRow } });
    const first = company.book(ada.id, DAY);
    const second = company.edit(first, { startDate: "2026-11-03", endDate: "2026-11-04" });
    const third = company.edit(second, { type: "hours", date: "2026-11-05", hours: 2 });
    const replaced = (id: number) => (replacedRow === "nothing" ? [] : [`${replacedRow} ${id}`]);
    const chain = [
      `Created ${first}`,
      ...replaced(first),
      `Created ${second}`,
      ...replaced(second),
      `Created ${third}`,
    ];
    expect(await rows(company)).toEqual(chain);
    const last = rowsOf(await changes(company), "changes").at(-1);
    expect(last).toMatchObject({ previousRequestId: second, originalRequestId: first, type: "hours" });
    expect(company.truth().map(({ request }) => request.id)).toEqual([third]);
  });

  test("of a pending request leaves it pending", async () => {
    const { company, ada } = companyWithAda();
    const id = company.edit(company.submit(ada.id, DAY), { startDate: "2026-11-03", endDate: "2026-11-03" });
    expect(company.state.requests.get(id)).toMatchObject({ status: "pending", previousRequestId: id - 1 });
    expect(await rows(company)).toEqual([]);
  });

  test("is refused for a request that is no longer there", () => {
    const { company, ada } = companyWithAda();
    const id = company.book(ada.id, DAY);
    company.cancel(id);
    expect(() => company.edit(id, { startDate: "2026-11-03" })).toThrow("is canceled");
    expect(() => company.cancel(id)).toThrow("is canceled");
  });
});

test("rows are snapshots: a later change of the person does not touch them", async () => {
  const { company, ada } = companyWithAda();
  company.book(ada.id, DAY);
  company.updatePerson(ada.id, { name: "Ada Park-Stone", email: "ada.stone@example.com" });
  const found = rowsOf(await changes(company), "changes");
  expect(found).toMatchObject([{ employeeEmail: "ada@example.com", employeeDisplayName: "Ada Park" }]);
});

test("createdOn is absent, of the change, or of the request; never with a zone", async () => {
  const { company, ada } = companyWithAda();
  const id = company.submit(ada.id, DAY, { at: "2026-03-01T12:00:00Z" });
  company.approve(id, { at: "2026-03-02T12:00:00Z" });
  const createdOn = async () => {
    const answer = await changes(company, { since: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z" });
    return rowsOf(answer, "changes")[0]?.createdOn;
  };
  expect(await createdOn()).toBeUndefined();
  company.switches.createdOn = "changeTime";
  expect(await createdOn()).toBe("2026-03-02T12:00:00.000000");
  company.switches.createdOn = "requestCreation";
  expect(await createdOn()).toBe("2026-03-01T12:00:00.000000");
});

test("inactive people are in it, or not, by switch; people outside the audience never", async () => {
  const { company, ada } = companyWithAda();
  company.book(ada.id, DAY);
  company.terminate(ada.id);
  expect(await rows(company)).toHaveLength(1);
  company.switches.inactiveInChanges = false;
  expect(await rows(company)).toHaveLength(0);
  company.rehire(ada.id);
  expect(await rows(company)).toHaveLength(1);
  company.permissions.audience = [];
  expect(await rows(company)).toHaveLength(0);
});

test("private requests are in it with the permission, never, or always; working ones always", async () => {
  const { company, ada } = companyWithAda();
  company.book(ada.id, { ...DAY, policy: "Sick leave" });
  company.book(ada.id, { ...DAY, policy: "Home office" });
  expect(await rows(company)).toHaveLength(2);
  company.switches.privateInChanges = "never";
  expect(await rows(company)).toHaveLength(1);
  company.switches.privateInChanges = "permitted";
  company.permissions.seePrivate = false;
  expect(await rows(company)).toHaveLength(1);
  company.switches.privateInChanges = "always";
  expect(await rows(company)).toHaveLength(2);
});

test("a change may show later than it was made", async () => {
  const { company, ada } = companyWithAda({ switches: { changesLagMs: 60_000 } });
  const late = company.book(ada.id, DAY, { at: new Date(Date.now() - 61_000).toISOString() });
  company.book(ada.id, DAY);
  expect(await rows(company)).toEqual([`Created ${late}`]);
});

test("without See who's out it is 403", async () => {
  expect((await changes(companyWithAda({ permissions: { seeWhosOut: false } }).company)).status).toBe(403);
});
