import type { Page } from "@playwright/test";
import { checkAccessibility, checkNoSidewaysScroll } from "./check-accessibility";
import { checkRow, fillWizard } from "./connect-wizard";
import { daysFromToday, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { makeMember } from "./own-organization";

/** The promise: every page works for everybody, in light and dark, on a wide screen and on a phone. */
const SCREENS = { "wide screen": { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const colorScheme of ["light", "dark"] as const) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    test.describe(`${colorScheme}, ${screen}`, () => {
      // What moves is in the middle of a fade when axe looks at its colours.
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });
      test.slow();

      test("before anything is connected", async ({ page, organization, company, signInAs }) => {
        await makeMember(organization.id, "admin");
        await page.goto("/sign-in");
        await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
        await check(page, "Sign in");
        await page.getByRole("button", { name: "Sign in" }).click();
        await expect(page.getByRole("alert").first()).toBeVisible();
        await check(page, "Sign in");
        await signInAs("admin");
        for (const [path, heading] of [
          ["/schedule", "Schedule"],
          ["/agents", "Agents"],
          ["/integrations", "Integrations"],
          ["/integrations?q=nothing-like-it", "Integrations"],
          ["/settings/members", "Settings"],
          ["/settings/api-keys", "Settings"],
          ["/integrations/hibob/connect", "Connect HiBob"],
        ] as const) {
          await page.goto(path);
          await check(page, heading);
        }
        await page.getByRole("button", { name: "Test connection" }).click();
        await expect(page.getByRole("alert").filter({ hasText: "Enter the service user's ID" })).toBeVisible();
        await check(page, "Connect HiBob");
        await fillWizard(page, company.credentials);
        await page.getByRole("button", { name: "Test connection" }).click();
        await expect(checkRow(page, "Credentials")).toContainText("Passed");
        await check(page, "Connect HiBob");
        await fillWizard(page, { ...company.credentials, token: "wrong" });
        await page.getByRole("button", { name: "Connect with HiBob" }).click();
        await expect(page.getByRole("alert").filter({ hasText: "doesn't accept" })).toBeVisible();
        await check(page, "Connect HiBob");
      });

      test("once HiBob is connected", async ({ page, organization, company, connect, signInAs }) => {
        const { ada, ben } = organization.agents;
        await company.book(ada.email, { type: "days", startDate: nextWeek(0), endDate: nextWeek(2) });
        await company.book(ben.email, {
          type: "portionOnRange",
          startDate: nextWeek(0),
          endDate: nextWeek(2),
          dayPortion: "morning",
        });
        await company.addPerson({ name: "Eve Stone", email: "eve@elsewhere.example" });
        await company.book("eve@elsewhere.example", { type: "days", startDate: daysFromToday(1) });
        await connect();
        await signInAs("admin");
        await page.goto("/integrations");
        await expect(page.getByRole("link", { name: "Manage" })).toBeVisible();
        await check(page, "Integrations");
        for (const tab of ["Overview", "Requests", "People", "Policies", "Runs", "Settings"]) {
          await page.goto(`/integrations/hibob?tab=${tab.toLowerCase()}`);
          await expect(page.getByRole("tabpanel", { name: tab }).locator("[aria-busy]")).toHaveCount(0);
          await check(page, "HiBob");
        }
        await page.getByRole("button", { name: "Disconnect" }).click();
        await expect(page.getByRole("alertdialog")).toBeVisible();
        await checkAccessibility(page);

        await page.goto("/schedule");
        const event = page.getByRole("button", { name: /^Time off, Ada Park/ });
        await expect(event).toBeVisible();
        await check(page, "Schedule");
        await event.click();
        await expect(page.getByRole("dialog", { name: "Time off" })).toBeVisible();
        await checkAccessibility(page);
        await page.keyboard.press("Escape");
        for (const [path, button] of [
          ["/schedule", "Add event"],
          ["/agents", "Add agent"],
          ["/settings/members", "Add member"],
          ["/settings/api-keys", "Create API key"],
        ] as const) {
          await page.goto(path);
          await page.getByRole("button", { name: button }).click();
          await expect(page.getByRole("dialog")).toBeVisible();
          await checkAccessibility(page);
          await checkNoSidewaysScroll(page);
        }
      });
    });
  }
}

async function check(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
  await checkAccessibility(page);
  await checkNoSidewaysScroll(page);
}
