import { checkAccessibility } from "./check-accessibility";
import { nextWeek } from "./days";
import { expect, test } from "./fixtures";

/** The promise: the overview accounts for every request and every check, and each number leads to what it counts. */
test.beforeEach(async ({ organization, company, signInAs }) => {
  const { ada, ben } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: nextWeek(0) });
  const mornings = { startDate: nextWeek(0), endDate: nextWeek(2), dayPortion: "morning" } as const;
  await company.book(ben.email, { type: "portionOnRange", ...mornings });
  await signInAs("viewer");
});

test("each part of the sum leads to its requests", async ({ page, connect }) => {
  await connect();
  await page.goto("/integrations/hibob");
  await page.getByRole("link", { name: "1 skipped", exact: true }).click();
  await expect(page).toHaveURL("/integrations/hibob?tab=requests&outcome=skipped");
  const table = page.getByRole("table", { name: "Requests" });
  await expect(table.getByRole("row").filter({ hasText: "Ben Cruz" })).toBeVisible();
  await expect(table).not.toContainText("Ada Park");
  await expect(page.getByRole("link", { name: "0 failed" })).toHaveCount(0);
});

test("the checks of seven days are told in words, and as a table", async ({ page, company, connect }) => {
  await connect();
  await page.goto("/integrations/hibob");
  const words = page.getByText(/^\d+ checks?, .*1 change to the schedule/);
  await expect(words).toBeVisible();
  await page.getByText("Show as a table").click();
  const table = page.getByRole("table", { name: "Checks of the last 7 days" });
  await expect(table.getByRole("row")).not.toHaveCount(1);
  await checkAccessibility(page);

  await company.fail("503");
  await expect(page.getByRole("status").getByText("Delayed", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/It began .*(ago|just now)\./)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/checks, \d+ good, [1-9]\d* failed, 0 held/)).toBeVisible();
  await checkAccessibility(page);
});

test("what cannot be read says so, and is read when one asks", async ({ page, connect }) => {
  await connect();
  await page.route("**/activity", (route) => route.abort());
  await page.goto("/integrations/hibob");
  const problem = page.getByRole("alert").filter({ hasText: "The last 7 days" });
  await expect(problem).toBeVisible({ timeout: 30_000 });
  await page.unroute("**/activity");
  await problem.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/1 change to the schedule/)).toBeVisible();
});
