import type { Page } from "@playwright/test";
import { checkAccessibility } from "./check-accessibility";
import { checkRow, fillWizard } from "./connect-wizard";
import { daysFromToday, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { makeMember } from "./own-organization";

/** The promise: every page works for everybody, in light and dark, on a wide screen and on a phone. */
test.slow();

test("signing in", async ({ page, organization }) => {
  await makeMember(organization.id, "admin");
  await page.goto("/sign-in");
  await checkPage(page, "Sign in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Enter your password." })).toBeVisible();
  await checkPage(page, "Sign in");
});

test("the directory and the wizard", async ({ page, company, signInAs }) => {
  await signInAs("admin");
  await page.goto("/integrations");
  await checkPage(page, "Integrations");
  await page.goto("/integrations?q=nothing-like-it");
  await checkPage(page, "Integrations");
  await page.goto("/integrations/hibob/connect");
  await checkPage(page, "Connect HiBob");
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Enter the service user's ID" })).toBeVisible();
  await checkPage(page, "Connect HiBob");
  await fillWizard(page, company.credentials);
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(checkRow(page, "Credentials")).toContainText("Passed");
  await checkPage(page, "Connect HiBob");
  await fillWizard(page, { ...company.credentials, token: "wrong" });
  await page.getByRole("button", { name: "Connect with HiBob" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "doesn't accept" })).toBeVisible();
  await checkPage(page, "Connect HiBob");
});

test("a connection, each of its tabs", async ({ page, organization, company, connect, signInAs }) => {
  const { ada, ben } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: nextWeek(0), endDate: nextWeek(2) });
  const mornings = { startDate: nextWeek(0), endDate: nextWeek(2), dayPortion: "morning" } as const;
  await company.book(ben.email, { type: "portionOnRange", ...mornings });
  const eve = { name: "Eve Stone", email: "eve@elsewhere.example" };
  await company.addPerson(eve);
  await company.book(eve.email, { type: "days", startDate: daysFromToday(1) });
  await connect();
  await signInAs("admin");
  await page.goto("/integrations");
  await expect(page.getByRole("link", { name: "Manage" })).toBeVisible();
  await checkPage(page, "Integrations");
  for (const tab of ["Overview", "Requests", "People", "Policies", "Runs", "Settings"]) {
    await page.goto(`/integrations/hibob?tab=${tab.toLowerCase()}`);
    await expect(page.getByRole("tabpanel", { name: tab }).locator("[aria-busy=true]")).toHaveCount(0);
    await checkPage(page, "HiBob");
  }
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await checkAccessibility(page);
});

test("the schedule and its dialogs", async ({ page, organization, company, connect, signInAs }) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0), endDate: nextWeek(2) });
  await company.book(organization.agents.ben.email, {
    type: "days",
    startDate: nextWeek(1),
    startPortion: "afternoon",
  });
  await connect();
  await signInAs("planner");
  await page.goto("/schedule");
  const event = page.getByRole("button", { name: /^Time off, Ada Park/ });
  await expect(event).toBeVisible();
  await checkPage(page, "Schedule");
  await event.click();
  await expect(page.getByRole("dialog", { name: "Time off" })).toBeVisible();
  await checkAccessibility(page);
  await checkDialog(page, "/schedule", "Add event");
});

test("agents and settings", async ({ page, signInAs }) => {
  await signInAs("admin");
  for (const [path, heading, button] of [
    ["/agents", "Agents", "Add agent"],
    ["/settings/members", "Settings", "Add member"],
    ["/settings/api-keys", "Settings", "Create API key"],
  ] as const) {
    await page.goto(path);
    await checkPage(page, heading);
    await checkDialog(page, path, button);
  }
});

async function checkPage(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
  await checkAccessibility(page);
}

async function checkDialog(page: Page, path: string, button: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await checkAccessibility(page);
}
