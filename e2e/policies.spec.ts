import type { Page } from "@playwright/test";
import { checkAccessibility } from "./check-accessibility";
import { nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { scheduleRow } from "./schedule-row";

const MONDAY = nextWeek(0);
const TUESDAY = nextWeek(1);

/** The promise: an admin decides what each kind of time off is here, sees what moves by it, and can take it back. */
test.beforeEach(async ({ page, organization, company, connect, signInAs }) => {
  const { ada, ben } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: MONDAY });
  await company.book(ben.email, { type: "days", startDate: MONDAY, policy: "Sick leave" });
  await company.book(ben.email, { type: "days", startDate: TUESDAY, policy: "Parental leave" });
  await connect();
  await signInAs("admin");
  await page.goto("/integrations/hibob?tab=policies");
});

test("a policy is another event type, or off the schedule, and back again", async ({ page }) => {
  const holiday = rowOf(page, "Holiday");
  const type = holiday.getByRole("combobox", { name: "Event type of Holiday" });
  await type.click();
  await page.getByRole("option", { name: "Training" }).click();
  await expect(page.getByText("Holiday is now Training")).toBeVisible();
  await expect(page.getByText("1 event moves.")).toBeVisible();
  await expectEvents(page, "Ada Park", ["Training"]);
  await page.goto("/integrations/hibob?tab=policies");
  await expect(type).toHaveText("Training");
  await holiday.getByRole("switch").click();
  await expect(page.getByText("1 event comes off. The requests stay listed.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(holiday.getByRole("switch")).toBeChecked();
  await expectEvents(page, "Ada Park", ["Training"]);
});

test("policies are types of their own, but private ones never", async ({ page }) => {
  await expect(rowOf(page, "Sick leave")).toContainText("Private");
  await expect(page.getByText("Changing this moves 2 events now.")).toBeVisible();
  await page.getByRole("radio", { name: "Each becomes a type of its own name" }).click();
  await expect(page.getByText("Policies become types of their own")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Event type of Parental leave" })).toHaveText("Parental leave");
  await expect(page.getByRole("combobox", { name: "Event type of Sick leave" })).toHaveText("Time off");
  await checkAccessibility(page);
  await expectEvents(page, "Ben Cruz", ["Time off", "Parental leave"]);
  await page.goto("/integrations/hibob?tab=policies");
  await page.getByRole("radio", { name: "All become the default type" }).click();
  await expect(page.getByRole("combobox", { name: "Event type of Parental leave" })).toHaveText("Time off");
});

test("others see private policies as time off, and change nothing", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.reload();
  const table = page.getByRole("table", { name: "Policies" });
  await expect(table).toContainText("Parental leave");
  await expect(table).not.toContainText("Sick leave");
  await expect(table.getByRole("cell", { name: "Time off Private" })).toBeVisible();
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(page.getByRole("switch")).toHaveCount(0);
});

function rowOf(page: Page, policy: string) {
  return page
    .getByRole("table", { name: "Policies" })
    .getByRole("row")
    .filter({ has: page.getByText(policy, { exact: true }) });
}

/** Waits until the agent's events of the first screen are of these types, in order. */
async function expectEvents(page: Page, agent: string, types: string[]): Promise<void> {
  await expect(async () => {
    await page.goto("/schedule");
    const events = scheduleRow(page, agent).getByRole("button");
    await expect(events).toHaveCount(types.length, { timeout: 1000 });
    for (const [index, type] of types.entries())
      await expect(events.nth(index)).toHaveAccessibleName(new RegExp(`^${type}, ${agent}`), { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
}
