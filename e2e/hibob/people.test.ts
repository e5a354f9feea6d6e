import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi, rowsOf } from "./api-caller";
import type { Company } from "./company";
import { type Sandbox, startSandbox } from "./server";
import type { CompanyOptions } from "./state/company-state";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const ADA = { name: "Ada Park", email: "ada@example.com" };
const FIELDS = ["root.id", "root.email", "work.site", "no.such"];

function companyWithAda(options: CompanyOptions = {}) {
  const company = sandbox.createCompany(options);
  return { company, ada: company.addPerson(ADA) };
}

function search(company: Company, body: unknown = { fields: FIELDS }) {
  return callApi(sandbox, company, "/people/search", { method: "POST", body });
}

test("an employee id is a text of 19 digits that no number can hold", () => {
  const { ada } = companyWithAda();
  expect(ada.id).toMatch(/^\d{19}$/);
  expect(String(Number(ada.id))).not.toBe(ada.id);
});

test("the same service user gets the same employee ids in every sandbox", async () => {
  const other = await startSandbox();
  const ids = [sandbox, other].map((each) => each.createCompany({ serviceUserId: "SERVICE-42" }).addPerson(ADA).id);
  await other.close();
  expect(ids[0]).toBe(ids[1]);
});

test("only fields with permission come back, and unknown ones are dropped", async () => {
  const { company, ada } = companyWithAda();
  expect(rowsOf(await search(company), "employees")).toEqual([{ id: ada.id, email: ADA.email }]);
  company.permissions.email = false;
  expect(rowsOf(await search(company), "employees")).toEqual([{ id: ada.id }]);
  Object.assign(company.permissions, { email: true, work: true });
  expect(rowsOf(await search(company), "employees")).toEqual([
    { id: ada.id, email: ADA.email, work: { site: "London" } },
  ]);
});

test("fields come under slash keys, or under both, when the switch says so", async () => {
  const { company, ada } = companyWithAda({ switches: { people: "slash" } });
  const slashed = { "/root/id": { value: ada.id }, "/root/email": { value: ADA.email } };
  expect(rowsOf(await search(company), "employees")).toEqual([slashed]);
  company.switches.people = "both";
  expect(rowsOf(await search(company), "employees")).toEqual([{ ...slashed, id: ada.id, email: ADA.email }]);
});

test("without any permission on people it is 403, or an empty answer", async () => {
  const { company } = companyWithAda({ permissions: { basicInfo: false } });
  expect((await search(company)).status).toBe(403);
  company.switches.peopleWithoutPermission = "empty";
  expect((await search(company)).json).toEqual({ employees: [] });
});

test("inactive people come only when asked for, people outside the audience never", async () => {
  const { company, ada } = companyWithAda();
  company.setInactive(ada.id);
  const all = { fields: ["root.id"], showInactive: true };
  expect(rowsOf(await search(company), "employees")).toHaveLength(0);
  expect(rowsOf(await search(company, all), "employees")).toHaveLength(1);
  company.terminate(ada.id);
  expect(rowsOf(await search(company, all), "employees")).toHaveLength(1);
  company.permissions.audience = ["Employed"];
  expect(rowsOf(await search(company, all), "employees")).toHaveLength(0);
  company.rehire(ada.id);
  expect(rowsOf(await search(company), "employees")).toHaveLength(1);
});

test("one filter on the id or the email", async () => {
  const { company, ada } = companyWithAda();
  company.addPerson({ name: "Bo Li", email: "bo@example.com" });
  for (const [fieldPath, value] of [
    ["root.id", ada.id],
    ["root.email", "ADA@example.com"],
  ]) {
    const filters = [{ fieldPath, operator: "equals", values: [value] }];
    const found = await search(company, { fields: ["root.id"], filters });
    expect(rowsOf(found, "employees")).toEqual([{ id: ada.id }]);
  }
});

const filter = { fieldPath: "root.id", operator: "equals", values: ["1"] };
test.each([
  ["an empty filter list", { filters: [] }],
  ["two filters", { filters: [filter, filter] }],
  ["a filter on another field", { filters: [{ ...filter, fieldPath: "work.site" }] }],
  ["another operator", { filters: [{ ...filter, operator: "contains" }] }],
  ["a filter without values", { filters: [{ ...filter, values: [] }] }],
  ["401 fields", { fields: Array.from({ length: 401 }, (_, index) => `work.f${index}`) }],
  ["an unknown humanReadable", { humanReadable: "YES" }],
])("%s is 400", async (_name, body) => {
  expect((await search(companyWithAda().company, body)).status).toBe(400);
});

test("400 fields are accepted, and a body without fields gets all that are permitted", async () => {
  const { company } = companyWithAda();
  const fields = Array.from({ length: 400 }, (_, index) => `work.f${index}`);
  expect((await search(company, { fields })).status).toBe(200);
  const [employee] = rowsOf(await search(company, {}), "employees");
  expect(employee).toMatchObject({ displayName: "Ada Park", firstName: "Ada", surname: "Park" });
});

test("humanReadable APPEND adds a node", async () => {
  const { company, ada } = companyWithAda();
  const [employee] = rowsOf(await search(company, { fields: ["root.id"], humanReadable: "APPEND" }), "employees");
  expect(employee).toEqual({ id: ada.id, humanReadable: { id: ada.id } });
});

test("an employee id as a number keeps its digits in the text of the answer", async () => {
  const { company, ada } = companyWithAda({ switches: { employeeId: "number" } });
  expect((await search(company, { fields: ["root.id"] })).text).toBe(`{"employees":[{"id":${ada.id}}]}`);
});

test("profiles are of active people, and need Basic info", async () => {
  const { company, ada } = companyWithAda();
  const gone = company.addPerson({ name: "Bo Li", email: "bo@example.com" });
  company.setInactive(gone.id);
  const answer = await callApi(sandbox, company, "/profiles");
  expect(rowsOf(answer, "employees")).toMatchObject([{ id: ada.id, email: ADA.email, work: { site: "London" } }]);
  company.permissions.basicInfo = false;
  expect((await callApi(sandbox, company, "/profiles")).status).toBe(403);
});

test("the field list is bare or wrapped, and named lists name the sites", async () => {
  const { company } = companyWithAda({ switches: { fieldsAnswer: "wrapped" } });
  expect((await callApi(sandbox, company, "/company/people/fields")).json).toHaveProperty("fields");
  const lists = await callApi(sandbox, company, "/company/named-lists");
  expect(lists.json).toMatchObject({ site: { values: [{ value: "London" }] } });
});
