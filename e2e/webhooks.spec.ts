import { checkAccessibility } from "./check-accessibility";
import { nextWeek } from "./days";
import { expect, test } from "./fixtures";

const SECRET = "the-secret-that-hibob-shows-with-the-webhook";

/** The promise: an admin sets up the webhook alone, sees that it works, and is told when a signature is wrong. */
test("the webhook is set up with HiBob's secret, shows its deliveries, and is turned off", async ({
  page,
  company,
  organization,
  connect,
  signInAs,
}) => {
  await connect();
  await signInAs("admin");
  await page.goto("/integrations/hibob?tab=settings");
  const section = page.getByRole("region", { name: "Webhook" });
  await expect(section).toContainText("Off.");
  await expect(section.getByRole("listitem").first()).toContainText("Settings > Integrations > Webhooks");
  const url = await section.getByLabel("Address", { exact: true }).inputValue();
  expect(url).toMatch(/^http:.*\/api\/webhooks\/hibob\/[0-9a-f-]{36}$/);
  await checkAccessibility(page);

  await section.getByLabel("Secret", { exact: true }).fill("short");
  await section.getByRole("button", { name: "Save secret" }).click();
  await expect(section.getByLabel("Secret", { exact: true })).toHaveAccessibleDescription(/at least 16 characters/);
  await section.getByLabel("Secret", { exact: true }).fill(SECRET);
  await section.getByLabel("Secret", { exact: true }).press("Enter");
  await expect(section).toContainText("Nothing has come since the secret was saved");
  await expect(section.getByLabel("New secret")).toHaveValue("");

  await company.setWebhook({ url, secret: SECRET });
  await company.pingWebhook();
  await expect(section).toContainText(/Last delivery .*Ping test/);
  await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0) });
  await expect(section).toContainText("timeoff.request.approved");

  await company.setWebhook({ url, secret: "some-other-secret" });
  await company.book(organization.agents.ben.email, { type: "days", startDate: nextWeek(0) });
  await expect(section.getByRole("status")).toContainText("A delivery with a wrong signature came");
  await checkAccessibility(page);

  await section.getByRole("button", { name: "Turn off" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Turn off" }).click();
  await expect(section).toContainText("Off.");
});

test("a secret that we make is shown once", async ({ page, company, connect, signInAs }) => {
  await connect();
  await signInAs("admin");
  await page.goto("/integrations/hibob?tab=settings");
  const section = page.getByRole("region", { name: "Webhook" });
  await section.getByRole("button", { name: "Make one for me" }).click();
  const field = section.getByLabel("Your new secret");
  await expect(field).toBeFocused();
  const secret = await field.inputValue();
  expect(secret).toMatch(/^[\w-]{43}$/);
  await expect(section.getByRole("button", { name: "Copy secret" })).toBeVisible();
  await section.getByRole("button", { name: "Done" }).click();
  await expect(field).toBeHidden();
  await company.setWebhook({ url: await section.getByLabel("Address", { exact: true }).inputValue(), secret });
  await company.pingWebhook();
  await expect(section).toContainText("Ping test");
  expect(await page.content()).not.toContain(secret);
});

test("who is no admin sees whether it is on, and cannot change it", async ({ page, connect, signInAs }) => {
  await connect();
  await signInAs("planner");
  await page.goto("/integrations/hibob?tab=settings");
  const section = page.getByRole("region", { name: "Webhook" });
  await expect(section).toContainText("Off. An admin of your organization can set it up.");
  await expect(section.getByRole("button")).toHaveCount(0);
});

test("how long changes took is told as a number, or that it is not measured", async ({
  page,
  company,
  organization,
  connect,
  signInAs,
}) => {
  await connect();
  await signInAs("admin");
  await page.goto("/integrations/hibob");
  await expect(page.getByText("Approval to schedule: not measured yet.")).toBeVisible();
  await company.behave({ createdOn: "changeTime" });
  await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0) });
  await expect(page.getByText(/the one change we could measure took \d+\ss/)).toBeVisible({ timeout: 30_000 });
  await company.book(organization.agents.ben.email, { type: "days", startDate: nextWeek(0) });
  await expect(page.getByText(/half within \d+\ss, 99\s% within \d+\ss/)).toBeVisible({ timeout: 30_000 });
});
