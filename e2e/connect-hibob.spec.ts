import type { Locator, Page } from "@playwright/test";
import { checkRow, wizardFields } from "./connect-wizard";
import { daysFromToday, dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { makeMember } from "./own-organization";
import { scheduleRow } from "./schedule-row";

/** The promise: an admin presses Add, gives a service user, and approved time off is on the schedule. */
test("an admin connects HiBob and finds the time off on the schedule", async ({ page, organization, company }) => {
  const { ada, ben, cleo, dan } = organization.agents;
  const [monday, tuesday, wednesday, thursday, friday] = [0, 1, 2, 3, 4].map(nextWeek) as [
    string,
    string,
    string,
    string,
    string,
  ];
  await company.book(ada.email, { type: "days", startDate: monday, endDate: tuesday });
  await company.book(ben.email, { type: "days", startDate: wednesday, startPortion: "afternoon" });
  await company.book(cleo.email, { type: "portionOnRange", startDate: thursday, dayPortion: "morning" });
  await company.book(dan.email, { type: "days", startDate: thursday, endDate: friday, endPortion: "morning" });
  await company.book(cleo.email, {
    type: "portionOnRange",
    startDate: monday,
    endDate: wednesday,
    dayPortion: "morning",
  });
  await company.submit(ada.email, { type: "days", startDate: friday });

  const admin = await makeMember(organization.id, "admin");
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password", { exact: true }).fill(admin.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  const navigation = page.getByRole("navigation", { name: "Main" });
  await navigation.getByRole("link", { name: "Integrations" }).click();
  await expect(page.getByRole("heading", { name: "Integrations", level: 1 })).toBeVisible();
  const card = page.getByRole("article", { name: "HiBob" });
  await expect(card).toContainText("Not connected");
  await card.getByRole("link", { name: "Add" }).click();

  await expect(page.getByRole("radio", { name: "Service user" })).toBeChecked();
  const fields = wizardFields(page);
  await fields.serviceUserId.fill(company.credentials.serviceUserId);
  await fields.token.fill(company.credentials.token);
  await fields.syncUntil.fill(daysFromToday(150));
  await page.getByRole("button", { name: "Test connection" }).click();
  for (const check of ["Credentials", "People", "Time off", "Coverage"])
    await expect(checkRow(page, check)).toContainText("Passed");
  // Nobody is on sick leave, and HiBob does not say whether it would be shown.
  await expect(checkRow(page, "Private time off")).toContainText("Warning");
  await expect(page.getByRole("region", { name: "Preview" })).toContainText(
    "This will put 4 events on the schedules of 4 agents",
  );

  // So slow that the first sync can be watched.
  await company.setLatency(1000);
  await page.getByRole("button", { name: "Connect with HiBob" }).click();
  const badge = page.getByRole("status");
  await expect(badge.getByText("Sync in progress", { exact: true })).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Days read" })).toBeVisible();
  await company.setLatency(0);
  await expect(badge.getByText("Connected", { exact: true })).toBeVisible();
  await expect(page.getByText("5 requests = 4 synced + 1 skipped + 0 unmatched + 0 failed")).toBeVisible();

  await navigation.getByRole("link", { name: "Integrations" }).click();
  await expect(card.getByText("Connected", { exact: true })).toBeVisible();
  await expect(card.getByRole("link", { name: "Manage" })).toBeVisible();

  await navigation.getByRole("link", { name: "Schedule" }).click();
  const adas = scheduleRow(page, "Ada Park").getByRole("button");
  await expect(adas).toHaveAccessibleName(
    new RegExp(`Time off, Ada Park, ${dayWords(monday)} to ${dayWords(tuesday)}`),
  );
  const bens = scheduleRow(page, "Ben Cruz").getByRole("button");
  await expect(bens).toHaveAccessibleName(new RegExp(`${dayWords(wednesday)}, afternoon`));
  await expect(scheduleRow(page, "Cleo Diaz").getByRole("button")).toHaveAccessibleName(
    new RegExp(`${dayWords(thursday)}, morning`),
  );
  await expect(scheduleRow(page, "Dan Osei").getByRole("button")).toHaveAccessibleName(
    new RegExp(`${dayWords(thursday)} to ${dayWords(friday)}, morning`),
  );
  expect(await coveredDays(page, adas, monday)).toEqual([0, 2]);
  expect(await coveredDays(page, bens, wednesday)).toEqual([0.5, 1]);
});

/** Where a block is drawn, in days from the left edge of the first day's column. */
async function coveredDays(page: Page, block: Locator, first: string): Promise<number[]> {
  const column = await page.getByRole("columnheader", { name: dayWords(first) }).boundingBox();
  const box = await block.boundingBox();
  if (!column || !box) throw new Error("Nothing is drawn.");
  const half = (x: number) => Math.round(((x - column.x) / column.width) * 2) / 2;
  return [half(box.x), half(box.x + box.width)];
}
