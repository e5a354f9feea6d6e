import type { Locator, Page } from "@playwright/test";

/** The row of the schedule that is this agent's. Its buttons are the agent's events. */
export function scheduleRow(page: Page, agent: string): Locator {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: agent }) });
}
