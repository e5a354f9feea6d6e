import type { APIRequestContext, PlaywrightWorkerArgs } from "@playwright/test";
import type { Scope } from "@/lib/api-keys/schemas";
import { daysFromToday, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { makeKey } from "./own-organization";

/** The name of a private policy of the sandbox, as its own text would tell it. */
const NAME = "Sick leave";
const READ: Scope[] = ["events:read", "agents:read", "connections:read"];

/** The promise: only admins, and keys that may do what admins do, are told what a private policy is called. */
test.beforeEach(async ({ organization, company, connect, api }) => {
  const { ada, ben, cleo } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: nextWeek(0), policy: NAME });
  await company.book(ben.email, { type: "hours", date: nextWeek(0), hours: 2, policy: NAME });
  await company.book(cleo.email, { type: "days", startDate: nextWeek(0), policy: "Parental leave" });
  const { id } = await connect();
  // The setting that makes types of policies' names, which everybody sees.
  await api.patch(`connections/${id}`, { data: { settings: { policyTypes: "own" } } });
  await expect.poll(async () => (await api.get("event-types")).text()).toContain("Parental leave");
});

/** Every answer of the API in which a policy can stand. */
async function answers(api: APIRequestContext, base: string): Promise<Record<string, string>> {
  const list = await (await api.get(`${base}connections`)).json();
  const id: string = list.data[0].id;
  const range = new URLSearchParams({
    start: `${daysFromToday(-30)}T00:00:00Z`,
    end: `${daysFromToday(60)}T00:00:00Z`,
  });
  const events = await (await api.get(`${base}events?${range}`)).json();
  const event: string = events.data[0].id;
  const paths = [
    "integrations",
    "connections",
    `connections/${id}`,
    `connections/${id}/requests`,
    `connections/${id}/requests?outcome=skipped`,
    `connections/${id}/policies`,
    `connections/${id}/people`,
    `connections/${id}/runs`,
    "event-types",
    `events?${range}`,
    `events/${event}`,
    "events/changes",
  ];
  const texts = await Promise.all(
    paths.map(async (path) => {
      const answer = await api.get(base + path);
      expect(answer.status(), path).toBe(200);
      return [
        path
          .replace(id, "ID")
          .replace(event, "ID")
          .replace(/\?start.*/, ""),
        await answer.text(),
      ] as const;
    }),
  );
  return Object.fromEntries(texts);
}

function tellers(texts: Record<string, string>): string[] {
  return Object.keys(texts).filter((path) => texts[path]?.includes(NAME));
}

for (const role of ["viewer", "planner"] as const) {
  test(`a ${role} reads the name nowhere, in no answer and on no page`, async ({ page, signInAs }) => {
    await signInAs(role);
    const texts = await answers(page.request, "/api/v1/");
    expect(tellers(texts)).toEqual([]);
    expect(texts["connections/ID/requests"]).toContain("Parental leave");
    const tabs = ["overview", "requests", "people", "policies", "runs", "settings"];
    for (const path of ["/schedule", "/integrations", ...tabs.map((tab) => `/integrations/hibob?tab=${tab}`)]) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      expect(await page.content(), path).not.toContain(NAME);
    }
    await page.goto("/integrations/hibob?tab=requests");
    await expect(page.getByRole("table", { name: "Requests" })).toContainText("Time off");
  });
}

test("an admin reads it where requests and events are", async ({ page, signInAs }) => {
  await signInAs("admin");
  expect(tellers(await answers(page.request, "/api/v1/"))).toEqual([
    "connections/ID/requests",
    "connections/ID/requests?outcome=skipped",
    "connections/ID/policies",
    "events",
    "events/ID",
    "events/changes",
  ]);
});

test("a key is told only when it may change connections", async ({ organization, playwright, baseURL }) => {
  const reader = await open(playwright, await makeKey(organization.id, READ));
  expect(tellers(await answers(reader, `${baseURL}/api/v1/`))).toEqual([]);
  await reader.dispose();
  const administrator = await open(playwright, await makeKey(organization.id, [...READ, "connections:write"]));
  expect(tellers(await answers(administrator, `${baseURL}/api/v1/`))).toContain("connections/ID/requests");
  await administrator.dispose();
});

function open(playwright: PlaywrightWorkerArgs["playwright"], key: string): Promise<APIRequestContext> {
  return playwright.request.newContext({ extraHTTPHeaders: { Authorization: `Bearer ${key}` } });
}
