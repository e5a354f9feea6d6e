import type { Page } from "@playwright/test";
import { connection } from "@/lib/connections/schemas";
import { readOne } from "./answers";
import { checkAccessibility } from "./check-accessibility";
import { daysFromToday } from "./days";
import { expect, test } from "./fixtures";

/**
 * The promise: who waits for the first sync sees it go on, sees what is there already, and need do nothing for the badge to
 * become Connected.
 */
test.slow();

test.beforeEach(async ({ organization, company, signInAs }) => {
  // In the first days that are read, and on the schedule's first screen.
  const { ada, ben } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: daysFromToday(-20), endDate: daysFromToday(12) });
  await company.book(ben.email, { type: "days", startDate: daysFromToday(300) });
  await signInAs("admin");
});

test("the first sync is alive: it counts, never goes back, and ends by itself", async ({ page, company, api }) => {
  await company.setLatency(1_500);
  const data = { integration: "hibob", credentials: company.credentials, syncUntil: daysFromToday(700) };
  await readOne(await api.post("connections", { data }), connection);
  await company.setLatency(3_000);
  await page.goto("/integrations/hibob");
  const badge = page.getByRole("status");
  await expect(badge.getByText("Sync in progress", { exact: true })).toBeVisible();
  const bar = page.getByRole("progressbar", { name: "Days read" });
  await expect(bar).toHaveAttribute(
    "aria-valuetext",
    /^[1-9]\d* of 731 days read\. (About \d+ (s|min)|A few seconds) left/,
  );
  await expect(page.getByText(/^events? on the schedule$/)).toBeVisible();
  const before = await daysRead(page);
  await page.reload();
  await expect(bar).toHaveAttribute("aria-valuenow", /\d/);
  expect(await daysRead(page)).toBeGreaterThanOrEqual(before);

  await page.getByRole("link", { name: "See what is there already" }).click();
  await expect(page.getByRole("button", { name: /^Time off, Ada Park/ }).first()).toBeVisible();
  await page.goBack();
  await expect(badge.getByText("Sync in progress", { exact: true })).toBeVisible();
  await company.setLatency(0);
  await expect(badge.getByText("Connected", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("2 requests = 2 synced")).toBeVisible();
});

test("who reads with ears or looks at a phone can follow it too", async ({ page, company, api }) => {
  await company.setLatency(1_500);
  const data = { integration: "hibob", credentials: company.credentials, syncUntil: daysFromToday(90) };
  await readOne(await api.post("connections", { data }), connection);
  await company.setLatency(8_000);
  await page.goto("/integrations/hibob");
  await expect(page.getByRole("status").filter({ hasText: /^Reading/ })).toBeVisible();
  await checkAccessibility(page);
  await company.setLatency(0);
  await expect(page.getByRole("status").getByText("Connected", { exact: true })).toBeVisible({ timeout: 40_000 });
});

test("a first sync that HiBob interrupts says so, and goes on from where it was", async ({ page, company, api }) => {
  await company.setLatency(1_500);
  const data = { integration: "hibob", credentials: company.credentials, syncUntil: daysFromToday(700) };
  await readOne(await api.post("connections", { data }), connection);
  await page.goto("/integrations/hibob");
  await expect(page.getByText(/^events? on the schedule$/)).toBeVisible();
  const before = await daysRead(page);
  await company.fail("503");
  await expect(page.getByText(/HiBob (isn't|is not) answering|HiBob hasn’t answered/).first()).toBeVisible({
    timeout: 40_000,
  });
  await company.heal();
  await company.setLatency(300);
  const bar = page.getByRole("progressbar", { name: "Days read" });
  await expect(async () => {
    // Between two tries, and at the end, there is no bar.
    const isConnected = await page.getByText("2 requests = 2 synced").isVisible();
    if (!isConnected && (await bar.count()) > 0) expect(await daysRead(page)).toBeGreaterThanOrEqual(before);
    expect(isConnected).toBe(true);
  }).toPass({ timeout: 60_000 });
});

async function daysRead(page: Page): Promise<number> {
  return Number(
    await page.getByRole("progressbar", { name: "Days read" }).getAttribute("aria-valuenow", { timeout: 5_000 }),
  );
}
