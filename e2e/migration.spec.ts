import type { APIRequestContext, Page } from "@playwright/test";
import { run } from "@/lib/connections/run-schemas";
import { connection } from "@/lib/connections/schemas";
import { event } from "@/lib/events/schemas";
import { readList, readProblem } from "./answers";
import { checkAccessibility } from "./check-accessibility";
import { daysFromToday, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { HibobCompany } from "./hibob-company";
import { importOldConnection } from "./import-old-connection";
import { scheduleRow } from "./schedule-row";

/**
 * The promise: an old API-key connection keeps its events and is led to a service user, in place, with nothing lost
 * that an admin has not seen. Ada and Dan have a day off next week each, in HiBob and on the schedule.
 */
test.slow();

test.beforeEach(async ({ organization, company, signInAs }, testInfo) => {
  const { ada, dan } = organization.agents;
  const days = [
    { email: ada.email, day: nextWeek(1) },
    { email: dan.email, day: nextWeek(2) },
  ];
  const booked = [];
  for (const { email, day } of days)
    booked.push({ email, day, id: await company.book(email, { type: "days", startDate: day, endDate: day }) });
  await importOldConnection({ organization, company, booked }, testInfo);
  await signInAs("admin");
});

test("it is shown as such everywhere, is never synced, and its events are locked", async ({
  page,
  api,
  company,
  signInAs,
}) => {
  await page.goto("/schedule");
  const banner = page.getByRole("region", { name: "Migration required" });
  await expect(banner).toContainText("HiBob is not synced.");
  await scheduleRow(page, "Ada Park")
    .getByRole("button", { name: /^Time off, Ada Park/ })
    .click();
  await expect(page.getByRole("dialog")).toContainText("Synced from HiBob");
  await page.keyboard.press("Escape");
  for (const path of ["/agents", "/settings/members", "/integrations"]) {
    await page.goto(path);
    await expect(banner).toBeVisible();
  }
  const card = page.getByRole("article", { name: "HiBob" });
  await expect(card.getByText("Migration required", { exact: true })).toBeVisible();
  await expect(card.getByRole("link", { name: "Migrate" })).toHaveAttribute("href", "/integrations/hibob/migrate");
  await checkAccessibility(page);

  await banner.getByRole("link", { name: "See what to do" }).click();
  await expect(page.getByRole("link", { name: "Migrate to a service user" })).toBeVisible();
  await expect(page.getByText("2 requests = 2 synced")).toBeVisible();
  await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Sync now" })).toHaveAttribute("aria-disabled", "true");
  await checkAccessibility(page);

  const [old] = await readList(await api.get("connections"), connection);
  const refused = await api.post(`connections/${old?.id}/runs`, { data: {} });
  expect(await readProblem(refused)).toMatchObject({ status: 409, code: "migration_required" });
  expect(await company.calls()).toEqual([]);

  await signInAs("planner");
  await page.goto("/schedule");
  await expect(page.getByRole("rowheader", { name: "Ada Park" })).toBeVisible();
  await expect(banner).toHaveCount(0);
  await page.goto("/integrations/hibob/migrate");
  await expect(page).toHaveURL("/integrations/hibob");
  await expect(page.getByText("An admin of your organization can move it to a service user.")).toBeVisible();
});

test("a service user who sees the same takes over, and nothing on the schedule changes", async ({
  page,
  api,
  organization,
  company,
}) => {
  const before = await readEvents(api);
  await page.goto("/integrations/hibob/migrate");
  await expect(page.getByRole("button", { name: "Migrate to the service user" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await fill(page, { ...company.credentials, token: "wrong" });
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByLabel("Token", { exact: true })).toHaveAccessibleDescription(/HiBob doesn't accept/);
  await fill(page, company.credentials);
  await page.getByRole("button", { name: "Test connection" }).click();
  const parity = page.getByRole("region", { name: "Parity check" });
  await expect(parity).toContainText("Everything is seen.");
  await expect(parity.getByRole("definition")).toHaveText([/before 4.*after 4/, /before 2.*after 2/]);
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("link", { name: "Migrate to a service user" })).toBeVisible();

  await page.getByRole("link", { name: "Migrate to a service user" }).click();
  await fill(page, company.credentials);
  await page.getByRole("button", { name: "Test connection" }).click();
  await page.getByRole("button", { name: "Migrate to the service user" }).click();
  await expect(page).toHaveURL("/integrations/hibob");
  await expect(page.getByRole("status").getByText("Connected", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Migration required" })).toHaveCount(0);
  expect(await readEvents(api)).toEqual(before);
  const [moved] = await readList(await api.get("connections"), connection);
  expect(moved).toMatchObject({ authMethod: "service_user", counts: { requests: 2, synced: 2, events: 2 } });
  const runs = await readList(await api.get(`connections/${moved?.id}/runs`), run);
  expect(runs.at(-1)).toMatchObject({ trigger: "migration", kind: "sweep", status: "succeeded" });

  await company.book(organization.agents.ada.email, {
    type: "days",
    startDate: daysFromToday(40),
    endDate: daysFromToday(40),
  });
  await expect.poll(async () => (await readEvents(api)).length).toBe(3);
});

test("what would be lost is named, and goes only when an admin accepts it", async ({
  page,
  api,
  organization,
  company,
}) => {
  await company.setStatus(organization.agents.dan.email, "Garden leave");
  await page.goto("/integrations/hibob/migrate");
  await fill(page, company.credentials);
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByRole("list", { name: "Not seen in HiBob" })).toContainText("Dan Osei");
  await expect(page.getByRole("list", { name: "Would leave the schedule" })).toContainText("Dan Osei: Time off");
  const migrate = page.getByRole("button", { name: "Migrate to the service user" });
  await expect(migrate).toHaveAttribute("aria-disabled", "true");
  await checkAccessibility(page);
  expect(await readEvents(api)).toHaveLength(2);

  await page.getByRole("checkbox", { name: "I have looked at the differences and accept them" }).check();
  await migrate.click();
  await expect(page.getByRole("status").getByText("Connected", { exact: true })).toBeVisible();
  await expect
    .poll(async () => (await readEvents(api)).map(({ agentId }) => agentId))
    .toEqual([organization.agents.ada.id]);
});

test("a new token is compared too before it replaces the old one", async ({ page, api, organization, company }) => {
  const [old] = await readList(await api.get("connections"), connection);
  const data = { credentials: company.credentials, apply: true };
  expect((await api.post(`connections/${old?.id}/migration`, { data })).ok()).toBe(true);
  const other = await HibobCompany.create([organization.agents.ada]);
  await page.goto("/integrations/hibob?tab=settings");
  await fill(page, other.credentials);
  await page.getByRole("button", { name: "Test and replace" }).click();
  await expect(page.getByRole("list", { name: "Would leave the schedule" }).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Test again" })).toBeVisible();
  await checkAccessibility(page);
  expect(await other.calls()).not.toEqual([]);
  const [unchanged] = await readList(await api.get("connections"), connection);
  expect(unchanged?.counts.events).toBe(2);

  await fill(page, company.credentials);
  await page.getByRole("button", { name: "Test and replace" }).click();
  await expect(page.getByText("Credentials replaced")).toBeVisible();
});

async function fill(page: Page, { serviceUserId, token }: { serviceUserId: string; token: string }): Promise<void> {
  await page.getByLabel("Service user ID").fill(serviceUserId);
  await page.getByLabel("Token", { exact: true }).fill(token);
}

/** All that is synced, without the time at which it was last written. */
async function readEvents(api: APIRequestContext) {
  const range = `start=${daysFromToday(-10)}T00:00:00Z&end=${daysFromToday(120)}T00:00:00Z`;
  const events = await readList(await api.get(`events?${range}&source=hibob`), event);
  return events.map(({ updatedAt: _, policy: _policy, ...rest }) => rest);
}
