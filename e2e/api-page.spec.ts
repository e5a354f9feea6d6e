import { checkAccessibility } from "./check-accessibility";
import { expect, test } from "./fixtures";

/** What leads through the page, a guide, operations that read, add, change and remove, and what they answer with. */
const OPERATIONS = ["#listEvents", "#createEvent", "#updateEvent", "#deleteEvent"];
const SAMPLE = ["nav", "main header", "#authentication", ...OPERATIONS, "#schema-Event"];

/** The promise: a developer reads how the API works without an account, and copies what works. */
test("find a call, read it, choose a language and copy", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/docs/api");
  await expect(page.getByRole("heading", { name: "Rosterline API", level: 1 })).toBeVisible();
  const contents = page.getByRole("navigation", { name: "Contents" });
  await page.keyboard.press("/");
  const search = contents.getByRole("searchbox", { name: "Search the API" });
  await expect(search).toBeFocused();
  await search.fill("change feed");
  await expect(contents.getByRole("link", { name: /^Create an API key/ })).toHaveCount(0);
  await contents.getByRole("link", { name: /^Follow changes of events/ }).click();
  await expect(page).toHaveURL(/#listEventChanges$/);

  const card = page.getByRole("article", { name: "Follow changes of events" });
  await expect(card).toBeInViewport();
  await expect(card).toContainText("/api/v1/events/changes");
  await expect(card).toContainText("events:read");
  await card.getByRole("tab", { name: "Python" }).click();
  await card.getByRole("button", { name: "Copy Python example: Follow changes of events" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("urllib.request");
  const other = page.getByRole("article", { name: "List agents" });
  await expect(other.getByRole("tab", { name: "Python" })).toHaveAttribute("aria-selected", "true");
  await card.getByRole("link", { name: "EventChange" }).click();
  await expect(page.getByRole("article", { name: "EventChange" })).toBeInViewport();
});

test("nothing matches, and a phone has the contents behind a button", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/docs/api");
  const contents = page.getByRole("navigation", { name: "Contents" });
  await expect(contents.getByRole("searchbox")).toBeHidden();
  await contents.getByRole("button", { name: "Contents" }).click();
  await contents.getByRole("searchbox", { name: "Search the API" }).fill("no such thing");
  await expect(contents.getByRole("status")).toHaveText("Nothing matches. Try a shorter word.");
});

test("works for everybody, needs nobody else, and is linked from where keys are made", async ({ page, signInAs }) => {
  // Each operation of the API stands on this one page, which takes axe its time.
  test.setTimeout(180_000);
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "127.0.0.1") elsewhere.push(request.url());
  });
  await page.goto("/docs/api");
  await checkAccessibility(page, { coloursOf: SAMPLE });
  expect(elsewhere).toEqual([]);
  await signInAs("admin");
  await page.goto("/settings/api-keys");
  await page.getByRole("link", { name: "How to use the API" }).click();
  await expect(page.getByRole("heading", { name: "Rosterline API", level: 1 })).toBeVisible();
});
