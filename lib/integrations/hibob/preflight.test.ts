import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Company } from "@/e2e/hibob/company";
import { type Sandbox, startSandbox } from "@/e2e/hibob/server";
import type { CompanyOptions } from "@/e2e/hibob/state/company-state";
import { createClient } from "@/lib/integrations/hibob/client";
import { createSession } from "@/lib/integrations/hibob/session";
import { sendJson, serve } from "@/lib/integrations/hibob/testing/server";
import { standingClock } from "@/lib/integrations/hibob/testing/timing";
import type { Check, CheckId, ProviderPerson, TimeOff } from "@/lib/integrations/types";

const WINDOW = { from: "2026-10-01", until: "2027-03-31" };
const SOMEBODY = { serviceUserId: "SERVICE-1", token: "token" };
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function start(options: CompanyOptions = {}): Company {
  const company = sandbox.createCompany(options);
  const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com" }).id;
  company.book(ada, { type: "days", startDate: "2026-11-02", policy: "Sick leave" });
  company.book(ada, { type: "days", startDate: "2026-11-03", policy: "Medical appointment" });
  return company;
}

/** All that a preflight finds, put together; of two checks with the same id the later one. */
async function preflight(baseUrl: string, credentials: { serviceUserId: string; token: string }, only?: CheckId[]) {
  const session = createSession(createClient({ baseUrl, ...credentials, timing: standingClock() }));
  const checks = new Map<CheckId, Check>();
  const people: ProviderPerson[] = [];
  const timeOff = new Map<string, TimeOff>();
  for await (const finding of session.preflight(WINDOW, only)) {
    if (finding.kind === "check") checks.set(finding.check.id, finding.check);
    else if (finding.kind === "people") people.push(...finding.people);
    else for (const request of finding.piece.requests) timeOff.set(request.externalId, request);
  }
  return { checks: [...checks.values()], people, timeOff: [...timeOff.values()] };
}

async function run(company: Company, token = company.token, only?: CheckId[]) {
  const result = await preflight(sandbox.apiUrl, { serviceUserId: company.serviceUserId, token }, only);
  const statuses = Object.fromEntries(result.checks.map(({ id, status }) => [id, status]));
  const fixes = Object.fromEntries(result.checks.map(({ id, fix }) => [id, fix]));
  return { ...result, statuses, fixes };
}

const ALL_PASSED = { credentials: "passed", people: "passed", time_off: "passed", private_time_off: "passed" };

test("everything is there", async () => {
  const { checks, statuses, people, timeOff } = await run(start());
  expect(statuses).toEqual(ALL_PASSED);
  expect(checks.map(({ id }) => id)).toEqual(["credentials", "people", "time_off", "private_time_off"]);
  expect(checks.every(({ fix }) => fix === null)).toBe(true);
  expect(people).toMatchObject([{ email: "ada@example.com" }]);
  expect(timeOff).toHaveLength(2);
});

test("a wrong token fails with one call and skips the rest", async () => {
  const company = start();
  const { statuses, fixes, people } = await run(company, "wrong");
  expect(statuses).toEqual({
    credentials: "failed",
    people: "skipped",
    time_off: "skipped",
    private_time_off: "skipped",
  });
  expect(fixes.credentials).toContain("the token is shown only once");
  expect(people).toEqual([]);
  expect(company.calls).toHaveLength(1);
});

describe("what is missing is named, with HiBob's setting", () => {
  test.each([
    [
      "See who's out",
      { permissions: { seeWhosOut: false } },
      { time_off: "failed", private_time_off: "skipped" },
      ["time_off", "turn on *See who's out*"],
    ],
    [
      "private policies",
      { permissions: { seePrivate: false } },
      { private_time_off: "warning" },
      ["private_time_off", "*See who's out because of a private policy*"],
    ],
    ["Basic info, refused", { permissions: { basicInfo: false } }, { people: "failed" }, ["people", "Basic info"]],
    [
      "Basic info, empty",
      { permissions: { basicInfo: false }, switches: { peopleWithoutPermission: "empty" } },
      { people: "failed" },
      ["people", "Basic info"],
    ],
    [
      "Basic info, but not Lifecycle",
      { permissions: { basicInfo: false, lifecycle: true } },
      { people: "failed" },
      ["people", "Basic info"],
    ],
    ["the email", { permissions: { email: false } }, { people: "failed" }, ["people", "Basic info"]],
    [
      "the audience",
      { permissions: { audience: [] } },
      { people: "failed", private_time_off: "warning" },
      ["people", "*Lifecycle status = Employed, Hired, Terminated*"],
    ],
  ] satisfies [string, CompanyOptions, Record<string, string>, [string, string]][])(
    "%s",
    async (_name, options, expected, [check, fix]) => {
      const { statuses, fixes } = await run(start(options));
      expect(statuses).toEqual({ ...ALL_PASSED, ...expected });
      expect(fixes[check]).toContain(fix);
    },
  );

  test("some people without an email are a warning", async () => {
    const company = start();
    company.addPerson({ name: "Ben Cruz", email: "" });
    expect((await run(company)).statuses).toEqual({ ...ALL_PASSED, people: "warning" });
  });
});

