import { nextWeek } from "./days";
import { expect, test } from "./fixtures";

/** The promise: a page can be pressed and typed into as soon as it is seen, however slowly its scripts come. */
test("a button, a menu and an event that are pressed before the page reacts answer once it does", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0) });
  await connect();
  await signInAs("planner");
  for (const [address, name, answer] of [
    ["/schedule", "Add event", "dialog"],
    ["/agents", "More for Ada Park", "menu"],
    ["/schedule", "Time off, Ada Park", "dialog"],
  ] as const) {
    const scripts = Promise.withResolvers<void>();
    await page.route("**/_next/static/**/*.js", (route) => scripts.promise.then(() => route.continue()));
    await page.goto(address, { waitUntil: "commit" });
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole(answer)).toHaveCount(0);
    scripts.resolve();
    await expect(page.getByRole(answer)).toBeVisible();
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
