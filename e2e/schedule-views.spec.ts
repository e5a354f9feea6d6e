import { upsertAgents } from "@/lib/agents/service";
import { pool } from "@/lib/db";
import { checkAccessibility } from "./check-accessibility";
import { daysFromToday, dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { redOnPages } from "./printed-pages";
import { scheduleRow } from "./schedule-row";

/** The promise: whatever there is to show, and in whose time, the schedule says so; on paper it is all there. */
for (const [zone, short, long] of [
  ["Europe/London", "2027-03-28", "2026-10-25"],
  ["America/New_York", "2027-03-14", "2026-11-01"],
] as const) {
  test(`days on which clocks change in ${zone} have 23 and 25 hours`, async ({ page, signInAs }) => {
    await signInAs("viewer");
    const city = zone.split("/")[1]?.replace("_", " ");
    for (const [day, hours, clocks] of [
      [short, 23, zone === "Europe/London" ? "00:0002:0003:00" : "00:0001:0003:00"],
      [long, 25, "00:0001:0001:0002:00"],
    ] as const) {
      await page.goto(`/schedule?view=day&date=${day}&zone=${zone}`);
      await expect(page.getByRole("status").filter({ hasText: `Every row is in ${city} time.` })).toContainText(
        `This day has ${hours} hours: clocks change in ${city}.`,
      );
      const heads = page.getByRole("columnheader");
      await expect(heads).toHaveCount(hours + 1);
      const spoken = await heads.locator(".sr-only").allTextContents();
      expect(spoken.join("")).toContain(clocks);
      await page.goto(`/schedule?view=week&date=${day}&zone=${zone}`);
      await expect(page.getByRole("columnheader", { name: `${hours} hours` })).toHaveCount(1);
    }
    // In agents' own zones the clocks are everyone's; the row of the zone says how long its day is.
    await page.goto(`/schedule?view=day&date=${long}`);
    await expect(page.getByRole("columnheader")).toHaveCount(25);
    const agent = zone === "Europe/London" ? "Ada Park" : "Cleo Diaz";
    await expect(page.getByRole("rowheader", { name: agent })).toContainText("25 h");
    await expect(page.getByRole("rowheader", { name: "Ben Cruz" })).not.toContainText("h");
  });
}

test("half days are halves, what overlaps is stacked, and the present is marked", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  const { ada, cleo } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: nextWeek(1), startPortion: "afternoon" });
  await company.book(cleo.email, { type: "days", startDate: nextWeek(1), endDate: nextWeek(3) });
  await company.book(cleo.email, { type: "days", startDate: nextWeek(2) });
  await connect();
  await signInAs("viewer");
  await page.goto(`/schedule?view=week&date=${nextWeek(0)}`);
  const half = page.getByRole("button", { name: `Time off, Ada Park, ${dayWords(nextWeek(1))}, afternoon` });
  const cell = await scheduleRow(page, "Ada Park").getByRole("gridcell").boundingBox();
  const box = await half.boundingBox();
  if (!cell || !box) throw new Error("Nothing is drawn.");
  expect((box.x - cell.x) / (cell.width / 7)).toBeCloseTo(1.5, 1);
  expect(box.width / (cell.width / 7)).toBeCloseTo(0.5, 1);
  const lanes = scheduleRow(page, "Cleo Diaz").getByRole("button", { name: /^Time off/ });
  await expect(lanes).toHaveCount(2);
  const tops = await lanes.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(2);
  await page.goto("/schedule?view=day&zone=Europe/London");
  await expect(page.locator("[data-now]").first()).toBeAttached();
  await page.goto(`/schedule?view=day&zone=Europe/London&date=${daysFromToday(3)}`);
  await expect(page.getByRole("rowheader", { name: "Ada Park" })).toBeVisible();
  await expect(page.locator("[data-now]")).toHaveCount(0);
});

test("nothing to show says what to do", async ({ page, organization, signInAs }) => {
  await signInAs("planner");
  await page.goto("/schedule");
  await expect(page.getByRole("status").filter({ hasText: "Nothing on these days yet." })).toBeVisible();
  await checkAccessibility(page);
  await page.goto("/schedule?q=nobody");
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page.getByRole("rowheader", { name: "Ada Park" })).toBeVisible();
  await page.route("**/api/v1/events/packed**", (route) => route.abort());
  await page.getByRole("button", { name: "Next two weeks" }).click();
  const problem = page.getByRole("alert").filter({ hasText: "The schedule" });
  await expect(problem).toBeVisible();
  await checkAccessibility(page);
  await page.unroute("**/api/v1/events/packed**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("rowheader", { name: "Ada Park" })).toBeVisible();
  await pool().query("DELETE FROM agent WHERE organization_id = $1", [organization.id]);
  await page.goto("/schedule");
  await expect(page.getByText("No agents yet")).toBeVisible();
  await checkAccessibility(page);
});

test("every row is printed, under a header for each page", async ({ page, organization, signInAs }) => {
  const many = Array.from({ length: 120 }, (_, index) => ({
    name: `Many ${index}`,
    email: `many-${index}@harbour.example`,
    team: "Others",
  }));
  await upsertAgents(organization.id, many);
  await signInAs("viewer");
  await page.goto("/schedule?view=day");
  const rows = page.getByRole("rowheader", { name: /^Many \d/ });
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(rows).toHaveCount(120);
  await expect(page.locator("thead")).toHaveCSS("display", "table-header-group");
  const boxes = await rows.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
  for (const [index, box] of boxes.entries())
    if (index > 0) expect(box.top).toBeCloseTo(boxes[index - 1]?.bottom ?? 0, 0);
  await expect(page.getByRole("navigation")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => rows.count()).toBeLessThan(60);
  await page.emulateMedia({ media: null });
  const [agents, heads] = [await redOnPages(page, "tbody th"), await redOnPages(page, "thead *")];
  expect(agents.length).toBeGreaterThan(3);
  for (const sheet of [...agents, ...heads]) expect(sheet).toBeGreaterThan(0);
});
