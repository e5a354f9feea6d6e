import type { APIResponse, Page } from "@playwright/test";
import { readProblem } from "./answers";
import { daysFromToday, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { makeMember } from "./own-organization";

/** The promise: everybody sees, admins connect, planners plan; the screens say why, and the API holds to it. */
for (const role of ["viewer", "planner"] as const) {
  test(`a ${role} is offered nothing that takes an admin, and is told so`, async ({ page, signInAs, connect }) => {
    await signInAs(role);
    await page.goto("/integrations");
    const card = page.getByRole("article", { name: "HiBob" });
    await expect(card).toContainText("Only an admin can add HiBob.");
    await expect(card.getByRole("link")).toHaveCount(0);
    await page.goto("/integrations/hibob/connect");
    await expect(page.getByText("An admin connects HiBob")).toBeVisible();
    await expect(page.getByLabel("Token", { exact: true })).toHaveCount(0);
    for (const path of ["/settings/members", "/settings/api-keys"]) {
      await page.goto(path);
      await expect(page.getByText("Administrators take care of this")).toBeVisible();
      await expect(page.getByRole("table")).toHaveCount(0);
      await expect(page.getByRole("button", { name: /Add member|Create API key/ })).toHaveCount(0);
    }

    await connect();
    await page.goto("/integrations/hibob");
    await expect(page.getByText("Changes take an admin.")).toBeVisible();
    await expect(page.getByRole("button", { name: /Sync now|Pause|Disconnect/ })).toHaveCount(0);
    await page.getByRole("tab", { name: "People" }).click();
    await expect(page.getByRole("table", { name: "People" })).toContainText("Ada Park");
    await expect(page.getByRole("button", { name: /Unlink|Ignore/ })).toHaveCount(0);
    await page.getByRole("tab", { name: "Settings" }).click();
    await expect(page.getByRole("heading", { name: "Credentials" })).toBeVisible();
    await expect(page.getByLabel("Token", { exact: true })).toHaveCount(0);
  });

  test(`the API refuses a ${role} what takes an admin`, async ({ page, signInAs, company, connect }) => {
    const { id } = await connect();
    await signInAs(role);
    const given = { integration: "hibob", credentials: company.credentials, syncUntil: daysFromToday(30) };
    const { request } = page;
    await expectForbidden(await request.post("/api/v1/connections/preflight", { data: given }));
    await expectForbidden(await request.post("/api/v1/connections", { data: given }));
    await expectForbidden(await request.patch(`/api/v1/connections/${id}`, { data: { paused: true } }));
    await expectForbidden(await request.post(`/api/v1/connections/${id}/runs`, { data: {} }));
    await expectForbidden(await request.delete(`/api/v1/connections/${id}`));
    await expectForbidden(await request.get("/api/v1/members"));
    await expectForbidden(await request.post("/api/v1/api-keys", { data: { name: "Mine", scopes: ["events:read"] } }));
    expect((await request.get(`/api/v1/connections/${id}`)).status()).toBe(200);
  });
}

test("a planner plans and a viewer only looks", async ({ page, signInAs, organization }) => {
  const data = await aMeeting(page, organization.agents.ada.id, () => signInAs("viewer"));
  await page.goto("/schedule");
  await expect(page.getByRole("rowheader", { name: "Ada Park" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add event" })).toHaveCount(0);
  await page.goto("/agents");
  await expect(page.getByRole("table", { name: "Agents" })).toContainText("Ada Park");
  await expect(page.getByRole("button", { name: /Add agent|Edit|More|Teams/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Import" })).toHaveCount(0);
  await expectForbidden(await page.request.post("/api/v1/events", { data }));
  const { id } = organization.agents.ada;
  await expectForbidden(await page.request.patch(`/api/v1/agents/${id}`, { data: { isActive: false } }));
  await expectForbidden(await page.request.delete(`/api/v1/agents/${id}`));
  await expectForbidden(await page.request.post("/api/v1/agents", { data: { name: "Eve", email: "eve@a.example" } }));
  const both = { timeOffId: id, eventId: id, isKept: true };
  await expectForbidden(await page.request.put("/api/v1/conflicts", { data: both }));

  await signInAs("planner");
  await page.goto("/schedule");
  await expect(page.getByRole("button", { name: "Add event" })).toBeVisible();
  await page.goto("/agents");
  await expect(page.getByRole("button", { name: "Add agent" })).toBeVisible();
  expect((await page.request.post("/api/v1/events", { data })).status()).toBe(201);
});

test("signed out, every page leads to sign-in and back", async ({ page, organization, connect }) => {
  const { email, password } = await makeMember(organization.id, "viewer");
  await connect();
  for (const path of ["/schedule", "/agents", "/integrations", "/integrations/hibob/connect", "/settings/members"]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  await page.goto("/integrations/hibob?tab=people");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/integrations/hibob?tab=people");
  await expect(page.getByRole("tab", { name: "People" })).toHaveAttribute("aria-selected", "true");
});

async function expectForbidden(answer: APIResponse): Promise<void> {
  const problem = await readProblem(answer);
  expect(problem).toMatchObject({ status: 403, code: "forbidden" });
  expect(problem.detail).toContain("Ask an admin.");
}

/** What makes a meeting, asked by whoever signs in. */
async function aMeeting(page: Page, agentId: string, signIn: () => Promise<unknown>) {
  await signIn();
  const types = (await (await page.request.get("/api/v1/event-types")).json()) as {
    data: { id: string; name: string }[];
  };
  const day = nextWeek(0);
  const typeId = types.data.find((type) => type.name === "Meeting")?.id;
  return { agentId, typeId, startsAt: `${day}T09:00:00Z`, endsAt: `${day}T10:00:00Z` };
}
