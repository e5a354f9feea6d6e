import { expect, type Locator, type Page } from "@playwright/test";

/** The row of the schedule that is this agent's. Its buttons are the agent's events. */
export function scheduleRow(page: Page, agent: string): Locator {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: agent }) });
}

/** Opens an event's dialog. It is drawn by the server, so a press may come before the page reacts. */
export async function openEvent(page: Page, event: Locator): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    if (!(await dialog.isVisible())) await event.click({ timeout: 2_000 });
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
}
