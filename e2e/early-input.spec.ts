import { nextWeek } from "./days";
import { expect, test } from "./fixtures";

/** The promise: a page can be pressed and typed into as soon as it is seen, however slowly its scripts come. */
test("buttons, menus, events and tabs that are pressed before the page reacts answer once it does", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0) });
  await connect();
  await signInAs("planner");
  for (const [address, role, name, answer] of [
    ["/schedule", "button", "Add event", page.getByRole("dialog")],
    ["/agents", "button", "More for Ada Park", page.getByRole("menu")],
    ["/schedule", "button", "Time off, Ada Park", page.getByRole("dialog")],
    ["/integrations/hibob", "tab", "Runs", page.getByRole("tab", { name: "Runs", selected: true })],
    ["/schedule", "combobox", "Time zone", page.getByRole("listbox")],
  ] as const) {
    const scripts = Promise.withResolvers<void>();
    await page.route("**/_next/static/**/*.js", (route) => scripts.promise.then(() => route.continue()));
    await page.goto(address, { waitUntil: "commit" });
    await page.getByRole(role, { name }).click();
    await expect(answer).toHaveCount(0);
    scripts.resolve();
    await expect(answer).toBeVisible();
    await page.unrouteAll({ behavior: "wait" });
  }
});

test("a press that begins before the page reacts and ends after it counts once", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0) });
  await connect();
  await signInAs("planner");
  for (const [address, role, name, answer] of [
    ["/schedule", "button", "Add event", page.getByRole("dialog")],
    ["/agents", "button", "More for Ada Park", page.getByRole("menu")],
    // Its name is taken out of it as soon as the columns have been measured.
    ["/schedule", "button", "Time off, Ada Park", page.getByRole("dialog")],
    ["/integrations/hibob", "tab", "Runs", page.getByRole("tab", { name: "Runs", selected: true })],
    ["/schedule", "combobox", "Time zone", page.getByRole("listbox")],
  ] as const) {
    const scripts = Promise.withResolvers<void>();
    await page.route("**/_next/static/**/*.js", (route) => scripts.promise.then(() => route.continue()));
    await page.goto(address, { waitUntil: "commit" });
    await page.getByRole(role, { name }).hover();
    await page.mouse.down();
    scripts.resolve();
    await page.waitForFunction(() => {
      const pressed = document.querySelector("button:hover") ?? {};
      return Object.keys(pressed).some((key) => key.startsWith("__reactProps"));
    });
    await page.mouse.up();
    await expect(answer).toBeVisible();
    await page.unrouteAll({ behavior: "wait" });
  }
});

test("what is typed before the page reacts counts", async ({ page, signInAs }) => {
  await signInAs("planner");
  const scripts = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", (route) => scripts.promise.then(() => route.continue()));
  await page.goto("/agents", { waitUntil: "commit" });
  await page.getByRole("searchbox", { name: "Search agents" }).fill("ada");
  scripts.resolve();
  await expect(page.getByRole("status").filter({ hasText: "1 agent" })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search agents" })).toHaveValue("ada");
  await expect(page).toHaveURL("/agents?q=ada");
});
