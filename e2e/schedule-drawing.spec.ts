import type { Locator, Page } from "@playwright/test";
import { event } from "@/lib/events/schemas";
import { readList } from "./answers";
import { dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { scheduleRow } from "./schedule-row";

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [0, 1, 2, 3].map(nextWeek) as [string, string, string, string];
const RANGE = { start: `${MONDAY}T00:00:00Z`, end: `${nextWeek(6)}T00:00:00Z` };
const DAYS = 7;

/** The promise: an event is drawn where it belongs, moved by its ends, and taken back; a synced one says why it stays. */
test.beforeEach(async ({ organization, company, connect }) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: MONDAY });
  await connect();
});

test("drawn with the mouse, moved, made longer and taken back", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto(`/schedule?view=week&date=${MONDAY}`);
  const row = scheduleRow(page, "Ben Cruz");
  await drag(page, await at(row, 1.5), await at(row, 2.5));
  await chooseMeeting(page);
  const meeting = row.getByRole("button", { name: "Meeting, Ben Cruz" });
  await expect(meeting).toHaveAccessibleName(
    `Meeting, Ben Cruz, ${dayWords(TUESDAY)} to ${dayWords(WEDNESDAY)}, manual`,
  );
  await drag(page, await at(row, 2), await at(row, 3));
  await expect(meeting).toHaveAccessibleName(
    `Meeting, Ben Cruz, ${dayWords(WEDNESDAY)} to ${dayWords(THURSDAY)}, manual`,
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(meeting).toHaveAccessibleName(
    `Meeting, Ben Cruz, ${dayWords(TUESDAY)} to ${dayWords(WEDNESDAY)}, manual`,
  );
  await expect(page.getByText("The event is back where it was")).toBeVisible();
  await drag(page, await at(row, 3, -4), await at(row, 4, -4));
  await expect(meeting).toHaveAccessibleName(
    `Meeting, Ben Cruz, ${dayWords(TUESDAY)} to ${dayWords(THURSDAY)}, manual`,
  );
  await page.reload();
  await expect(meeting).toHaveAccessibleName(
    `Meeting, Ben Cruz, ${dayWords(TUESDAY)} to ${dayWords(THURSDAY)}, manual`,
  );
});

test("a synced event stays and says why, and a viewer draws nothing", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto(`/schedule?view=week&date=${MONDAY}`);
  const row = scheduleRow(page, "Ada Park");
  const off = row.getByRole("button", { name: `Time off, Ada Park, ${dayWords(MONDAY)}, synced` });
  await expect(off).toBeVisible();
  await drag(page, await at(row, 0.5), await at(row, 2.5));
  await expect(page.getByText("This event is locked")).toBeVisible();
  await expect(page.getByText("It is synced from HiBob. Change it there, and it moves here by itself.")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(off).toBeVisible();
  await signInAs("viewer");
  await page.goto(`/schedule?view=week&date=${MONDAY}`);
  await expect(off).toBeVisible();
  await drag(page, await at(row, 2.5), await at(row, 3.5));
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("hours are drawn in the day view, and Escape lets go", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto(`/schedule?view=day&date=${TUESDAY}`);
  const row = scheduleRow(page, "Cleo Diaz");
  const [from, to] = [await at(row, 9.1, 0, 24), await at(row, 10.9, 0, 24)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(row).toContainText("09:00 to 11:00");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await drag(page, from, to);
  await expect(page.getByRole("dialog").getByLabel("Start time")).toHaveValue("09:00");
  await chooseMeeting(page);
  await expect(
    row.getByRole("button", { name: `Meeting, Cleo Diaz, ${dayWords(TUESDAY)}, 09:00 to 11:00` }),
  ).toBeVisible();
});

test("a deleted event is brought back as the same event", async ({ page, api, organization, signInAs }) => {
  await signInAs("planner");
  const types = (await (await api.get("event-types")).json()) as { data: { id: string; name: string }[] };
  const typeId = types.data.find(({ name }) => name === "Training")?.id;
  const data = {
    agentId: organization.agents.dan.id,
    typeId,
    startsAt: `${TUESDAY}T09:00:00Z`,
    endsAt: `${TUESDAY}T10:00:00Z`,
  };
  await api.post("events", { data });
  const read = async () =>
    (await readList(await api.get("events", { params: { ...RANGE, source: "manual" } }), event)).map(
      ({ updatedAt: _, ...rest }) => rest,
    );
  const before = await read();
  await page.goto(`/schedule?view=week&date=${MONDAY}`);
  const training = page.getByRole("button", { name: "Training, Dan Osei" });
  await training.click();
  await page.getByRole("dialog", { name: "Training" }).getByRole("button", { name: "Delete" }).click();
  await expect(training).toHaveCount(0);
  // The keyboard stays where the event was.
  await expect(page.locator("[data-free]")).toBeFocused();
  await expect(page.locator("[data-free]")).toContainText(`Dan Osei, ${dayWords(TUESDAY)}, free`);
  await expect.poll(read).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(training).toBeVisible();
  await expect.poll(read).toEqual(before);
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a finger that rests chooses days, one that moves scrolls", async ({ page, signInAs }) => {
    await signInAs("planner");
    await page.goto(`/schedule?view=2weeks&date=${MONDAY}`);
    const row = scheduleRow(page, "Ben Cruz");
    const start = await at(row, 1.5, 0, 14);
    const touch = await page.context().newCDPSession(page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", x = 0) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: start.y }] });
    await send("touchStart", start.x);
    await expect(row).toContainText(dayWords(TUESDAY));
    await send("touchMove", start.x + 60);
    await expect(row).toContainText(`${dayWords(TUESDAY)} to ${dayWords(WEDNESDAY)}`);
    await send("touchEnd");
    await expect(page.getByRole("dialog", { name: "Add event" }).getByLabel("Agent")).toContainText("Ben Cruz");
  });
});

/** The place so many columns from the start of a row, in the middle of its height. */
async function at(row: Locator, column: number, by = 0, columns = DAYS): Promise<{ x: number; y: number }> {
  const box = await row.getByRole("gridcell").boundingBox();
  if (!box) throw new Error("The row is not in sight.");
  return { x: box.x + (box.width * column) / columns + by, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

async function chooseMeeting(page: Page): Promise<void> {
  const form = page.getByRole("dialog", { name: "Add event" });
  await form.getByLabel("Type").click();
  await page.getByRole("option", { name: "Meeting" }).click();
  await form.getByRole("button", { name: "Add event" }).click();
  await expect(form).toBeHidden();
}
