import type { APIRequestContext, Page } from "@playwright/test";
import { conflictsPage } from "@/lib/events/conflict-schemas";
import { event, eventType } from "@/lib/events/schemas";
import { readList, readOne } from "./answers";
import { checkAccessibility } from "./check-accessibility";
import { daysFromToday, dayWords, nextWeek } from "./days";
import { expect, test } from "./fixtures";

const MONDAY = nextWeek(0);
const RANGE = { start: `${daysFromToday(-1)}T00:00:00Z`, end: `${daysFromToday(60)}T00:00:00Z` };

/** The promise: time off that falls on something else is shown and decided by people; a synced event never goes for it. */
test.beforeEach(async ({ organization, company, connect, api, signInAs }) => {
  const { ada, dan } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: MONDAY });
  await connect();
  await addMeeting(api, ada.id);
  await addMeeting(api, dan.id);
  await signInAs("planner");
});

test("after a sync it is marked on the schedule, counted, and told on the integration's page", async ({
  page,
  signInAs,
}) => {
  await page.goto("/schedule");
  const marked = page.getByRole("button", {
    name: `Meeting, Ada Park, ${dayWords(MONDAY)}, 09:00 to 10:30, manual, overlaps`,
  });
  await expect(marked).toBeVisible();
  await expect(page.getByRole("button", { name: /^Time off, Ada Park.*synced, overlaps$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Meeting, Dan Osei.*manual$/ })).toBeVisible();
  await checkAccessibility(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await marked.click();
  await page.getByRole("dialog", { name: "Meeting" }).getByRole("link", { name: "See conflicts" }).click();
  await expect(conflicts(page)).toHaveCount(1);
  await expect(conflicts(page)).toContainText("1 h 30 min overlap");
  await checkAccessibility(page);
  await page.goto("/schedule");
  await expect(page.getByRole("link", { name: "Conflicts 1 to decide" })).toBeVisible();
  await signInAs("viewer");
  await page.goto("/integrations/hibob");
  await page.getByRole("link", { name: /1 conflict on the schedule/ }).click();
  await expect(conflicts(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: /Keep both|Move|Delete/ })).toHaveCount(0);
});

test("both are kept, by keyboard, until one of them changes", async ({ page, api, organization, company }) => {
  await page.goto("/schedule/conflicts");
  await page.getByRole("button", { name: "Keep both" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Both are kept")).toBeVisible();
  await expect(page.getByText("No conflicts")).toBeVisible();
  await page.getByRole("tab", { name: "Kept" }).click();
  await expect(conflicts(page)).toContainText("Kept by Robin the planner");
  await checkAccessibility(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "Decide again" }).click();
  await expect(page.getByText("Nothing is kept")).toBeVisible();
  await page.getByRole("listitem").filter({ hasText: "decided again" }).getByRole("button", { name: "Undo" }).click();
  await expect(conflicts(page)).toHaveCount(1);

  // Tuesday is added in HiBob: the time off is another one now.
  const [request] = await readList(await api.get("events", { params: { ...RANGE, source: "hibob" } }), event);
  await company.edit(Number(request?.externalId), { startDate: MONDAY, endDate: nextWeek(1) });
  await page.getByRole("tab", { name: "To decide" }).click();
  await expect(conflicts(page)).toHaveCount(1, { timeout: 30_000 });
  await expect(conflicts(page)).toContainText(organization.agents.ada.name);
});

test("the manual event is deleted and comes back, or is moved; the synced one stays", async ({ page, api }) => {
  await page.goto("/schedule/conflicts");
  await page.getByRole("button", { name: "Delete Meeting" }).click();
  await expect(page.getByText("No conflicts")).toBeVisible();
  await expect(page.getByRole("region", { name: "List of conflicts" })).toBeFocused();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Meeting is deleted" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(conflicts(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Move Meeting" }).click();
  const form = page.getByRole("dialog", { name: "Edit event" });
  await form.getByLabel("Start day").fill(nextWeek(2));
  await form.getByLabel("End day").fill(nextWeek(2));
  await form.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("No conflicts")).toBeVisible();
  expect(await readList(await api.get("events", { params: { ...RANGE, source: "hibob" } }), event)).toHaveLength(1);
});

test("time off twice is only told, with the way to each", async ({ page, api, organization, company }) => {
  await company.book(organization.agents.ada.email, {
    type: "days",
    startDate: MONDAY,
    endDate: nextWeek(1),
    policy: "Sick leave",
  });
  await addMeeting(api, organization.agents.dan.id, "Time off");
  await expect.poll(async () => (await counts(api)).information, { timeout: 20_000 }).toBe(1);
  await page.goto("/schedule/conflicts?state=information");
  await expect(conflicts(page)).toHaveCount(1);
  await expect(conflicts(page).getByRole("link", { name: "Edit in HiBob" })).toHaveAttribute(
    "href",
    "https://app.hibob.com",
  );
  await expect(conflicts(page).getByRole("button")).toHaveCount(0);
  await checkAccessibility(page);
  // Dan's own time off falls on his meeting.
  expect((await counts(api)).open).toBe(3);
});

test("what somebody else has solved says so, and when the server can't be reached the list says what to do", async ({
  page,
  api,
  organization,
}) => {
  await page.goto("/schedule/conflicts");
  await expect(conflicts(page)).toHaveCount(1);
  const [meeting] = (await readList(await api.get("events", { params: { ...RANGE, source: "manual" } }), event)).filter(
    ({ agentId }) => agentId === organization.agents.ada.id,
  );
  await api.delete(`events/${meeting?.id}`);
  await page.getByRole("button", { name: "Keep both" }).click();
  await expect(page.getByText("Nothing was changed")).toBeVisible();
  await page.route("**/api/v1/conflicts?*", (call) => call.abort());
  await page.getByRole("tab", { name: "Kept" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The conflicts can't be shown" })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Nothing is kept")).toBeVisible();
});

function conflicts(page: Page) {
  return page.getByRole("list", { name: "Conflicts" }).getByRole("listitem");
}

async function addMeeting(api: APIRequestContext, agentId: string, type = "Meeting") {
  const types = await readList(await api.get("event-types"), eventType);
  const typeId = types.find(({ name }) => name === type)?.id;
  const data = { agentId, typeId, startsAt: `${MONDAY}T09:00:00Z`, endsAt: `${MONDAY}T10:30:00Z` };
  return readOne(await api.post("events", { data }), event);
}

async function counts(api: APIRequestContext) {
  return conflictsPage.parse(await (await api.get("conflicts", { params: RANGE })).json()).meta.counts;
}
