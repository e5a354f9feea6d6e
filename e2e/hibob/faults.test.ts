import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi, rowsOf } from "./api-caller";
import type { FaultInput } from "./faults/faults";
import { type Sandbox, startSandbox } from "./server";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const OUT = "/timeoff/whosout?from=2026-11-01&to=2026-11-30";

function companyWithLeave() {
  const company = sandbox.createCompany();
  const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com" });
  company.book(ada.id, { type: "days", startDate: "2026-11-02" });
  return company;
}

function failing(fault: FaultInput) {
  const company = companyWithLeave();
  company.faults.next(1, fault);
  return company;
}

test("429 says when to come back in X-RateLimit-Reset, in Retry-After, or not at all", async () => {
  const inSeconds = Date.now() / 1000 + 30;
  const reset = await callApi(sandbox, failing({ kind: "429-reset", seconds: 30 }), OUT);
  expect([reset.status, reset.headers.get("x-ratelimit-remaining")]).toEqual([429, "0"]);
  expect(Number(reset.headers.get("x-ratelimit-reset"))).toBeGreaterThanOrEqual(inSeconds);
  expect(Number(reset.headers.get("x-ratelimit-reset"))).toBeLessThan(inSeconds + 10);
  const after = await callApi(sandbox, failing({ kind: "429-retry-after", seconds: 7 }), OUT);
  expect([after.status, after.headers.get("retry-after"), after.headers.get("x-ratelimit-reset")]).toEqual([
    429,
    "7",
    null,
  ]);
  const silent = await callApi(sandbox, failing("429"), OUT);
  expect([silent.status, silent.headers.get("retry-after"), silent.headers.get("x-ratelimit-reset")]).toEqual([
    429,
    null,
    null,
  ]);
});

test.each([
  ["500", 500, /^\{"key"/],
  ["503", 503, /^\{"key"/],
  ["502-html", 502, /^<html>/],
  ["401", 401, /^$/],
  ["403", 403, /^\{"key"/],
  ["empty", 200, /^$/],
] as const)("%s", async (fault, status, text) => {
  const company = failing(fault);
  const answer = await callApi(sandbox, company, OUT);
  expect(answer.status).toBe(status);
  expect(answer.text).toMatch(text);
  expect(company.calls).toMatchObject([{ status, fault }]);
});

test("truncated JSON is a complete answer that does not parse", async () => {
  const answer = await callApi(sandbox, failing("truncated"), OUT);
  expect(answer.status).toBe(200);
  expect(answer.text).toMatch(/^\{"outs":/);
  expect(answer.json).toBeUndefined();
});

test("rows come twice, or not at all", async () => {
  const [one, two] = rowsOf(await callApi(sandbox, failing("duplicated"), OUT), "outs");
  expect(one).toBeDefined();
  expect(two).toEqual(one);
  expect((await callApi(sandbox, failing("no-rows"), OUT)).json).toEqual({ outs: [] });
});

test("a timeout never answers", async () => {
  const company = failing("timeout");
  await expect(callApi(sandbox, company, OUT, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/i);
  expect(company.calls).toMatchObject([{ status: null, fault: "timeout" }]);
});

test.each(["reset", "reset-in-body"] as const)("%s breaks the connection", async (fault) => {
  const company = failing(fault);
  await expect(callApi(sandbox, company, OUT)).rejects.toThrow();
  expect(company.calls).toHaveLength(1);
  expect((await callApi(sandbox, company, OUT)).status).toBe(200);
});

test("a slow body arrives whole, after its time", async () => {
  const startedAt = performance.now();
  const answer = await callApi(sandbox, failing({ kind: "slow", seconds: 0.3 }), OUT);
  expect(rowsOf(answer, "outs")).toHaveLength(1);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(280);
});

test("planned faults come in their order, for their path only, and are used up", async () => {
  const company = companyWithLeave();
  company.faults.next(2, "500", { path: "/timeoff/whosout" });
  company.faults.next(1, "403");
  const statuses: number[] = [];
  for (const path of ["/company/people/fields", OUT, OUT, OUT]) {
    statuses.push((await callApi(sandbox, company, path)).status);
  }
  expect(statuses).toEqual([403, 500, 500, 200]);
});

test("a rate hits the same calls for the same seed, until it is cleared", async () => {
  const statusesWith = async (seed: number) => {
    const company = companyWithLeave();
    company.faults.rate(0.5, "500", seed);
    const statuses: number[] = [];
    for (let call = 0; call < 20; call += 1) statuses.push((await callApi(sandbox, company, OUT)).status);
    company.faults.clear();
    expect((await callApi(sandbox, company, OUT)).status).toBe(200);
    return statuses;
  };
  const [one, same, other] = [await statusesWith(1), await statusesWith(1), await statusesWith(2)];
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
  expect(new Set(one)).toEqual(new Set([200, 500]));
});
