import { dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { scheduleRow } from "./schedule-row";

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [0, 1, 2, 3].map(nextWeek) as [string, string, string, string];
const SHOWN = `/schedule?view=week&date=${MONDAY}&zone=Europe/London`;

/** The promise: all of the schedule can be reached and planned from the keyboard. */
test.beforeEach(async ({ organization, company, connect }) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: TUESDAY, endDate: WEDNESDAY });
  await connect();
});

test("arrow keys move over events and free days, Enter opens, Escape returns", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto(SHOWN);
  const off = page.getByRole("button", { name: `Time off, Ada Park, ${dayWords(TUESDAY)} to ${dayWords(WEDNESDAY)}` });
  const free = (agent: string, day: string) =>
    page.locator("[data-free]").filter({ hasText: `${agent}, ${dayWords(day)}, free` });
  await expect(off).toBeVisible();
  // One Tab leads in from the last control before it, one leads out.
  await page.getByRole("combobox", { name: "Time zone" }).focus();
  await page.keyboard.press("Tab");
  await expect(free("Ada Park", MONDAY)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(off).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(free("Ada Park", THURSDAY)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(free("Ada Park", MONDAY)).toBeFocused();
  await page.keyboard.press("End");
  await expect(free("Ada Park", nextWeek(6))).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(free("Ben Cruz", nextWeek(6))).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(page.getByRole("button", { name: "Chat 2 agents" })).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page.locator(":focus")).toContainText("Dan Osei");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(off).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Time off" });
  await expect(dialog).toContainText("Synced from HiBob");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(off).toBeFocused();
});

test("Shift with arrows chooses days, Enter adds an event there", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto(SHOWN);
  await page.getByRole("combobox", { name: "Time zone" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toContainText(`Cleo Diaz, ${dayWords(MONDAY)}, free`);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  const chosen = page
    .getByRole("status")
    .filter({ hasText: `${dayWords(MONDAY)} to ${dayWords(WEDNESDAY)}, Cleo Diaz` });
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Add event" });
  await expect(form.getByLabel("Agent")).toContainText("Cleo Diaz");
  // London's midnight is the evening before in New York.
  await expect(form.getByLabel("Start time")).toHaveValue("19:00");
  await page.keyboard.press("Escape");
  await expect(page.locator(":focus")).toContainText(`Cleo Diaz, ${dayWords(MONDAY)}, free`);
});

test("teams fold, by keys too, and the address remembers it", async ({ page, signInAs }) => {
  await signInAs("viewer");
  await page.goto(SHOWN);
  const phone = page.getByRole("button", { name: "Phone 2 agents" });
  await expect(scheduleRow(page, "Cleo Diaz")).toBeVisible();
  await phone.click();
  await expect(phone).toHaveAttribute("aria-expanded", "false");
  await expect(scheduleRow(page, "Cleo Diaz")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "4 agents, 1 event." })).toBeVisible();
  await expect(page).toHaveURL(/folded=Phone/);
  await page.reload();
  await expect(phone).toHaveAttribute("aria-expanded", "false");
  await phone.focus();
  await page.keyboard.press("ArrowRight");
  await expect(phone).toHaveAttribute("aria-expanded", "true");
  await expect(scheduleRow(page, "Cleo Diaz")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(scheduleRow(page, "Cleo Diaz")).toHaveCount(0);
});
