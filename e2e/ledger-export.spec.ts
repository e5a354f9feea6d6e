import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";

const MONDAY = nextWeek(0);
const FRIDAY = nextWeek(4);

/** The promise: the ledger accounts for every request on screen and in a file, and each says what to do. */
test.beforeEach(async ({ organization, company, signInAs }) => {
  const { ada, ben } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: MONDAY });
  await company.book(ada.email, { type: "days", startDate: FRIDAY, policy: "Sick leave" });
  const mornings = { startDate: MONDAY, endDate: FRIDAY, dayPortion: "morning" } as const;
  await company.book(ben.email, { type: "portionOnRange", ...mornings });
  await company.addPerson({ name: "=Eve Stone", email: "eve@elsewhere.example" });
  await company.book("eve@elsewhere.example", { type: "days", startDate: MONDAY });
  await signInAs("admin");
});

test("the sum stays in sight while the ledger is narrowed, and the address remembers by what", async ({
  page,
  connect,
}) => {
  await connect();
  await page.goto("/integrations/hibob?tab=requests");
  const sum = page.getByText("4 requests = 2 synced + 1 skipped + 1 unmatched + 0 failed");
  const rows = page.getByRole("table", { name: "Requests" }).locator("tbody").getByRole("row");
  await expect(sum).toBeVisible();
  await expect(rows).toHaveCount(4);
  const mornings = rows.filter({ hasText: "Ben Cruz" });
  await expect(mornings).toContainText("this one request covers every morning of");
  await expect(mornings).toContainText("Ask Ben to cancel it in HiBob and request each morning on its own.");

  await rows
    .filter({ hasText: dayWords(FRIDAY) })
    .filter({ hasText: "Ada Park" })
    .getByRole("button", { name: "Only requests of Ada Park" })
    .click();
  await expect(rows).toHaveCount(2);
  await page.getByLabel("Policy").click();
  await page.getByRole("option", { name: "Sick leave" }).click();
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/person=.*policy=Sick/);
  await expect(sum).toBeVisible();
  await page.reload();
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: /only requests of Ada Park/ }).click();
  await page.getByLabel("To", { exact: true }).fill(MONDAY);
  await expect(page.getByText("No request matches")).toBeVisible();
  await page.getByRole("button", { name: "Show all requests" }).click();
  await page.getByLabel("From").fill(FRIDAY);
  await expect(rows).toHaveCount(2);
});

test("Export CSV holds what the filters show, safe to open in a spreadsheet", async ({ page, connect }) => {
  await connect();
  await page.goto("/integrations/hibob?tab=requests");
  await expect(page.getByRole("table", { name: "Requests" })).toBeVisible();
  const all = await exported(page);
  expect(all.name).toMatch(/^hibob-requests-\d{4}-\d\d-\d\d\.csv$/);
  expect(all.rows.map((row) => row.person).toSorted()).toEqual(["'=Eve Stone", "Ada Park", "Ada Park", "Ben Cruz"]);

  await page.goto("/integrations/hibob?tab=requests&outcome=skipped");
  await expect(page.getByRole("table", { name: "Requests" }).locator("tbody").getByRole("row")).toHaveCount(1);
  const { rows } = await exported(page);
  expect(rows).toMatchObject([{ person: "Ben Cruz", startDate: MONDAY, endDate: FRIDAY, reason: "not_contiguous" }]);
});

async function exported(page: import("@playwright/test").Page) {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  const file = await download;
  const rows: Record<string, string>[] = parse(await readFile(await file.path(), "utf8"), { bom: true, columns: true });
  return { name: file.suggestedFilename(), rows };
}
