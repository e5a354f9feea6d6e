import { expect, type Locator, type Page } from "@playwright/test";
import type { HibobCompany } from "./hibob-company";

/** The console of a company's sandbox, in a tab beside the app. */
export async function openConsole(page: Page, company: HibobCompany, query = ""): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(`${process.env.SANDBOX_URL}/console/${company.credentials.serviceUserId}${query}`);
  await expect(tab.getByRole("heading", { name: "HiBob sandbox", level: 1 })).toBeVisible();
  return tab;
}

/** What the console says of what was done last. */
export function resultOf(tab: Page): Locator {
  return tab.getByRole("status");
}

/** Presses *Sync now* on the connection's page of the app and waits until that is done. */
export async function syncNow(page: Page): Promise<void> {
  await page.goto("/integrations/hibob");
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Sync finished" })).toBeVisible();
}
