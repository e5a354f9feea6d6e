import type { Browser, Page } from "@playwright/test";
import { db } from "@/lib/db";
import { checkAccessibility } from "./check-accessibility";
import { checkRow } from "./connect-wizard";
import { daysFromToday } from "./days";
import { expect, test } from "./fixtures";

/** The promise: an admin hands the vendor's part over by a link, and whoever has it can do that part and nothing else. */
test.slow();

const ENDED = "This link doesn't work any more";

test("a stranger with the link connects, and the admin sees it come to life", async ({
  page,
  browser,
  baseURL,
  organization,
  company,
  signInAs,
}) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: daysFromToday(7) });
  await signInAs("admin");
  const link = await makeLink(page);
  const card = page.getByRole("region", { name: "Hand-over link" });
  await expect(card).toContainText("Made by Robin the admin.");
  await expect(card).toContainText("Nobody has opened it yet.");

  const stranger = await openAsStranger(browser, baseURL, link);
  const heading = stranger.getByRole("heading", { name: `Connect HiBob for ${organization.name}`, level: 1 });
  await expect(heading).toBeVisible();
  await expect(card).toContainText("not used yet");
  await stranger.getByLabel("Service user ID").fill(company.credentials.serviceUserId);
  await stranger.getByLabel("Token", { exact: true }).fill("wrong");
  await stranger.getByRole("button", { name: "Connect with HiBob" }).click();
  await expect(stranger.getByRole("alert").filter({ hasText: "doesn't accept" })).toBeVisible();
  await stranger.getByLabel("Token", { exact: true }).fill(company.credentials.token);
  await stranger.getByRole("button", { name: "Test connection" }).click();
  await expect(checkRow(stranger, "Credentials")).toContainText("Passed");
  await expect(stranger.getByText("HiBob shows 4 people and 1 approved request")).toBeVisible();
  for (const { name, email } of Object.values(organization.agents)) {
    expect(await stranger.content()).not.toContain(name);
    expect(await stranger.content()).not.toContain(email);
  }

  await stranger.getByRole("button", { name: "Connect with HiBob" }).click();
  await expect(stranger.getByRole("heading", { name: "Thank you. HiBob is connected" })).toBeFocused();
  await expect(page).toHaveURL("/integrations/hibob");
  await expect(page.getByRole("status").getByText("Connected", { exact: true })).toBeVisible();

  await stranger.reload();
  await expect(stranger.getByRole("heading", { name: ENDED })).toBeVisible();
  await stranger.goto("/schedule");
  await expect(stranger).toHaveURL(/\/sign-in/);
  for (const path of ["agents", "connections", "events", "hand-over-links", "audit-log"])
    expect((await stranger.request.get(`/api/v1/${path}`)).status(), path).toBe(401);
  await page.goto("/settings/audit-log");
  const log = page.getByRole("table", { name: "Audit log" });
  await expect(log).toContainText("Robin the admin made a hand-over link to connect HiBob");
  await expect(log).toContainText("The hand-over link of Robin the admin connected HiBob");
});

test("a link that was revoked, expired or never made opens the same page", async ({
  page,
  browser,
  baseURL,
  organization,
  company,
  signInAs,
}) => {
  await signInAs("admin");
  const stranger = await openAsStranger(browser, baseURL, await makeLink(page));
  await stranger.getByLabel("Service user ID").fill(company.credentials.serviceUserId);
  await stranger.getByLabel("Token", { exact: true }).fill(company.credentials.token);
  const card = page.getByRole("region", { name: "Hand-over link" });
  await card.getByRole("button", { name: "Revoke" }).click();
  await expect(card).toContainText("The link was revoked");
  await stranger.getByRole("button", { name: "Connect with HiBob" }).click();
  await expect(stranger.getByRole("heading", { name: ENDED })).toBeFocused();
  await expectEnded(stranger, stranger.url());

  const second = await makeLink(page);
  await db().handOverLink.updateMany({
    where: { organizationId: organization.id, revokedAt: null },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  await expectEnded(stranger, second);
  await expect(card).toContainText("The link has expired");
  await expectEnded(stranger, "/hand-over/never-made");
  expect((await stranger.content()).includes(organization.name)).toBe(false);
});

test("the page of a link tells nobody its address", async ({ page, browser, baseURL, signInAs }) => {
  await signInAs("admin");
  const answer = await page.request.get(await makeLink(page));
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "cache-control": expect.stringContaining("no-store"),
  });
  // A program that previews links only fetches it: nobody has opened it yet.
  await page.reload();
  await expect(page.getByRole("region", { name: "Hand-over link" })).toContainText("Nobody has opened it yet.");
  const stranger = await openAsStranger(browser, baseURL, "/hand-over/never-made");
  await expect(stranger.getByRole("heading", { name: ENDED })).toBeVisible();
});

