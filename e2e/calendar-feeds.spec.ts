import ICAL from "ical.js";
import { db } from "@/lib/db";
import { checkAccessibility } from "./check-accessibility";
import { daysFromToday } from "./days";
import { expect, test } from "./fixtures";

/** The promise: an admin gives out a calendar's address, sees that it is fetched, and takes it back. */
test.slow();

test("an agent's feed is added, read by a calendar, renewed and revoked", async ({
  page,
  organization,
  company,
  playwright,
  connect,
  signInAs,
}) => {
  const { ada } = organization.agents;
  const day = daysFromToday(7);
  // A private policy of the sandbox.
  await company.book(ada.email, { type: "days", startDate: day, policy: "Sick leave" });
  await connect();
  await signInAs("admin");
  await page.goto("/integrations");
  const card = page.getByRole("article", { name: "Calendar feeds" });
  await expect(card).toContainText("no feeds yet");
  await card.getByRole("link", { name: "Add" }).click();

  await page.getByRole("button", { name: "Add feed" }).click();
  await page.getByRole("button", { name: "Add feed" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Choose an agent." })).toBeVisible();
  await page.getByLabel("Agent", { exact: true }).click();
  await page.getByRole("option", { name: ada.name }).click();
  await page.getByRole("radio", { name: "Full" }).click();
  await page.getByRole("button", { name: "Add feed" }).click();
  const field = page.getByLabel("Address", { exact: true });
  await expect(field).toBeFocused();
  const address = await field.inputValue();
  expect(address).toMatch(/^http.*\/api\/ical\/[\w-]{43}\.ics$/);
  await page.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("row", { name: new RegExp(ada.name) });
  await expect(row).toContainText("Never");

  // A calendar program has no session.
  const calendar = await playwright.request.newContext();
  const answer = await calendar.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "private, no-cache",
    "referrer-policy": "no-referrer",
  });
  expect(answer.headers()["set-cookie"]).toBeUndefined();
  const text = await answer.text();
  expect(text).not.toContain("Sick");
  const [event] = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));
  expect([event?.summary, event?.startDate.toString()]).toEqual(["Time off", day]);
  const etag = answer.headers().etag ?? "";
  expect((await calendar.get(address, { headers: { "if-none-match": etag } })).status()).toBe(304);
  const head = await calendar.head(address);
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
  await page.reload();
  await expect(row).toContainText("ago");

  await row.getByRole("button", { name: /^New address/ }).click();
  await page.getByRole("button", { name: "Make a new address" }).click();
  const renewed = await field.inputValue();
  expect((await calendar.get(address)).status()).toBe(404);
  expect((await calendar.get(renewed)).status()).toBe(200);
  await page.getByRole("button", { name: "Done" }).click();

  await page.goto("/integrations");
  await expect(card).toContainText("1 feed, last fetched");
  await expect(card).toContainText("In use");
  await card.getByRole("link", { name: "Manage" }).click();
  await row.getByRole("button", { name: /^Revoke/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("No calendar feeds yet")).toBeVisible();
  expect((await calendar.get(renewed)).status()).toBe(404);
  await calendar.dispose();
  await page.goto("/settings/audit-log");
  await expect(page.getByRole("table", { name: "Audit log" })).toContainText(
    `Robin the admin made a calendar feed of ${ada.name}, which shows everything`,
  );
});

test("who is no admin sees which feeds there are, and changes none", async ({ page, api, signInAs }) => {
  await api.post("calendar-feeds", { data: { whose: "team", team: "Chat" } });
  for (const role of ["planner", "viewer"] as const) {
    await signInAs(role);
    await page.goto("/integrations/calendar-feeds");
    await expect(page.getByRole("row", { name: /Team Chat/ })).toContainText("Busy");
    await expect(page.getByText("Changes take an admin.")).toBeVisible();
    await expect(page.getByRole("button", { name: /Add feed|Revoke|New address/ })).toHaveCount(0);
    const answers = [
      await page.request.post("/api/v1/calendar-feeds", { data: { whose: "everyone" } }),
      await page.request.delete(`/api/v1/calendar-feeds/${(await db().calendarFeed.findFirstOrThrow()).id}`),
    ];
    expect(answers.map((answer) => answer.status())).toEqual([403, 403]);
  }
});

test("every state of it works for everybody", async ({ page, api, signInAs }) => {
  await signInAs("admin");
  await page.goto("/integrations/calendar-feeds");
  await expect(page.getByText("No calendar feeds yet")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Add feed" }).click();
  await checkAccessibility(page);
  await page.getByRole("radio", { name: "A team" }).click();
  await page.getByLabel("Team", { exact: true }).click();
  await page.getByRole("option", { name: "Chat" }).click();
  await page.getByRole("button", { name: "Add feed" }).click();
  await expect(page.getByLabel("Address", { exact: true })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Done" }).click();
  await api.post("calendar-feeds", { data: { whose: "everyone", level: "time_off" } });
  await page.reload();
  await expect(page.getByRole("row", { name: /Everyone/ })).toBeVisible();
  await checkAccessibility(page);
  await page.goto("/integrations");
  await expect(page.getByRole("article", { name: "Webhooks" })).toBeVisible();
  await checkAccessibility(page);
});

test("the page of an integration that is not there, or is not connected that way, is not found", async ({
  page,
  signInAs,
}) => {
  await signInAs("admin");
  for (const path of ["nothing", "nothing/connect", "calendar-feeds/connect", "calendar-feeds/migrate"]) {
    await page.goto(`/integrations/${path}`);
    await expect(page.getByRole("heading", { name: "There is nothing here" }), path).toBeVisible();
  }
});
