import { checkAccessibility } from "./check-accessibility";
import { daysFromToday, dayWords } from "./days";
import { expect, test } from "./fixtures";

/** The promise: who changes how far is synced is told what that does before it is done, and it does that. */
test("an earlier day says how many events go, and they go", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  const { ada } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: daysFromToday(5) });
  await company.book(ada.email, { type: "days", startDate: daysFromToday(50) });
  await company.book(ada.email, { type: "days", startDate: daysFromToday(60) });
  await connect();
  await signInAs("admin");
  await page.goto("/integrations/hibob?tab=settings");
  const until = page.getByLabel("Sync until");
  const effect = page.getByRole("status").filter({ hasText: `Syncing until ${dayWords(daysFromToday(20))}` });
  await until.fill(daysFromToday(20));
  await expect(effect).toContainText("70 days less. 2 events after it go off the schedule");
  await checkAccessibility(page);
  await until.fill(daysFromToday(100));
  await expect(page.getByRole("status").filter({ hasText: "10 days more" })).toContainText("No event goes.");
  await until.fill(daysFromToday(-1));
  await expect(page.getByRole("status").filter({ hasText: "Syncing until" })).toHaveCount(0);

  await until.fill(daysFromToday(20));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("tab", { name: "Overview" }).click();
  await expect(page.getByText("1 event is on the schedule.")).toBeVisible({ timeout: 30_000 });
});
