import { connection } from "@/lib/connections/schemas";
import { readList, readProblem } from "./answers";
import { checkRow, expectStillTyped, fillWizard, wizardFields } from "./connect-wizard";
import { daysFromToday } from "./days";
import { expect, test } from "./fixtures";

/** The promise: what HiBob refuses is told in words that help, what was typed stays, and nothing is stored. */
test.beforeEach(async ({ signInAs }) => {
  await signInAs("admin");
});

test.describe("nothing is stored", () => {
  test.afterEach(async ({ api }) => {
    expect(await readList(await api.get("connections"), connection)).toEqual([]);
  });

  test("of a wrong token", async ({ page, company }) => {
    const typed = await fillWizard(page, { ...company.credentials, token: "not-the-token" });
    await page.getByRole("button", { name: "Test connection" }).click();
    await expect(checkRow(page, "Credentials")).toContainText("Failed");
    await expect(checkRow(page, "Coverage")).toContainText("Not tested");
    await page.getByRole("button", { name: "Connect with HiBob" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "HiBob doesn't accept this ID and token" })).toBeVisible();
    const { token } = wizardFields(page);
    await expect(token).toHaveAttribute("aria-invalid", "true");
    await expect(token).toHaveAccessibleDescription(/HiBob doesn't accept this ID and token\. .*shown only once/);
    await expect(token).toBeFocused();
    await expectStillTyped(page, typed);
  });

  test("of a service user that may not see who's out", async ({ page, company }) => {
    await company.allow({ seeWhosOut: false });
    const typed = await fillWizard(page, company.credentials);
    await page.getByRole("button", { name: "Test connection" }).click();
    await expect(checkRow(page, "Credentials")).toContainText("Passed");
    await expect(checkRow(page, "Time off")).toContainText("Failed");
    await expect(checkRow(page, "Time off")).toContainText("turn on See who's out");
    await expect(page.getByRole("region", { name: "Preview" })).toHaveCount(0);
    await page.getByRole("button", { name: "Connect with HiBob" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "HiBob doesn't let Rosterline in yet" });
    await expect(alert).toContainText("turn on See who's out");
    await expectStillTyped(page, typed);
  });

  for (const fault of ["503", "reset"] as const) {
    test(`while HiBob is down (${fault})`, async ({ page, company }) => {
      await company.fail(fault);
      const typed = await fillWizard(page, company.credentials);
      await page.getByRole("button", { name: "Test connection" }).click();
      const alert = page.getByRole("alert").filter({ hasText: "HiBob can't be reached right now" });
      await expect(alert).toContainText("Nothing was saved, and what you typed is still here");
      await expectStillTyped(page, typed);
      const refused = page.waitForResponse((answer) => answer.request().method() === "POST" && answer.status() === 502);
      await page.getByRole("button", { name: "Connect with HiBob" }).click();
      await refused;
      await expect(alert).toBeVisible();
      await expectStillTyped(page, typed);
      await company.heal();
      await page.getByRole("button", { name: "Test connection" }).click();
      await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
    });
  }

  test("with a date in the past", async ({ page, company, api }) => {
    const typed = await fillWizard(page, { ...company.credentials, syncUntil: daysFromToday(-1) });
    await page.getByRole("button", { name: "Connect with HiBob" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Choose a date after today." })).toBeVisible();
    await expect(wizardFields(page).syncUntil).toHaveAccessibleDescription(/Choose a date after today/);
    await expectStillTyped(page, typed);
    expect(await company.calls()).toEqual([]);
    const data = { integration: "hibob", credentials: company.credentials, syncUntil: daysFromToday(-1) };
    const problem = await readProblem(await api.post("connections", { data }));
    expect(problem).toMatchObject({ status: 422, code: "invalid_input", errors: [{ path: "syncUntil" }] });
  });

  test("with nothing typed", async ({ page }) => {
    await page.goto("/integrations/hibob/connect");
    await page.getByRole("button", { name: "Test connection" }).click();
    const { serviceUserId, token } = wizardFields(page);
    await expect(serviceUserId).toHaveAccessibleDescription(/Enter the service user's ID/);
    await expect(token).toHaveAccessibleDescription(/Enter the service user's token/);
    await expect(serviceUserId).toBeFocused();
  });
});

test("a second connection is refused and leads to the first", async ({ page, company, connect }) => {
  const typed = await fillWizard(page, company.credentials);
  await connect();
  await page.getByRole("button", { name: "Connect with HiBob" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "HiBob is already connected" });
  await expect(alert).toBeVisible();
  await expectStillTyped(page, typed);
  await alert.getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL("/integrations/hibob");
  await page.goto("/integrations/hibob/connect");
  await expect(page).toHaveURL("/integrations/hibob");
});
