import { expect, type Locator, type Page } from "@playwright/test";
import { daysFromToday } from "./days";

type Given = { serviceUserId: string; token: string; syncUntil?: string };

/** The fields of the wizard that connects HiBob. */
export function wizardFields(page: Page): Record<keyof Given, Locator> {
  return {
    serviceUserId: page.getByLabel("Service user ID"),
    token: page.getByLabel("Token", { exact: true }),
    syncUntil: page.getByLabel("Sync until"),
  };
}

/** Opens the wizard and types into it. @returns what now stands there, to be found again */
export async function fillWizard(page: Page, given: Given): Promise<Required<Given>> {
  const typed = { syncUntil: daysFromToday(150), ...given };
  await page.goto("/integrations/hibob/connect");
  const fields = wizardFields(page);
  for (const name of ["serviceUserId", "token", "syncUntil"] as const) await fields[name].fill(typed[name]);
  return typed;
}

export async function expectStillTyped(page: Page, typed: Required<Given>): Promise<void> {
  const fields = wizardFields(page);
  for (const name of ["serviceUserId", "token", "syncUntil"] as const)
    await expect(fields[name]).toHaveValue(typed[name]);
}

/** What the test of the connection says about one thing, by its title. */
export function checkRow(page: Page, title: string): Locator {
  const rows = page.getByRole("list", { name: "Checks" }).getByRole("listitem");
  return rows.filter({ has: page.getByText(title, { exact: true }) });
}
