import type { APIResponse } from "@playwright/test";
import { readProblem } from "./answers";
import { daysFromToday } from "./days";
import { expect, test } from "./fixtures";
import { makeKey } from "./own-organization";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** The promise: every refusal of the API is one readable shape that says what is wrong and where. */
test("bad input names each field", async ({ api, company }) => {
  const given = { integration: "hibob", credentials: company.credentials, syncUntil: daysFromToday(30) };
  await expectInvalid(await api.post("connections", { data: {} }), ["integration", "credentials", "syncUntil"]);
  await expectInvalid(
    await api.post("connections", { data: { ...given, credentials: { serviceUserId: " ", token: "" } } }),
    ["credentials.serviceUserId", "credentials.token"],
  );
  await expectInvalid(await api.post("connections", { data: { ...given, syncUntil: "31.12.2027" } }), ["syncUntil"]);
  await expectInvalid(await api.post("connections", { data: { ...given, integration: "unknown" } }), ["integration"]);
  await expectInvalid(
    await api.get("events", { params: { start: "2026-11-02T00:00:00Z", end: "2026-11-01T00:00:00Z" } }),
    ["end"],
  );
  await expectInvalid(await api.get("events"), ["start", "end"]);
  const broken = await api.post("connections", {
    data: Buffer.from("{"),
    headers: { "Content-Type": "application/json" },
  });
  expect(await readProblem(broken)).toMatchObject({ status: 400, code: "invalid_json" });
});

test("HiBob's refusals are told as HiBob's", async ({ api, company }) => {
  const given = {
    integration: "hibob",
    credentials: { ...company.credentials, token: "wrong" },
    syncUntil: daysFromToday(30),
  };
  const refused = await readProblem(await api.post("connections", { data: given }));
  expect(refused).toMatchObject({ status: 422, code: "provider_rejected", errors: [{ path: "credentials.token" }] });
  await company.fail("503");
  const down = await readProblem(
    await api.post("connections", { data: { ...given, credentials: company.credentials } }),
  );
  expect(down).toMatchObject({ status: 502, code: "provider_unavailable" });
});

test("unknown ids and addresses do not exist", async ({ api }) => {
  for (const path of [`connections/${UNKNOWN}`, `events/${UNKNOWN}`, "connections/not-an-id", "events/1", "nothing"])
    expect(await readProblem(await api.get(path)), path).toMatchObject({ status: 404, code: "not_found" });
});

test("a key does only what its scopes say", async ({ organization, connect, playwright, baseURL }) => {
  const { id } = await connect();
  const secret = await makeKey(organization.id, ["events:read", "connections:read"]);
  const narrow = await playwright.request.newContext({
    baseURL: `${baseURL}/api/v1/`,
    extraHTTPHeaders: { Authorization: `Bearer ${secret}` },
  });
  expect((await narrow.get(`connections/${id}`)).status()).toBe(200);
  const refused = {
    "connections:write": await narrow.delete(`connections/${id}`),
    "events:write": await narrow.post("events", { data: {} }),
    "agents:read": await narrow.get("agents"),
    "agents:write": await narrow.put("agents", { data: {} }),
  };
  for (const [scope, answer] of Object.entries(refused)) {
    const problem = await readProblem(answer);
    expect(problem).toMatchObject({ status: 403, code: "forbidden" });
    expect(problem.detail).toContain(scope);
  }
  expect(await readProblem(await narrow.get("api-keys"))).toMatchObject({ status: 403, code: "forbidden" });
  await narrow.dispose();
});

test("a stranger is told to sign in, a wrong key that it is none", async ({ request, organization }) => {
  for (const path of [
    "connections",
    "connections/00000000-0000-4000-8000-000000000000/people",
    "events",
    "agents",
    "api-keys",
    "members",
    "integrations",
  ])
    expect(await readProblem(await request.get(`/api/v1/${path}`)), path).toMatchObject({
      status: 401,
      code: "unauthenticated",
    });
  const headers = { Authorization: `Bearer ${await makeKey(organization.id)}x` };
  expect(await readProblem(await request.get("/api/v1/events", { headers }))).toMatchObject({ status: 401 });
});

async function expectInvalid(answer: APIResponse, paths: string[]): Promise<void> {
  const problem = await readProblem(answer);
  expect(problem).toMatchObject({ status: 422, code: "invalid_input" });
  expect(problem.errors?.map(({ path }) => path)).toEqual(paths);
  for (const { message } of problem.errors ?? []) expect(message).not.toBe("");
}
