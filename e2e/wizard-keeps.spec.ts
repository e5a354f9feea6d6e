import type { Locator, Page } from "@playwright/test";
import { db } from "@/lib/db";
import { checkAccessibility } from "./check-accessibility";
import { checkRow, fillWizard, wizardFields } from "./connect-wizard";
import { daysFromToday } from "./days";
import { expect, test } from "./fixtures";

const PATH = "/integrations/hibob/connect";

/** The promise: the wizard stays where one left it, takes what one has, and keeps a token nowhere. */
test.beforeEach(async ({ signInAs }) => {
  await signInAs("admin");
});

test("back and forward move between the steps, and an address leads to one", async ({ page }) => {
  await page.goto(PATH);
  const steps = page.getByRole("navigation", { name: "Steps" });
  const current = steps.locator("[aria-current=step]");
  await expect(current).toHaveText(/Prepare/);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(`${PATH}?step=connect`);
  await expect(page.getByRole("heading", { name: "Connect", exact: true })).toBeFocused();
  await steps.getByRole("button", { name: "Review" }).click();
  await expect(current).toHaveText(/Review/);
  await page.goBack();
  await expect(current).toHaveText(/Connect/);
  await page.goBack();
  await expect(current).toHaveText(/Prepare/);
  await page.goForward();
  await expect(page.getByRole("heading", { name: "Connect", exact: true })).toBeFocused();
  await page.goto(`${PATH}?step=review`);
  await expect(page.getByRole("heading", { name: "Review" })).toBeFocused();
});

test("a reload loses nothing but the token, which is kept nowhere", async ({ page, company }) => {
  const { serviceUserId, token } = company.credentials;
  await page.goto(`${PATH}?guide=3`);
  await page.getByRole("checkbox", { name: "Done: Create a service user" }).click();
  await page.getByRole("button", { name: "3. Let it see the right people" }).click();
  const fields = wizardFields(page);
  await fields.serviceUserId.fill(serviceUserId);
  await fields.token.fill(token);
  await page.getByRole("radio", { name: "Always some months ahead" }).click();
  await page.getByRole("spinbutton", { name: "Months ahead" }).fill("4");
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
  await expect(page).toHaveURL(/step=connect/);

  await page.reload();
  await expect(fields.serviceUserId).toHaveValue(serviceUserId);
  await expect(fields.token).toHaveValue("");
  await expect(page.getByRole("spinbutton", { name: "Months ahead" })).toHaveValue("4");
  await expect(page.getByRole("checkbox", { name: "Done: Create a service user" })).toBeChecked();
  await expect(page.getByRole("button", { name: "3. Let it see the right people" })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await expect(checkRow(page, "Credentials")).toContainText("Passed");
  await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
  expect(page.url()).not.toContain(token);
  expect(await stored(page)).not.toContain(token);
});

test("a token in the wrong field is not kept either", async ({ page }) => {
  await page.goto(PATH);
  const { serviceUserId } = wizardFields(page);
  await serviceUserId.fill("k7Qdx9R2-looks-like-a-token");
  await page.getByLabel("Sync until").fill(daysFromToday(20));
  await expect.poll(() => stored(page)).toContain(daysFromToday(20));
  expect(await stored(page)).not.toContain("k7Qdx9R2");
});

test("an ID and a token that are pasted together find their fields", async ({ page, company }) => {
  const { serviceUserId, token } = company.credentials;
  await page.goto(PATH);
  const fields = wizardFields(page);
  await expect(fields.token).toBeEditable();
  for (const text of [`${serviceUserId}:${token}`, `Basic ${btoa(`${serviceUserId}:${token}`)}`]) {
    for (const field of [fields.serviceUserId, fields.token]) {
      await fields.serviceUserId.fill("");
      await fields.token.fill("");
      await paste(field, text);
      await expect(fields.serviceUserId).toHaveValue(serviceUserId);
      await expect(fields.token).toHaveValue(token);
    }
  }
  await expect(page.getByText("You pasted both")).toBeVisible();
  await fields.token.fill("");
  await paste(fields.token, `  ${token.slice(0, 4)}\n${token.slice(4)}\n`);
  await expect(fields.token).toHaveValue(token);
  await expect(fields.token).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Show characters" }).click();
  await expect(fields.token).toHaveAttribute("type", "text");
});

test("an API key can be read about and not be used", async ({ page, company }) => {
  await fillWizard(page, company.credentials);
  await page.getByRole("radio", { name: "API key" }).click();
  await expect(page.getByText("HiBob ended API keys", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Migrate to a service user" })).toHaveCount(0);
  for (const name of ["Test connection", "Connect with HiBob"]) {
    const button = page.getByRole("button", { name });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await button.click({ force: true });
  }
  expect(await company.calls()).toEqual([]);
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Use a service user" }).click();
  await expect(page.getByRole("radio", { name: "Service user" })).toBeChecked();
  await expect(wizardFields(page).token).toHaveValue(company.credentials.token);
});

test("whoever has an API-key connection is led to its migration", async ({ page, connect, organization }) => {
  const { id } = await connect();
  await db().connection.update({ where: { id, organizationId: organization.id }, data: { authMethod: "api_key" } });
  await page.goto(`${PATH}?method=api_key`);
  await expect(page.getByRole("link", { name: "Migrate to a service user" })).toHaveAttribute(
    "href",
    "/integrations/hibob/migrate",
  );
});

/** As the keyboard does it, without the machine's clipboard, which tests at the same time share. */
function paste(field: Locator, text: string): Promise<void> {
  return field.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

function stored(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}
