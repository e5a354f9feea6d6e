import { checkAccessibility } from "./check-accessibility";
import { nextWeek } from "./days";
import { expect, test } from "./fixtures";

/** The promise: one request is looked at again at once, even when HiBob says nothing of it, and its row says what came of it. */
let booked: number;

test.beforeEach(async ({ organization, company, connect }) => {
  await company.behave({ changesLagMs: 3_600_000 });
  booked = await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0) });
  await company.book(organization.agents.ben.email, { type: "days", startDate: nextWeek(1) });
  await connect();
});

test("what HiBob still says is confirmed, and what it took back is gone", async ({ page, company, signInAs }) => {
  await signInAs("admin");
  await page.goto("/integrations/hibob?tab=requests");
  const row = page.getByRole("table", { name: "Requests" }).getByRole("row").filter({ hasText: "Ada Park" });
  const button = row.getByRole("button", { name: "Re-check the request of Ada Park" });
  await button.click();
  await expect(row.getByRole("status")).toContainText("Still so in HiBob.");
  await checkAccessibility(page);

  await company.cancel(booked);
  await button.click();
  await expect(page.getByText("Ada Park’s request is gone from HiBob")).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(page.getByText("1 request = 1 synced")).toBeVisible();
});

test("while HiBob doesn't answer the row says so, and is answered when it does", async ({
  page,
  company,
  signInAs,
}) => {
  await signInAs("admin");
  await page.goto("/integrations/hibob?tab=requests");
  const row = page.getByRole("table", { name: "Requests" }).getByRole("row").filter({ hasText: "Ada Park" });
  await company.fail("503");
  await row.getByRole("button", { name: /^Re-check/ }).click();
  await expect(row.getByRole("status")).toContainText("We ask again by ourselves.", { timeout: 40_000 });
  await company.heal();
  await expect(row.getByRole("status")).toContainText("Still so in HiBob.", { timeout: 40_000 });
});

test("a paused connection is not asked, and who is no admin has no button", async ({ page, signInAs }) => {
  await signInAs("admin");
  await page.goto("/integrations/hibob?tab=requests");
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Re-check the request of Ada Park" }).click();
  await expect(page.getByText("This connection is paused. Resume it first.")).toBeVisible();
  await signInAs("viewer");
  await page.reload();
  await expect(page.getByRole("table", { name: "Requests" })).toContainText("Ada Park");
  await expect(page.getByRole("button", { name: /^Re-check/ })).toHaveCount(0);
});
