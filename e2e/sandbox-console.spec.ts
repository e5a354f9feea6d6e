import { checkAccessibility } from "./check-accessibility";
import { dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { openConsole, resultOf, syncNow } from "./sandbox-console";
import { scheduleRow } from "./schedule-row";

const [MONDAY, TUESDAY, WEDNESDAY] = [nextWeek(0), nextWeek(1), nextWeek(2)];

/** The promise: who tries Rosterline plays HiBob's side in the sandbox's console and watches it arrive in the app. */
test("a request approved there is on the schedule here, moves, and is gone when it is cancelled", async ({
  page,
  company,
  organization,
  connect,
  signInAs,
}) => {
  await company.submit(organization.agents.ada.email, { type: "days", startDate: MONDAY, endDate: TUESDAY });
  await connect();
  await signInAs("admin");
  const events = scheduleRow(page, "Ada Park").getByRole("button");
  const tab = await openConsole(page, company);
  await tab.getByRole("button", { name: "Approve Ada Park, Holiday" }).click();
  await expect(resultOf(tab)).toContainText("Approved: Ada Park, Holiday");
  await expect(resultOf(tab)).toContainText("On Ada's row of the schedule");
  await expect(resultOf(tab)).toContainText(/Rosterline asked \d+ s later\. Look now\./);
  await expect(tab.getByRole("link", { name: "Edit Ada Park" })).toBeVisible();
  await syncNow(page);
  await page.goto((await resultOf(tab).getByRole("link", { name: "See the schedule" }).getAttribute("href")) ?? "");
  await expect(events).toHaveAccessibleName(`Time off, Ada Park, ${dayWords(MONDAY)} to ${dayWords(TUESDAY)}, synced`);

  await tab.getByRole("link", { name: "Edit Ada Park" }).click();
  const dialog = tab.getByRole("dialog", { name: "Ada Park: Holiday" });
  // The fields of the other types are there, too, hidden.
  const field = (label: string) => dialog.getByLabel(label).filter({ visible: true });
  await field("From").fill(WEDNESDAY);
  await expect(field("Until")).toHaveValue(WEDNESDAY);
  await field("First day").selectOption("Afternoon");
  await dialog.getByRole("button", { name: "Save dates" }).click();
  await expect(dialog).toBeHidden();
  await expect(resultOf(tab)).toContainText(/It is request \d+ now, in place of \d+/);
  await syncNow(page);
  await page.goto("/schedule");
  await expect(events).toHaveAccessibleName(`Time off, Ada Park, ${dayWords(WEDNESDAY)}, afternoon, synced`);

  await tab.getByRole("button", { name: "Cancel Ada Park, Holiday" }).click();
  await expect(resultOf(tab)).toContainText("Gone from Ada's row of the schedule");
  await syncNow(page);
  await page.goto("/schedule");
  await expect(page.getByRole("rowheader", { name: "Ada Park" })).toBeVisible();
  await expect(events).toHaveCount(0);
});

test("a permission taken away there needs action here, until it is given back", async ({
  page,
  company,
  connect,
  signInAs,
}) => {
  await connect();
  await signInAs("admin");
  const tab = await openConsole(page, company, "?tab=access");
  await page.goto("/integrations/hibob");
  const badge = page.getByRole("status");
  await expect(badge.getByText("Connected", { exact: true })).toBeVisible();
  const permission = tab.getByRole("switch", { name: "See who's out", exact: true });
  await expect(permission).toBeChecked();
  await permission.click();
  await expect(permission).not.toBeChecked();
  await expect(permission).toBeFocused();
  await expect(resultOf(tab)).toContainText("Action needed on the connection's page");
  await expect(badge.getByText("Action needed", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(tab.getByText(/Rosterline was refused \d+ s ago/)).toBeVisible();
  await expect(tab.getByRole("region", { name: "Trouble" })).toContainText("Taken away: See who's out.");

  await permission.click();
  await expect(resultOf(tab)).toContainText("press Sync now");
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect(badge.getByText("Connected", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(tab.getByRole("region", { name: "Trouble" })).toBeHidden();
});

test("HiBob fails as one chooses, and answers again when that is cleared", async ({
  page,
  company,
  connect,
  signInAs,
}) => {
  await connect();
  await signInAs("admin");
  const tab = await openConsole(page, company, "?tab=faults");
  await tab.getByRole("radio", { name: /JSON that stops in the middle/ }).check();
  await tab.getByLabel("Where").selectOption("Changes only");
  await tab.getByRole("button", { name: "Fail until cleared" }).click();
  await expect(tab.getByRole("region", { name: "Trouble" })).toContainText("JSON that stops in the middle");
  await page.goto("/integrations/hibob");
  const badge = page.getByRole("status");
  await expect(badge.getByText("Delayed", { exact: true })).toBeVisible({ timeout: 45_000 });
  await tab.getByRole("button", { name: "Clear all faults" }).click();
  await expect(tab.getByText("HiBob answers as it should.")).toBeVisible();
  await expect(badge.getByText("Connected", { exact: true })).toBeVisible({ timeout: 30_000 });
});

test("every shape of a request can be booked, and what stays typed while the page goes on", async ({
  page,
  company,
  organization,
}) => {
  const tab = await openConsole(page, company, `?q=${organization.agents.ben.name}`);
  await tab.getByRole("link", { name: "New request" }).click();
  const dialog = tab.getByRole("dialog", { name: "New request" });
  await expect(dialog.getByLabel("Person")).toBeFocused();
  const type = dialog.getByLabel("Type", { exact: true });
  const shapes = await type
    .getByRole("option")
    .evaluateAll((options) => options.map((each) => (each as HTMLOptionElement).value));
  expect(shapes).toHaveLength(10);
  await tab.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(tab.getByRole("link", { name: "New request" })).toBeFocused();
  for (const shape of shapes) {
    await tab.getByRole("link", { name: "New request" }).click();
    await type.selectOption(shape);
    await dialog.getByLabel("Waits for approval").check();
    await dialog.getByRole("button", { name: "Create request" }).click();
    await expect(dialog).toBeHidden();
    await expect(
      tab
        .getByRole("list", { name: "Now and to come" })
        .getByText(shape === "undocumented" ? "flexibleHoursOnRange" : shape, { exact: true }),
    ).toBeVisible();
  }
  await expect(tab.getByRole("button", { name: /^Approve Ben Cruz/ })).toHaveCount(shapes.length);
});

test("people change there, and a refusal says why", async ({ page, company, organization }) => {
  const { email } = organization.agents.cleo;
  const tab = await openConsole(page, company, "?tab=people");
  await tab.getByRole("searchbox", { name: "Search people" }).fill("cleo");
  const people = tab.getByRole("list", { name: "People" }).getByRole("listitem");
  await expect(people).toHaveCount(1);
  await tab.getByRole("link", { name: "Change email of Cleo Diaz" }).click();
  await tab.getByRole("dialog").getByLabel("Email").fill(`new.${email}`);
  await tab.getByRole("dialog").getByRole("button", { name: "Save email" }).click();
  await expect(people).toContainText(`new.${email}`);
  await tab.getByRole("button", { name: "Terminate Cleo Diaz" }).click();
  await expect(people).toContainText("Terminated");
  await expect(tab.getByRole("button", { name: "Rehire Cleo Diaz" })).toBeFocused();

  const id = await company.submit(`new.${email}`, { type: "days", startDate: MONDAY });
  await tab.goto(`${process.env.SANDBOX_URL}/console/${company.credentials.serviceUserId}?request=${id}`);
  await tab.route("**/decline", async (route) => {
    await company.approve(id);
    await route.continue();
  });
  await tab.getByRole("button", { name: "Decline request" }).click();
  await expect(tab.getByRole("alert").filter({ hasText: "it cannot become declined" })).toBeVisible();
});

const PLACES = {
  "the requests": "",
  "the people": "?tab=people",
  access: "?tab=access",
  faults: "?tab=faults",
  "the advanced settings": "?tab=advanced",
  "a new request": "?new=days",
  "a request": "?request=",
};
for (const [name, query] of Object.entries(PLACES)) {
  test(`${name}: for everybody, in light and dark, on a wide screen and on a phone`, async ({
    page,
    company,
    organization,
  }) => {
    await company.book(organization.agents.ben.email, { type: "days", startDate: TUESDAY });
    const id = await company.submit(organization.agents.ada.email, { type: "days", startDate: MONDAY });
    await company.fail("503");
    const tab = await openConsole(page, company, query === "?request=" ? query + id : query);
    await expect(tab.getByText("HiBob fails: 503 Unavailable, every call.")).toBeVisible();
    await checkAccessibility(tab);
  });
}
