import { readFile } from "node:fs/promises";
import { db } from "@/lib/db";
import { record } from "@/lib/record";
import { readProblem } from "./answers";
import { checkAccessibility } from "./check-accessibility";
import { expect, test } from "./fixtures";

/** The promise: an admin reads who did what and when, in plain sentences. */
test("an admin finds what was done, by whom", async ({ page, connect, signInAs }) => {
  test.slow();
  await connect();
  await signInAs("admin");
  await page.goto("/integrations/hibob");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await page.goto("/settings/members");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Audit log" }).click();
  const log = page.getByRole("table", { name: "Audit log" });
  await expect(log.getByRole("row").nth(1)).toContainText("Robin the admin paused HiBob");
  await expect(log.getByRole("row").nth(1)).toContainText("127.0.0.1");
  await expect(log).toContainText("The API key Browser tests connected HiBob");
  await expect(log).toContainText("Rosterline added Robin the admin as admin");
  await checkAccessibility(page);

  await page.getByRole("combobox", { name: "Member" }).click();
  await page.getByRole("option", { name: "Robin the admin" }).click();
  await expect(log.getByRole("row")).toHaveCount(2);
  await expect(page).toHaveURL(/member=/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file.trim().split("\r\n")).toHaveLength(2);
  expect(file).toContain("Robin the admin,member,paused HiBob,connection.paused");
  await page.getByRole("combobox", { name: "About" }).click();
  await page.getByRole("option", { name: "Webhooks" }).click();
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(log).toContainText("Rosterline added Robin the admin as admin");
});

test("a long log comes piece by piece, and the palette leads to it", async ({ page, organization, signInAs }) => {
  for (let index = 0; index < 60; index += 1) {
    const target = { id: null, name: `Policy ${index}` };
    await record(db(), organization.id, { action: "policy.excluded", target, details: {} });
  }
  await signInAs("admin");
  await page.goto("/schedule");
  await expect(page.getByRole("rowheader", { name: "Ada Park" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("audit");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/settings/audit-log");
  await expect(page.getByText("The newest 50 are shown.")).toBeVisible();
  await page.getByRole("button", { name: "Load more" }).click();
  await expect(page.getByText("All 62 are shown.")).toBeVisible();
  const first = page.getByRole("row").filter({ hasText: "the policy Policy 0 from" });
  await expect(first).toHaveCount(1);
});

for (const role of ["viewer", "planner"] as const) {
  test(`a ${role} is told that admins look after it, and makes no hand-over links`, async ({ page, signInAs }) => {
    await signInAs(role);
    await page.goto("/settings/audit-log");
    await expect(page.getByText("Administrators take care of this")).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
    const { request } = page;
    const body = { data: { integration: "hibob", rollingMonths: 3 } };
    for (const answer of [
      await request.get("/api/v1/audit-log"),
      await request.get("/api/v1/audit-log.csv"),
      await request.get("/api/v1/hand-over-links"),
      await request.post("/api/v1/hand-over-links", body),
      await request.delete("/api/v1/hand-over-links/00000000-0000-4000-8000-000000000000"),
    ])
      expect(await readProblem(answer)).toMatchObject({ status: 403, code: "forbidden" });
  });
}
