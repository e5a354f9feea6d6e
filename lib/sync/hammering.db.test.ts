import { expect, test } from "vitest";
import { POST } from "@/app/api/v1/connections/preflight/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { sandbox } from "@/e2e/world/sandbox";

async function start() {
  const { id } = await makeOrganization();
  const key = await makeKey(id, ["connections:write"]);
  const company = sandbox.createCompany();
  const { serviceUserId, token } = company;
  company.addPerson({ name: "Ada", email: "ada@example.com" });
  const ask = (given: string) =>
    call(POST, { key, body: { integration: "hibob", credentials: { serviceUserId, token: given } } });
  return { company, token, ask };
}

test("whoever hammers the button with a wrong token has to wait, and nobody else does", async () => {
  const hammering = await start();
  const answers = await Promise.all(Array.from({ length: 60 }, () => hammering.ask("wrong")));
  const limited = answers.filter(({ status }) => status === 429);
  expect(limited).toHaveLength(53);
  expect(hammering.company.calls).toHaveLength(7);
  for (const answer of limited) {
    expect(problemOf(answer)).toMatchObject({ code: "rate_limited", detail: expect.stringMatching(/Wait \d+ s/) });
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  const other = await start();
  expect(await other.ask(other.token)).toMatchObject({ status: 200, body: { data: { checks: expect.any(Array) } } });
});

test("several who do it together pause new credentials in honest words, and HiBob sees no fifty refusals", async () => {
  const crowd = await Promise.all([start(), start(), start(), start()]);
  const answers = await Promise.all(crowd.flatMap(({ ask }) => Array.from({ length: 20 }, () => ask("wrong"))));
  const asked = crowd.flatMap(({ company }) => company.calls);
  expect(asked.length).toBeLessThanOrEqual(15);
  const paused = answers.filter(({ status }) => status === 502).map(problemOf);
  expect(paused.length).toBeGreaterThan(0);
  expect(paused[0]?.detail).toMatch(/^We are pausing calls with new credentials for a few seconds/);
});
