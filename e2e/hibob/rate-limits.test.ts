import { expect, onTestFinished, test } from "vitest";
import { callApi } from "./api-caller";
import { type SandboxOptions, startSandbox } from "./server";

const FIELDS = "/company/people/fields";

async function openSandbox(options?: SandboxOptions) {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

test("limits stand in the headers, and are too high to meet unless they are enforced", async () => {
  const sandbox = await openSandbox();
  const answer = await callApi(sandbox, sandbox.createCompany(), FIELDS);
  expect(Number(answer.headers.get("x-ratelimit-limit"))).toBeGreaterThanOrEqual(10_000);
});

test("enforced ones are HiBob's", async () => {
  const sandbox = await openSandbox();
  const company = sandbox.createCompany({ rateLimits: { isEnforced: true } });
  expect((await callApi(sandbox, company, FIELDS)).headers.get("x-ratelimit-limit")).toBe("50");
  expect((await callApi(sandbox, company, "/profiles")).headers.get("x-ratelimit-limit")).toBe("40");
});

test("one call too many is 429, for that endpoint and that company only, until the reset", async () => {
  const sandbox = await openSandbox();
  const rateLimits = { perWindow: { [FIELDS]: 2 }, windowMs: 400 };
  const [company, other] = [sandbox.createCompany({ rateLimits }), sandbox.createCompany({ rateLimits })];
  const call = () => callApi(sandbox, company, FIELDS);
  const answers = [await call(), await call(), await call()];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers.map(({ headers }) => headers.get("x-ratelimit-remaining"))).toEqual(["1", "0", "0"]);
  const resetMs = Number(answers[2]?.headers.get("x-ratelimit-reset")) * 1000;
  expect((await callApi(sandbox, company, "/profiles")).status).toBe(200);
  expect((await callApi(sandbox, other, FIELDS)).status).toBe(200);
  await expect.poll(async () => (await call()).status, { timeout: 5_000 }).toBe(200);
  expect(resetMs - Date.now()).toBeLessThan(2_000);
});

test("the firewall blocks who is refused 50 times", async () => {
  const sandbox = await openSandbox({ hasFirewall: true });
  const company = sandbox.createCompany();
  const wrong = () => callApi(sandbox, company, FIELDS, { token: "wrong" });
  const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await wrong()).status));
  expect(new Set(statuses)).toEqual(new Set([401]));
  const blocked = await callApi(sandbox, company, FIELDS);
  expect(blocked.status).toBe(403);
  expect(blocked.text).toContain("blocked");
});