test("a link gives a connection its new credentials", async ({
  page,
  browser,
  baseURL,
  company,
  connect,
  signInAs,
}) => {
  const { id } = await connect();
  await signInAs("admin");
  const stranger = await openAsStranger(browser, baseURL, await makeLink(page, "/integrations/hibob?tab=settings"));
  await expect(stranger.getByRole("heading", { name: "New credentials for HiBob", level: 1 })).toBeVisible();
  await stranger.getByLabel("Service user ID").fill(company.credentials.serviceUserId);
  await stranger.getByLabel("Token", { exact: true }).fill(await company.replaceToken());
  await stranger.getByRole("button", { name: "Save new credentials" }).click();
  await expect(stranger.getByRole("heading", { name: "Thank you. HiBob is updated" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Hand-over link" })).toContainText("The link was used");
  expect(await db().connection.count({ where: { id, stoppedAt: null } })).toBe(1);
});

test("every state of it works for everybody", async ({ page, browser, baseURL, company, signInAs }) => {
  await signInAs("admin");
  await page.goto("/integrations/hibob/connect");
  await page.getByRole("button", { name: "Create a hand-over link" }).click();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByLabel("Link", { exact: true })).toBeFocused();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Done" }).click();
  await checkAccessibility(page);

  const stranger = await openAsStranger(browser, baseURL, link);
  await checkAccessibility(stranger);
  await stranger.getByRole("button", { name: "Test connection" }).click();
  await expect(stranger.getByRole("alert").filter({ hasText: "Enter the service user's ID" })).toBeVisible();
  await stranger.getByLabel("Service user ID").fill(company.credentials.serviceUserId);
  await stranger.getByLabel("Token", { exact: true }).fill(company.credentials.token);
  await stranger.getByRole("button", { name: "Test connection" }).click();
  await expect(checkRow(stranger, "Credentials")).toContainText("Passed");
  await checkAccessibility(stranger);
  await stranger.getByRole("button", { name: "Connect with HiBob" }).click();
  await expect(stranger.getByRole("heading", { name: /Thank you/ })).toBeVisible();
  await checkAccessibility(stranger);
  await stranger.reload();
  await expect(stranger.getByRole("heading", { name: ENDED })).toBeVisible();
  await checkAccessibility(stranger);
});

/** Makes a link where the admin is asked for credentials. @returns its address */
async function makeLink(page: Page, where = "/integrations/hibob/connect"): Promise<string> {
  await page.goto(where);
  await page.getByRole("button", { name: "Create a hand-over link" }).click();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  expect(link).toMatch(/^http.*\/hand-over\/[\w-]{43}$/);
  return link;
}

/** A browser of somebody else. It closes with the test's browser. */
async function openAsStranger(browser: Browser, baseURL: string | undefined, link: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

async function expectEnded(stranger: Page, link: string): Promise<void> {
  const answer = await stranger.goto(link);
  expect(answer?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { name: ENDED })).toBeVisible();
  await expect(stranger.getByLabel("Token", { exact: true })).toHaveCount(0);
}
