import { checkAccessibility } from "./check-accessibility";
import { dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";

/** The promise: among many checks that found nothing, those that changed something or failed are found, and say what. */
test("runs that matter are found, name their events, and are a page at a time", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  const { ada, ben } = organization.agents;
  const booked = await company.book(ada.email, { type: "days", startDate: nextWeek(0) });
  await connect();
  await signInAs("planner");
  await company.book(ben.email, { type: "days", startDate: nextWeek(1) });
  await page.goto("/integrations/hibob?tab=runs");
  const table = page.getByRole("table", { name: "Runs" });
  await expect(table).toContainText("Nothing new");
  await page.getByRole("switch", { name: "Only with changes or problems" }).click();
  await expect(page).toHaveURL("/integrations/hibob?tab=runs&only=notable");
  await expect(table).not.toContainText("Nothing new");
  await expect(table).toContainText("First sync");

  const added = table.getByRole("row").filter({ hasText: "1 event added." }).filter({ hasText: "On schedule" });
  await added.getByRole("button", { name: "Which events" }).click();
  await expect(added.getByRole("list", { name: "Events of this run" })).toContainText(
    `Time off of Ben Cruz, ${dayWords(nextWeek(1))}`,
  );
  await checkAccessibility(page);

  await company.cancel(booked);
  const removed = table.getByRole("row").filter({ hasText: "1 event removed." });
  await removed.getByRole("button", { name: "Which events" }).click({ timeout: 30_000 });
  await expect(removed.getByText("1 event removed.", { exact: true })).toHaveCount(2);
});
