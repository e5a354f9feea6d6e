import { expect, test } from "@playwright/test";
import { checkAccessibility } from "./check-accessibility";

/** The promise: whoever opens a new Rosterline sets it up once, and nobody can do it a second time. Runs before all others. */
test("the first visitor becomes the administrator of a new organization", async ({ page }) => {
  await page.goto("/integrations");
  await expect(page).toHaveURL("/setup");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Set up Rosterline" }).click();
  await expect(page.getByLabel("Organization")).toHaveAccessibleDescription(/./);

  await page.getByLabel("Organization").fill("First Support");
  await page.getByLabel("Your name").fill("Ada Park");
  await page.getByLabel("Email").fill("ada.park@first.example");
  await page.getByLabel("Password", { exact: true }).fill("a long password");
  await page.getByRole("button", { name: "Set up Rosterline" }).click();
  await expect(page).toHaveURL(/\/(schedule|integrations)$/);
  await expect(page.getByText("First Support").first()).toBeVisible();
  await page.goto("/settings/members");
  await expect(page.getByRole("row", { name: /ada\.park@first\.example/ })).toContainText(/admin/i);

  await page.goto("/setup");
  await expect(page).not.toHaveURL("/setup");
});
