import type { Locator, Page } from "@playwright/test";
import { nextWeek } from "./days";
import { expect, test } from "./fixtures";

/** What is pressed, and what shows that it answered. */
type Control = { address: string; control: Locator; answer: Locator };

/** The promise: a page can be pressed and typed into as soon as it is seen, however slowly its scripts come. */
test.describe("buttons, menus, events, tabs and lists", () => {
  test.beforeEach(async ({ organization, company, connect, signInAs }) => {
    await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0) });
    await connect();
    await signInAs("planner");
  });

  test("answer once the page reacts, when they were pressed before", async ({ page }) => {
    for (const { address, control, answer } of controls(page)) {
      const letScriptsCome = await holdScripts(page);
      await page.goto(address, { waitUntil: "commit" });
      await control.click();
      await expect(answer).toHaveCount(0);
      await letScriptsCome();
      await expect(answer).toBeVisible();
    }
  });

  test("answer once, when the press began before and ended after", async ({ page }) => {
    for (const { address, control, answer } of controls(page)) {
      const letScriptsCome = await holdScripts(page);
      await page.goto(address, { waitUntil: "commit" });
      await control.hover();
      await page.mouse.down();
      await letScriptsCome();
      await page.waitForFunction(() => {
        const pressed = document.querySelector("button:hover") ?? {};
        return Object.keys(pressed).some((key) => key.startsWith("__reactProps"));
      });
      await page.mouse.up();
      await expect(answer).toBeVisible();
    }
  });
});

test("what is typed before the page reacts counts", async ({ page, signInAs }) => {
  await signInAs("planner");
  const letScriptsCome = await holdScripts(page);
  await page.goto("/agents", { waitUntil: "commit" });
  await page.getByRole("searchbox", { name: "Search agents" }).fill("ada");
  await letScriptsCome();
  await expect(page.getByRole("status").filter({ hasText: "1 agent" })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search agents" })).toHaveValue("ada");
  await expect(page).toHaveURL("/agents?q=ada");
});

function controls(page: Page): Control[] {
  const [dialog, menu, list] = [page.getByRole("dialog"), page.getByRole("menu"), page.getByRole("listbox")];
  return [
    { address: "/schedule", control: page.getByRole("button", { name: "Add event" }), answer: dialog },
    { address: "/agents", control: page.getByRole("button", { name: "More for Ada Park" }), answer: menu },
    // Its name is taken out of it as soon as the columns have been measured.
    { address: "/schedule", control: page.getByRole("button", { name: "Time off, Ada Park" }), answer: dialog },
    {
      address: "/integrations/hibob",
      control: page.getByRole("tab", { name: "Runs" }),
      answer: page.getByRole("tab", { name: "Runs", selected: true }),
    },
    { address: "/schedule", control: page.getByRole("combobox", { name: "Time zone" }), answer: list },
  ];
}

/** Until the returned function is called, the page is what the server drew. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const coming = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", (route) => coming.promise.then(() => route.continue()));
  return async () => {
    coming.resolve();
    await page.unrouteAll({ behavior: "wait" });
  };
}
