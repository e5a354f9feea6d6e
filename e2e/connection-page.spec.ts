import { upsertAgents } from "@/lib/agents/service";
import { dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { scheduleRow } from "./schedule-row";

const MONDAY = nextWeek(0);

/** The promise: the page of a connection shows all of it, and everything on it does what it says. */
test.beforeEach(async ({ organization, company, signInAs }) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: MONDAY });
  await signInAs("admin");
});

test("each tab shows its part, and the address remembers which", async ({ page, connect }) => {
  await connect();
  await page.goto("/integrations/hibob");
  await expect(page.getByText("1 request = 1 synced + 0 skipped + 0 unmatched + 0 failed")).toBeVisible();
  for (const [tab, words] of Object.entries({
    Requests: "Holiday",
    People: "Ben Cruz",
    Policies: "Holiday",
    Runs: "First sync",
  })) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page).toHaveURL(`/integrations/hibob?tab=${tab.toLowerCase()}`);
    await expect(page.getByRole("table", { name: tab })).toContainText(words);
  }
  await page.getByRole("tab", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Credentials" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("tab", { name: "Settings" })).toHaveAttribute("aria-selected", "true");
  await page.goBack();
  await expect(page.getByRole("tab", { name: "Runs" })).toHaveAttribute("aria-selected", "true");
});

test("Sync now runs at once and says what it found", async ({ page, connect }) => {
  await connect();
  await page.goto("/integrations/hibob");
  const run = page.getByRole("table", { name: "Runs" }).getByRole("row").filter({ hasText: "Sync now" });
  // Where a run is under way already, that one is watched; so the first press may meet a poll.
  await expect(async () => {
    await page.getByRole("button", { name: "Sync now" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Sync finished" })).toContainText("Nothing new");
    await page.getByRole("tab", { name: "Runs" }).click();
    await expect(run.first()).toContainText("Sweep", { timeout: 2000 });
  }).toPass();
  await expect(run.first()).toContainText("Succeeded");
});

test("a paused connection stays as it is until it is resumed", async ({ page, organization, company, connect }) => {
  await connect();
  await page.goto("/integrations/hibob");
  const badge = page.getByRole("status");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(badge.getByText("Paused", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sync now" })).toHaveAttribute("aria-disabled", "true");
  await company.book(organization.agents.ben.email, { type: "days", startDate: MONDAY });
  await page.reload();
  await expect(page.getByText("1 request = 1 synced")).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(badge.getByText("Connected", { exact: true })).toBeVisible();
  await expect(page.getByText("2 requests = 2 synced")).toBeVisible();
});

test("linking a person brings their time off in at once", async ({ page, organization, company, connect }) => {
  const email = "eve.stone@elsewhere.example";
  await company.addPerson({ name: "Eve Stone", email });
  await company.book(email, { type: "days", startDate: MONDAY });
  await upsertAgents(organization.id, [{ name: "Eve S.", email: "eve.s@harbour.example", timeZone: "Asia/Manila" }]);
  await connect();
  await page.goto("/integrations/hibob");
  await expect(page.getByText("2 requests = 1 synced + 0 skipped + 1 unmatched + 0 failed")).toBeVisible();
  await page.getByRole("link", { name: /1 request without an agent/ }).click();
  const eve = page.getByRole("table", { name: "People" }).getByRole("row").filter({ hasText: "Eve Stone" });
  await eve.getByRole("button", { name: "Agent of Eve Stone" }).click();
  await page.getByRole("option", { name: /Eve S\./ }).click();
  await expect(page.getByText("Everybody is linked or ignored")).toBeVisible();
  await page.getByRole("tab", { name: "Overview" }).click();
  await expect(page.getByText("2 requests = 2 synced + 0 skipped + 0 unmatched + 0 failed")).toBeVisible();
  await page.goto("/schedule");
  await expect(scheduleRow(page, "Eve S.").getByRole("button")).toHaveAccessibleName(
    `Time off, Eve S., ${dayWords(MONDAY)}, synced`,
  );
});

test("disconnecting removes the events, or keeps them as manual ones", async ({ page, connect }) => {
  const synced = page.getByRole("button", { name: `Time off, Ada Park, ${dayWords(MONDAY)}, synced` });
  const kept = page.getByRole("button", { name: `Time off, Ada Park, ${dayWords(MONDAY)}, manual` });
  for (const choice of ["Remove them", "Keep them"]) {
    await connect();
    await page.goto("/schedule");
    await expect(synced).toHaveCount(1);
    await page.goto("/integrations/hibob");
    await page.getByRole("button", { name: "Disconnect" }).click();
    const question = page.getByRole("alertdialog", { name: "Disconnect HiBob?" });
    await expect(question).toContainText("1 synced event");
    await question.getByRole("radio", { name: choice }).check();
    await question.getByRole("button", { name: "Disconnect" }).click();
    await expect(page).toHaveURL("/integrations");
    await expect(page.getByRole("article", { name: "HiBob" }).getByRole("link", { name: "Add" })).toBeVisible();
    await page.goto("/schedule");
    await expect(page.getByRole("rowheader", { name: "Ada Park" })).toBeVisible();
    await expect(synced).toHaveCount(0);
    await expect(kept).toHaveCount(choice === "Keep them" ? 1 : 0);
  }
  await kept.click();
  await expect(page.getByRole("dialog", { name: "Time off" }).getByRole("button", { name: "Edit" })).toBeVisible();
});
