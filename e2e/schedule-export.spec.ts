import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { upsertAgents } from "@/lib/agents/service";
import { nextWeek } from "./days";
import { expect, test } from "./fixtures";

const MONDAY = nextWeek(0);

/** The promise: what the schedule shows is to be had as a file, of the same days, with the same filters, in the same time. */
test("Export holds what is shown, safe to open in a spreadsheet", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  const { ada, ben } = organization.agents;
  await upsertAgents(organization.id, [{ email: ada.email, name: "=Ada", team: "Chat" }]);
  await company.book(ada.email, { type: "days", startDate: MONDAY });
  await company.book(ben.email, { type: "days", startDate: MONDAY, startPortion: "afternoon" });
  await connect();
  await signInAs("viewer");
  await page.goto(`/schedule?view=week&date=${MONDAY}`);
  await expect(page.getByRole("button", { name: /^Time off/ })).toHaveCount(2);
  const all = await exported(page);
  expect(all.name).toBe(`schedule-${MONDAY}-to-${nextWeek(6)}.csv`);
  expect(all.rows).toMatchObject([
    { agent: "'=Ada", firstDay: MONDAY, lastDay: MONDAY, hours: "24", timeZone: "Europe/London", source: "HiBob" },
    { agent: "Ben Cruz", start: `${MONDAY} 12:00`, hours: "12", timeZone: "Asia/Manila", allDay: "no" },
  ]);

  await page.goto(`/schedule?view=day&date=${MONDAY}&zone=Europe/London&q=ben`);
  await expect(page.getByRole("button", { name: /^Time off/ })).toHaveCount(1);
  const { rows } = await exported(page);
  expect(rows).toMatchObject([{ agent: "Ben Cruz", timeZone: "Europe/London", firstDay: MONDAY }]);
  await page.goto(`/schedule?view=day&date=${nextWeek(3)}`);
  await expect(page.getByText("Nothing on these days yet")).toBeVisible();
  expect((await exported(page)).rows).toEqual([]);
});

async function exported(page: Page) {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export" }).click();
  const file = await download;
  const rows: Record<string, string>[] = parse(await readFile(await file.path(), "utf8"), { bom: true, columns: true });
  return { name: file.suggestedFilename(), rows };
}
