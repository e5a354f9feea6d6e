import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "./server";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}/sandbox${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, json: await response.json() };
}

/** A new company with one person, made through the control alone. */
async function newCompany() {
  const { json: company } = await control("POST", "/companies", { permissions: { manageRequests: true } });
  const base = `/companies/${company.serviceUserId}`;
  const { json: person } = await control("POST", `${base}/people`, { name: "Ada Park", email: "ada@example.com" });
  return { base, company, person };
}

async function statusWith({ serviceUserId, token }: { serviceUserId: string; token: string }, path: string) {
  const headers = { Authorization: `Basic ${btoa(`${serviceUserId}:${token}`)}` };
  return (await fetch(`${sandbox.apiUrl}${path}`, { headers })).status;
}

const DAY = { type: "days", startDate: "2026-11-02" };

test("a company is made, read and listed; its id is taken then", async () => {
  const made = await control("POST", "/companies", { serviceUserId: "SERVICE-77", token: "t" });
  expect(made).toMatchObject({ status: 201, json: { serviceUserId: "SERVICE-77", token: "t", people: 0 } });
  expect((await control("GET", "/companies/SERVICE-77")).json).not.toHaveProperty("token");
  const { companies } = (await control("GET", "/companies")).json;
  expect(companies).toContainEqual(expect.objectContaining({ serviceUserId: "SERVICE-77" }));
  expect((await control("POST", "/companies", { serviceUserId: "SERVICE-77" })).status).toBe(409);
});

test("a company may come with the sample", async () => {
  const made = await control("POST", "/companies", { sample: { today: "2026-11-23" } });
  expect(made.json).toMatchObject({ people: 66 });
  expect(made.json.requests).toBeGreaterThan(250);
});

test("a request lives through submit, approve, edit, soft edit and delete", async () => {
  const { base, person } = await newCompany();
  const body = { email: "ada@example.com", how: "submit", request: DAY };
  const { json: submitted } = await control("POST", `${base}/requests`, body);
  expect(submitted).toMatchObject({ status: "pending", personId: person.id });
  const approved = await control("POST", `${base}/requests/${submitted.id}/approve`);
  expect(approved.json).toMatchObject({ status: "approved" });
  const changes = { endDate: "2026-11-04" };
  const { json: edited } = await control("POST", `${base}/requests/${submitted.id}/edit`, { changes });
  expect(edited).toMatchObject({ previousRequestId: submitted.id, range: { endDate: "2026-11-04" } });
  const note = { changes: { description: "Wedding" } };
  expect((await control("POST", `${base}/requests/${edited.id}/soft-edit`, note)).json).toMatchObject(note.changes);
  expect((await control("GET", `${base}/truth`)).json.truth).toMatchObject([{ request: { id: edited.id } }]);
  await control("POST", `${base}/requests/${edited.id}/delete`);
  expect((await control("GET", `${base}/requests?status=approved`)).json).toEqual({ requests: [] });
});

test("declined, canceled and imported", async () => {
  const { base, person } = await newCompany();
  const make = async (how: string) =>
    (await control("POST", `${base}/requests`, { personId: person.id, how, request: DAY })).json;
  const [pending, booked, imported] = [await make("submit"), await make("book"), await make("import")];
  await control("POST", `${base}/requests/${pending.id}/decline`);
  await control("POST", `${base}/requests/${booked.id}/cancel`);
  const { requests } = (await control("GET", `${base}/requests?personId=${person.id}`)).json;
  expect(requests.map(({ status }: { status: string }) => status)).toEqual(["declined", "canceled", "approved"]);
  expect((await control("POST", `${base}/requests/${imported.id}/approve`)).status).toBe(409);
});

test("people are changed, terminated, set inactive and rehired", async () => {
  const { base, person } = await newCompany();
  const path = `${base}/people/${person.id}`;
  expect((await control("PATCH", path, { email: "a@example.com" })).json).toMatchObject({ email: "a@example.com" });
  expect((await control("POST", `${path}/terminate`)).json).toMatchObject({ lifecycleStatus: "Terminated" });
  expect((await control("POST", `${path}/rehire`)).json).toMatchObject({ isActive: true });
  expect((await control("POST", `${path}/set-inactive`)).json).toMatchObject({ isActive: false });
  expect((await control("GET", `${base}/people`)).json.people).toHaveLength(1);
});

test("permissions, switches, policies and limits change only where told to", async () => {
  const { base } = await newCompany();
  const permissions = (await control("PATCH", `${base}/permissions`, { seeWhosOut: false })).json;
  expect(permissions).toMatchObject({ seeWhosOut: false, manageRequests: true, seePrivate: true });
  await control("PATCH", `${base}/switches`, { rowOrder: "desc" });
  expect((await control("GET", `${base}/switches`)).json).toMatchObject({ rowOrder: "desc", people: "nested" });
  expect((await control("PATCH", `${base}/switches`, { rowOrder: "sideways" })).status).toBe(400);
  expect((await control("PATCH", `${base}/permissions`, { seeAll: true })).status).toBe(400);
  await control("POST", `${base}/policies`, { name: "Siesta", activity: "paidTimeoff", visibility: "Public" });
  expect((await control("GET", `${base}/policies`)).json.policies.at(-1)).toMatchObject({ name: "Siesta" });
  const limits = (await control("PATCH", `${base}/rate-limits`, { isEnforced: true })).json;
  expect(limits).toMatchObject({ isEnforced: true, windowMs: 60_000 });
});