test("private time off that is refused outright is a failed check of its own", async () => {
  const { baseUrl } = await serve((response, { path, query }) => {
    if (query.get("includePrivate") === "true") return sendJson(response, {}, 403);
    if (path.endsWith("whosout")) return sendJson(response, { outs: [] });
    return sendJson(response, path.endsWith("search") ? [{ id: 1, email: "ada@example.com" }] : []);
  });
  const { checks } = await preflight(baseUrl, SOMEBODY);
  expect(checks.at(-1)).toMatchObject({ status: "failed", detail: expect.stringContaining("doesn't show") });
  expect(checks.at(-2)).toMatchObject({ status: "passed" });
});

test("a 403 to the call without permissions has accepted the credentials", async () => {
  const company = start();
  company.faults.next(1, "403", { path: "/company/people/fields" });
  expect((await run(company)).statuses).toEqual(ALL_PASSED);
});

test("a module that is not enabled is something to tell", async () => {
  const { baseUrl } = await serve((response, { path }) => {
    if (path.endsWith("whosout")) return sendJson(response, "", 404);
    sendJson(response, path.endsWith("search") ? [{ id: 1, email: "ada@example.com" }] : []);
  });
  const { checks } = await preflight(baseUrl, SOMEBODY);
  expect(checks[2]).toMatchObject({ status: "failed", detail: expect.stringContaining("may not be enabled") });
});

describe("only some checks", () => {
  test.each([
    [["people"], ["credentials", "people"], ["fields", "search"]],
    [["coverage"], ["credentials", "people"], ["fields", "search"]],
    [["time_off"], ["credentials", "time_off"], ["fields", "whosout"]],
    [["credentials"], ["credentials"], ["fields"]],
  ] satisfies [CheckId[], string[], string[]][])("%j take as few calls as that", async (only, expected, asked) => {
    const company = start({ permissions: { lifecycle: true } });
    const { checks, timeOff } = await run(company, company.token, only);
    expect(checks.map(({ id }) => id)).toEqual(expected);
    expect(company.calls.map(({ path }) => path.split("/").at(-1))).toEqual(asked);
    expect(timeOff).toEqual([]);
  });

  test("of private time off end with the first that is seen", async () => {
    const company = start();
    await run(company);
    const all = company.calls.splice(0).length;
    company.book(company.people[0]?.id ?? "", { type: "days", startDate: "2025-10-02", policy: "Sick leave" });
    expect((await run(company, company.token, ["private_time_off"])).statuses.private_time_off).toBe("passed");
    expect(company.calls.length).toBeLessThan(all - 2);
  });

  test("a refused token is told whatever was asked for", async () => {
    const { statuses } = await run(start(), "wrong", ["time_off"]);
    expect(statuses).toEqual({ credentials: "failed", time_off: "skipped" });
  });
});

test("each check is told before the next is asked for", async () => {
  const company = start();
  const { serviceUserId, token } = company;
  const session = createSession(createClient({ baseUrl: sandbox.apiUrl, serviceUserId, token }));
  const calls: Record<string, number> = {};
  for await (const finding of session.preflight(WINDOW))
    if (finding.kind === "check") calls[finding.check.id] = company.calls.length;
  expect(calls.credentials).toBe(1);
  expect(calls.people).toBeLessThan(calls.time_off ?? 0);
  expect(calls.time_off).toBeLessThan(company.calls.length);
});

// A silent HiBob takes the real four seconds that the preflight grants it.
test.each(["503", "500", "reset", "timeout"] as const)(
  "HiBob away (%s) is an error, not a finding",
  { timeout: 20_000 },
  async (fault) => {
    const company = start();
    company.faults.next(10, fault);
    await expect(run(company)).rejects.toMatchObject({ kind: "unavailable" });
    expect(company.calls).toHaveLength(2);
  },
);
