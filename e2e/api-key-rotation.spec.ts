import { expect, test } from "./fixtures";

/** The promise: an admin gives a key a new secret, and no call of its programs fails on the way. */
test("a key is rotated without a gap", async ({ page, signInAs, playwright, baseURL }) => {
  await signInAs("admin");
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "Create API key" }).click();
  await page.getByLabel("Name").fill("Payroll export");
  await page.getByRole("checkbox", { name: "events:read" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Create API key" }).click();
  const first = await page.getByRole("textbox", { name: "Secret" }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Rotate Payroll export" }).click();
  const dialog = page.getByRole("dialog", { name: "Rotate Payroll export" });
  await dialog.getByRole("combobox", { name: "The present secret goes on working" }).click();
  await page.getByRole("option", { name: "For 3 days" }).click();
  await dialog.getByRole("button", { name: "Rotate" }).click();
  await expect(page.getByRole("dialog", { name: "Copy the new secret now" })).toContainText("3 days more");
  const second = await page.getByRole("textbox", { name: "Secret" }).inputValue();
  expect(second).not.toBe(first);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("row", { name: /Payroll export/ })).toContainText("Former secret ends");
  await expect(page.getByRole("row", { name: /Payroll export/ })).toContainText(second.slice(0, 10));

  for (const secret of [first, second]) {
    const program = await playwright.request.newContext({ extraHTTPHeaders: { Authorization: `Bearer ${secret}` } });
    const answer = await program.get(`${baseURL}/api/v1/event-types`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["ratelimit-policy"]).toBe('"minute";q=1200;w=60');
    await program.dispose();
  }

  // Who is told that one is under way, and what a further one does to it.
  await page.getByRole("button", { name: "Rotate Payroll export" }).click();
  await expect(page.getByRole("dialog")).toContainText("Rotating again ends it at once");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.goto("/settings/audit-log");
  await expect(page.getByText(/gave the API key Payroll export a new secret/)).toBeVisible();
});

test("the metrics are read on the machine itself and through no proxy", async ({ request }) => {
  const answer = await request.get("/api/metrics");
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("rosterline_http_request_duration_seconds_bucket");
  const proxied = await request.get("/api/metrics", { headers: { "x-forwarded-for": "203.0.113.9" } });
  expect(proxied.status()).toBe(403);
  const claimed = { "x-forwarded-for": "203.0.113.9", "x-rosterline-local": "1" };
  expect((await request.get("/api/metrics", { headers: claimed })).status()).toBe(403);
});