test("faults, the token, latency and the log of calls", async () => {
  const { base, company } = await newCompany();
  await control("POST", `${base}/faults`, { next: 1, fault: "500" });
  expect(await statusWith(company, "/profiles")).toBe(500);
  await control("POST", `${base}/faults`, { rate: 1, fault: { kind: "503" } });
  expect(await statusWith(company, "/profiles")).toBe(503);
  await control("DELETE", `${base}/faults`);
  expect(await statusWith(company, "/profiles")).toBe(200);
  expect((await control("GET", `${base}/calls`)).json.calls).toHaveLength(3);
  expect((await control("DELETE", `${base}/calls`)).json).toEqual({ removed: 3 });
  await control("PUT", `${base}/latency`, { latencyMs: 120 });
  const startedAt = performance.now();
  expect(await statusWith(company, "/profiles")).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(110);
  const { token } = (await control("POST", `${base}/rotate-token`)).json;
  expect(await statusWith(company, "/profiles")).toBe(401);
  expect(await statusWith({ ...company, token }, "/profiles")).toBe(200);
  await control("POST", `${base}/revoke`);
  expect(await statusWith({ ...company, token }, "/profiles")).toBe(401);
});

test("a service user that was revoked comes back with its token", async () => {
  const { base, company } = await newCompany();
  await control("POST", `${base}/revoke`);
  expect(await statusWith(company, "/profiles")).toBe(401);
  await control("POST", `${base}/restore`);
  expect(await statusWith(company, "/profiles")).toBe(200);
});

test("faults in force are listed: how many calls are left, or how likely each fails", async () => {
  const { base, company } = await newCompany();
  await control("POST", `${base}/faults`, { next: 2, fault: "500", path: "/profiles" });
  await control("POST", `${base}/faults`, { rate: 1, fault: { kind: "slow", seconds: 0.01 } });
  await statusWith(company, "/profiles");
  expect((await control("GET", `${base}/faults`)).json.faults).toEqual([
    { kind: "500", path: "/profiles", remaining: 1 },
    { kind: "slow", seconds: 0.01, probability: 1 },
  ]);
  await control("DELETE", `${base}/faults`);
  expect((await control("GET", `${base}/faults`)).json.faults).toEqual([]);
});

test("what was done over the control is kept as it was then, what was only read or refused is not", async () => {
  const { base, person } = await newCompany();
  const startedAtMs = Date.now();
  await control("PATCH", `${base}/permissions`, { seePrivate: false });
  await control("PATCH", `${base}/permissions`, { seePrivate: true });
  await control("GET", `${base}/people`);
  await control("POST", `${base}/requests/1/approve`);
  const { operations } = (await control("GET", `${base}/operations`)).json;
  expect(operations).toMatchObject([
    { route: "POST /people", result: { id: person.id } },
    { route: "PATCH /permissions", body: { seePrivate: false }, result: { seePrivate: false } },
    { route: "PATCH /permissions", body: { seePrivate: true }, result: { seePrivate: true } },
  ]);
  expect(operations[1].atMs).toBeGreaterThanOrEqual(startedAtMs);
  for (let count = 0; count < 200; count += 1) await control("PUT", `${base}/latency`, { latencyMs: 0 });
  const kept = (await control("GET", `${base}/operations`)).json.operations;
  expect(kept).toHaveLength(200);
  expect(kept[0]).toMatchObject({ route: "PUT /latency" });
});

test("what it does not know is 404, what it cannot read 400 or 415", async () => {
  const { base } = await newCompany();
  expect((await control("GET", "/companies/SERVICE-0/people")).status).toBe(404);
  expect((await control("GET", "/elsewhere")).status).toBe(404);
  expect((await control("POST", `${base}/requests/1/approve`)).status).toBe(404);
  expect(
    (await control("POST", `${base}/requests`, { email: "ada@example.com", request: { type: "days" } })).status,
  ).toBe(400);
  const asText = await fetch(`${sandbox.url}/sandbox${base}/people`, { method: "POST", body: "{}" });
  expect(asText.status).toBe(415);
});

test.each([
  ["a page of another origin", { Origin: "https://evil.example" }],
  ["a host name that points to this machine", { Host: "evil.example" }],
])("%s is refused", async (_name, headers) => {
  const status = await new Promise((resolve, reject) => {
    const call = httpRequest(`${sandbox.url}/sandbox/companies`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on("error", reject).end();
  });
  expect(status).toBe(403);
});

test("the address itself says what this is", async () => {
  const page = await fetch(sandbox.url);
  expect(await page.text()).toContain("This is not HiBob");
});
