import { expect, test } from "vitest";
import { POST } from "@/app/api/v1/connections/preflight/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeAgent, makeKey, makeOrganization } from "@/e2e/database/sample";
import { sandbox } from "@/e2e/world/sandbox";
import { type PreflightLine, preflightLine, preflightResult } from "@/lib/connections/preflight-schemas";

async function start() {
  const { id } = await makeOrganization();
  const key = await makeKey(id, ["connections:write"]);
  const company = sandbox.createCompany();
  const agent = await makeAgent(id, { email: `ada@${id}.example` });
  const missing = await makeAgent(id, { name: "Ben Cruz" });
  company.addPerson({ name: "Ada", email: agent.email });
  const { serviceUserId, token } = company;
  const body = { integration: "hibob", credentials: { serviceUserId, token } };
  return { company, key, body, missing };
}

/** As a browser asks: a line for each thing that is known. */
async function stream(key: string, body: unknown): Promise<unknown[]> {
  const headers = { authorization: `Bearer ${key}`, accept: "application/x-ndjson" };
  const request = new Request("http://localhost/test", { method: "POST", headers, body: JSON.stringify(body) });
  const answer = await POST(request, { params: Promise.resolve({}) });
  expect(answer.headers.get("content-type")).toMatch(/^application\/x-ndjson/);
  const lines = (await answer.text()).trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

test("each check is a line, then the whole, which is what the plain form answers", async () => {
  const { key, body, missing } = await start();
  const lines: PreflightLine[] = (await stream(key, body)).map((line) => preflightLine.parse(line));
  const ids = lines.map((line) => ("check" in line ? line.check.id : "whole"));
  expect(ids).toEqual(["credentials", "people", "coverage", "time_off", "private_time_off", "whole"]);
  expect(lines[2]).toMatchObject({ missingAgents: [{ id: missing.id, name: "Ben Cruz" }] });
  const whole = lines.at(-1);
  const plain = await call(POST, { key, body });
  expect(plain.body).toEqual({ data: whole && "result" in whole && whole.result });
  expect(preflightResult.parse(whole && "result" in whole && whole.result)).toMatchObject({
    ok: true,
    people: { visible: 1, matched: 1, unmatched: 0 },
    preview: { requests: 0, events: 0, unmatched: 0, skipped: {}, policies: [] },
  });
});

test("some checks alone say nothing of the rest", async () => {
  const { company, key, body } = await start();
  const { body: answer } = await call(POST, { key, body: { ...body, checks: ["people"] } });
  expect(answer).toMatchObject({ data: { ok: true, people: null, preview: null } });
  const { checks } = preflightResult.parse((answer as { data: unknown }).data);
  expect(checks.map(({ id }) => id)).toEqual(["credentials", "people", "coverage"]);
  expect(company.calls.filter(({ path }) => path.includes("timeoff"))).toEqual([]);
  expect(problemOf(await call(POST, { key, body: { ...body, checks: ["payroll"] } }))).toMatchObject({
    code: "invalid_input",
    paths: ["checks.0"],
  });
});

test("what goes wrong on the way is the last line", async () => {
  const { company, key, body } = await start();
  company.faults.rate(1, "500", 1, { path: "/timeoff/whosout" });
  const lines = await stream(key, body);
  expect(lines.slice(0, -1)).toHaveLength(3);
  expect(lines.at(-1)).toMatchObject({ problem: { status: 502, code: "provider_unavailable" } });
  expect(JSON.stringify(lines)).not.toContain(body.credentials.token);
});

test("what goes wrong before the first line is an ordinary refusal", async () => {
  const { body } = await start();
  const headers = { accept: "application/x-ndjson" };
  const ask = (given: HeadersInit) =>
    POST(new Request("http://localhost/test", { method: "POST", headers: given, body: JSON.stringify(body) }), {
      params: Promise.resolve({}),
    });
  expect((await ask({ ...headers, authorization: "Bearer nobody" })).status).toBe(401);
  const { id } = await makeOrganization();
  const reader = await makeKey(id, ["connections:read"]);
  expect((await ask({ ...headers, authorization: `Bearer ${reader}` })).status).toBe(403);
});

test("a reader that goes ends the test: the vendor is not asked on, and it does not count as refused", async () => {
  const { company, key, body } = await start();
  const headers = { authorization: `Bearer ${key}`, accept: "application/x-ndjson" };
  // More than may be refused in a row.
  for (let time = 1; time <= 8; time += 1) {
    const request = new Request("http://localhost/test", { method: "POST", headers, body: JSON.stringify(body) });
    const answer = await POST(request, { params: Promise.resolve({}) });
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  }
  expect(new Set(company.calls.map(({ path }) => path))).toEqual(new Set(["/company/people/fields"]));
});
