import type { Page } from "@playwright/test";
import { dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { scheduleRow } from "./schedule-row";

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [nextWeek(0), nextWeek(1), nextWeek(2), nextWeek(3)];
/** Two polls, a reload, and a slow machine. */
const SOON = { timeout: 15_000 };

/** The promise: whatever is approved, edited, cancelled or deleted in HiBob shows here by itself. */
test.beforeEach(async ({ signInAs }) => {
  await signInAs("viewer");
});

test("a request appears once it is approved, on the page as it is", async ({
  page,
  organization,
  company,
  connect,
}) => {
  const request = await company.submit(organization.agents.cleo.email, {
    type: "days",
    startDate: MONDAY,
    endDate: TUESDAY,
  });
  await connect();
  await page.goto("/schedule");
  const events = scheduleRow(page, "Cleo Diaz").getByRole("button");
  await expect(page.getByRole("status").filter({ hasText: "4 agents, 0 events" })).toBeVisible();
  await company.approve(request);
  // The schedule looks for news every 15 seconds while one looks at it.
  await expect(events).toHaveAccessibleName(
    `Time off, Cleo Diaz, ${dayWords(MONDAY)} to ${dayWords(TUESDAY)}, synced`,
    {
      timeout: 30_000,
    },
  );
});

test("edits move it, cancelling and deleting take it away", async ({ page, organization, company, connect }) => {
  const { ada, ben, cleo, dan } = organization.agents;
  const edited = await company.book(ada.email, { type: "days", startDate: MONDAY });
  const cancelled = await company.book(ben.email, { type: "days", startDate: MONDAY });
  const deleted = await company.book(cleo.email, { type: "days", startDate: MONDAY });
  await company.book(dan.email, { type: "days", startDate: MONDAY });
  await connect();
  await expectSchedule(page, {
    "Ada Park": [dayWords(MONDAY)],
    "Ben Cruz": [dayWords(MONDAY)],
    "Cleo Diaz": [dayWords(MONDAY)],
    "Dan Osei": [dayWords(MONDAY)],
  });

  const again = await company.edit(edited, { startDate: WEDNESDAY, endDate: THURSDAY });
  await company.cancel(cancelled);
  await company.delete(deleted);
  await expectSchedule(page, {
    "Ada Park": [`${dayWords(WEDNESDAY)} to ${dayWords(THURSDAY)}`],
    "Ben Cruz": [],
    "Cleo Diaz": [],
    "Dan Osei": [dayWords(MONDAY)],
  });

  await company.edit(again, { startDate: TUESDAY, endDate: TUESDAY, startPortion: "afternoon" });
  await expectSchedule(page, { "Ada Park": [`${dayWords(TUESDAY)}, afternoon`], "Dan Osei": [dayWords(MONDAY)] });
});

test("a request with gaps stands among the requests, with the reason and what to do", async ({
  page,
  organization,
  company,
  connect,
}) => {
  const { ada } = organization.agents;
  const whole = await company.book(ada.email, { type: "days", startDate: MONDAY, endDate: WEDNESDAY });
  await connect();
  await expectSchedule(page, { "Ada Park": [`${dayWords(MONDAY)} to ${dayWords(WEDNESDAY)}`] });
  const chunked = { type: "portionOnRange", startDate: MONDAY, endDate: WEDNESDAY, dayPortion: "morning" } as const;
  const id = await company.edit(whole, chunked);
  await expectSchedule(page, { "Ada Park": [] });

  await page.goto("/integrations/hibob?tab=requests&outcome=skipped");
  const row = page
    .getByRole("table", { name: "Requests" })
    .getByRole("row")
    .filter({ hasText: String(id) });
  await expect(row).toContainText("Ada Park");
  await expect(row).toContainText("Skipped");
  await expect(row).toContainText("with gaps in between");
  await expect(row).toContainText("Ask Ada to cancel it in HiBob and request each morning on its own.");
});

/** Waits until these agents have these events and no other, by their days. */
async function expectSchedule(page: Page, expected: Record<string, string[]>): Promise<void> {
  await expect(async () => {
    await page.goto("/schedule");
    for (const [agent, days] of Object.entries(expected)) {
      const events = scheduleRow(page, agent).getByRole("button");
      await expect(events).toHaveCount(days.length, { timeout: 500 });
      for (const [index, words] of days.entries())
        await expect(events.nth(index)).toHaveAccessibleName(`Time off, ${agent}, ${words}, synced`, { timeout: 500 });
    }
  }).toPass(SOON);
}
