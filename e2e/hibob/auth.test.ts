import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi } from "./api-caller";
import { type Sandbox, startSandbox } from "./server";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const FIELDS = "/company/people/fields";

test("right credentials open the endpoint that needs no permission", async () => {
  const company = sandbox.createCompany({ permissions: { basicInfo: false, seeWhosOut: false } });
  const answer = await callApi(sandbox, company, FIELDS);
  expect(answer.status).toBe(200);
  expect(answer.json).toContainEqual(expect.objectContaining({ id: "root.email", categoryDisplayName: "Basic info" }));
});

test("wrong credentials are 401 with an empty body and rate-limit headers", async () => {
  const company = sandbox.createCompany();
  const answer = await callApi(sandbox, company, FIELDS, { token: "wrong" });
  expect([answer.status, answer.text]).toEqual([401, ""]);
  expect(Number(answer.headers.get("x-ratelimit-limit"))).toBeGreaterThan(0);
  expect(Number(answer.headers.get("x-ratelimit-reset"))).toBeGreaterThan(Date.now() / 1000);
});

test.each([
  ["no header", undefined],
  ["an old API key without a scheme", "k3yk3yk3y"],
  ["another scheme", "Bearer abc"],
  ["Basic without a colon", `Basic ${btoa("SERVICE-1")}`],
  ["an unknown service user", `Basic ${btoa("SERVICE-0:token")}`],
])("%s is 401", async (_name, header) => {
  const response = await fetch(`${sandbox.apiUrl}${FIELDS}`, { headers: header ? { Authorization: header } : {} });
  expect([response.status, await response.text()]).toEqual([401, ""]);
});

test("a company's token does not open another company", async () => {
  const [mine, theirs] = [sandbox.createCompany(), sandbox.createCompany()];
  expect((await callApi(sandbox, mine, FIELDS, { token: theirs.token })).status).toBe(401);
});

test("a rotated token replaces the old one, and a revoked service user has none", async () => {
  const company = sandbox.createCompany();
  const old = company.token;
  company.rotateToken();
  expect((await callApi(sandbox, company, FIELDS, { token: old })).status).toBe(401);
  expect((await callApi(sandbox, company, FIELDS)).status).toBe(200);
  company.revoke();
  expect((await callApi(sandbox, company, FIELDS)).status).toBe(401);
});

test("calls are logged with path, query, body and status, the refused ones too", async () => {
  const company = sandbox.createCompany();
  await callApi(sandbox, company, "/timeoff/whosout?from=2026-01-01&to=2026-01-02");
  await callApi(sandbox, company, "/people/search", { method: "POST", body: { fields: [] }, token: "wrong" });
  expect(company.calls).toMatchObject([
    { method: "GET", path: "/timeoff/whosout", query: { from: "2026-01-01", to: "2026-01-02" }, status: 200 },
    { method: "POST", path: "/people/search", body: { fields: [] }, status: 401 },
  ]);
});

test("an unknown endpoint is 404", async () => {
  const answer = await callApi(sandbox, sandbox.createCompany(), "/timeoff/employees/1/requests");
  expect(answer.status).toBe(404);
});
