import { addMonths } from "@/lib/time";
import { checkAccessibility } from "./check-accessibility";
import { fillWizard } from "./connect-wizard";
import { daysFromToday, dayWords } from "./days";
import { expect, test } from "./fixtures";

const TODAY = daysFromToday(0);

/** The promise: syncing never ends in silence. It moves along by itself, or one is told in time. */
test("an admin connects with a window that is always some months ahead", async ({
  page,
  company,
  signInAs,
  organization,
}) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: daysFromToday(40) });
  await company.book(organization.agents.ben.email, { type: "days", startDate: daysFromToday(100) });
  await signInAs("admin");
  await fillWizard(page, company.credentials);
  await page.getByRole("radio", { name: "Always some months ahead" }).click();
  await expect(page.getByLabel("Sync until")).toHaveCount(0);
  await page.getByRole("spinbutton", { name: "Months ahead" }).fill("61");
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Choose at most 60 months." })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("spinbutton", { name: "Months ahead" }).fill("2");
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("This will put 1 event");
  await page.getByRole("button", { name: "Connect with HiBob" }).click();
  await expect(page.getByText("1 event is on the schedule.")).toBeVisible();

  await page.getByRole("tab", { name: "Settings" }).click();
  await expect(page.getByText(`to ${dayWords(addMonths(TODAY, 2))}, both included`)).toBeVisible();
  await expect(page.getByText("it is always 2 months ahead")).toBeVisible();
  await page.getByRole("spinbutton", { name: "Months ahead" }).fill("5");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("it is always 5 months ahead")).toBeVisible();
  await page.getByRole("tab", { name: "Overview" }).click();
  await expect(page.getByText("2 events are on the schedule.")).toBeVisible();

  await page.getByRole("tab", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "To a date" }).click();
  await page.getByLabel("Sync until").fill(daysFromToday(60));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(`to ${dayWords(daysFromToday(60))}, both included`)).toBeVisible();
  await page.getByRole("tab", { name: "Overview" }).click();
  await expect(page.getByText("1 event is on the schedule.")).toBeVisible();
});

test("before a fixed day comes, admins are told and can move it with one press", async ({
  page,
  signInAs,
  connect,
  api,
}) => {
  const { id } = await connect();
  const until = daysFromToday(28);
  const words = `Sync until ends in 28 days, on ${dayWords(until)}. Time off after that day will not show.`;
  const setUntil = (syncUntil: string) => api.patch(`connections/${id}`, { data: { syncUntil } });
  await setUntil(until);
  await signInAs("admin");
  await page.goto("/integrations");
  await expect(page.getByRole("article", { name: "HiBob" })).toContainText(words);
  await checkAccessibility(page);
  await page.goto("/integrations/hibob");
  const warning = page.getByRole("status").filter({ hasText: words });
  await expect(warning).toBeVisible();
  await expect(page.getByText("There is nothing you need to do.")).toHaveCount(0);
  await checkAccessibility(page);
  await warning.getByRole("button", { name: "Move it on 6 months" }).click();
  await expect(warning).toHaveCount(0);
  await expect(page.getByText(`Syncing until ${dayWords(addMonths(until, 6))}`)).toBeVisible();

  await setUntil(until);
  await page.reload();
  await warning.getByRole("button", { name: "Always 6 months ahead" }).click();
  await expect(warning).toHaveCount(0);
  await page.getByRole("tab", { name: "Settings" }).click();
  await expect(page.getByRole("radio", { name: "Always some months ahead" })).toBeChecked();
  await expect(page.getByRole("spinbutton", { name: "Months ahead" })).toHaveValue("6");
});

test("others are told, and whom to ask", async ({ page, signInAs, connect, api }) => {
  const { id } = await connect();
  await api.patch(`connections/${id}`, { data: { syncUntil: daysFromToday(1) } });
  await signInAs("viewer");
  await page.goto("/integrations/hibob");
  const warning = page.getByRole("status").filter({ hasText: "Sync until ends tomorrow" });
  await expect(warning).toContainText("An admin of your organization can change it.");
  await expect(warning.getByRole("button")).toHaveCount(0);
});
