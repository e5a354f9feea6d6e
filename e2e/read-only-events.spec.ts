import { event } from "@/lib/events/schemas";
import { readList, readProblem } from "./answers";
import { daysFromToday, dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { scheduleRow } from "./schedule-row";

const MONDAY = nextWeek(0);

/** The promise: nobody edits a synced event here, and everybody is told where to. */
test.beforeEach(async ({ organization, company, connect }) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: MONDAY });
  await connect();
});

test("a synced event has no control that changes it, and leads to HiBob", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto("/schedule");
  await page.getByRole("button", { name: `Time off, Ada Park, ${dayWords(MONDAY)}` }).click();
  const dialog = page.getByRole("dialog", { name: "Time off" });
  await expect(dialog).toContainText("Synced from HiBob");
  await expect(dialog).toContainText("HiBob policyHoliday");
  await expect(dialog.getByRole("link", { name: "Edit in HiBob" })).toHaveAttribute("href", "https://app.hibob.com");
  await expect(dialog.getByRole("button")).toHaveCount(1);
  await expect(dialog.getByRole("button", { name: "Close" })).toBeVisible();
  for (const role of ["textbox", "combobox", "checkbox", "radio", "spinbutton"] as const)
    await expect(dialog.getByRole(role)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(scheduleRow(page, "Ada Park").getByRole("button", { name: "Time off" })).toBeFocused();
});

test("the API refuses to change it and says where it is edited", async ({ page, api, signInAs }) => {
  await signInAs("admin");
  const range = { start: `${daysFromToday(-1)}T00:00:00Z`, end: `${daysFromToday(20)}T00:00:00Z` };
  const read = async () => readList(await api.get("events", { params: range }), event);
  const [synced] = await read();
  expect(synced).toMatchObject({ source: "hibob", readOnly: true, editUrl: "https://app.hibob.com" });
  const data = { endsAt: range.end };
  const refused = [
    await api.patch(`events/${synced?.id}`, { data }),
    await api.delete(`events/${synced?.id}`),
    await page.request.patch(`/api/v1/events/${synced?.id}`, { data }),
    await page.request.delete(`/api/v1/events/${synced?.id}`),
  ];
  for (const answer of refused) {
    const problem = await readProblem(answer);
    expect(problem).toMatchObject({ status: 409, code: "read_only" });
    expect(problem.detail).toContain("Edit it in HiBob: https://app.hibob.com");
  }
  expect(await read()).toEqual([synced]);
});

test("a manual event beside it is added, edited and deleted", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto("/schedule");
  await page.getByRole("button", { name: "Add event" }).click();
  const form = page.getByRole("dialog", { name: "Add event" });
  await form.getByLabel("Agent").click();
  await page.getByRole("option", { name: /Ada Park/ }).click();
  await form.getByLabel("Type").click();
  await page.getByRole("option", { name: "Meeting" }).click();
  await form.getByRole("checkbox", { name: "All day" }).uncheck();
  await form.getByLabel("Start day").fill(MONDAY);
  await form.getByLabel("Start time").fill("09:00");
  await form.getByLabel("End day").fill(MONDAY);
  await form.getByLabel("End time").fill("10:00");
  await form.getByRole("button", { name: "Add event" }).click();
  await expect(form).toBeHidden();

  const synced = page.getByRole("button", { name: `Time off, Ada Park, ${dayWords(MONDAY)}, synced` });
  const manual = page.getByRole("button", { name: "Meeting, Ada Park" });
  await expect(manual).toHaveAccessibleName(`Meeting, Ada Park, ${dayWords(MONDAY)}, 09:00 to 10:00, manual, overlaps`);
  await manual.click();
  await page.getByRole("dialog", { name: "Meeting" }).getByRole("button", { name: "Edit" }).click();
  const editing = page.getByRole("dialog", { name: "Edit event" });
  await editing.getByLabel("End time").fill("11:30");
  await editing.getByRole("button", { name: "Save changes" }).click();
  await expect(manual).toHaveAccessibleName(`Meeting, Ada Park, ${dayWords(MONDAY)}, 09:00 to 11:30, manual, overlaps`);

  await manual.click();
  await page.getByRole("dialog", { name: "Meeting" }).getByRole("button", { name: "Delete" }).click();
  await expect(manual).toHaveCount(0);
  await expect(synced).toBeVisible();
});
