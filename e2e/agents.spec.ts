import type { Page } from "@playwright/test";
import { agentDetail, agentsPage } from "@/lib/agents/schemas";
import { upsertAgents } from "@/lib/agents/service";
import { removeAgent } from "@/lib/sync/agents";
import { readOne } from "./answers";
import { checkAccessibility } from "./check-accessibility";
import { nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { scheduleRow } from "./schedule-row";

/** The promise: agents come, leave and come back, and everybody is told what that does to the schedule. */
test("the list is searched and narrowed, shows who is linked, and the address remembers", async ({
  page,
  organization,
  connect,
  signInAs,
}) => {
  await upsertAgents(organization.id, [{ name: "Eve Stone", email: "eve@elsewhere.example", team: "Phone" }]);
  await connect();
  await signInAs("planner");
  await page.goto("/agents");
  await expect(rows(page)).toHaveCount(5);
  await expect(row(page, "Ada Park")).toContainText("Linked by email");
  await expect(row(page, "Eve Stone")).toContainText("Not linked");
  await page.getByRole("combobox", { name: "Link to HiBob" }).click();
  await page.getByRole("option", { name: "Not linked" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/link=none/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Search agents" }).fill("nobody at all");
  await expect(page.getByText("No agent matches")).toBeVisible();
  await page.getByRole("button", { name: "Show all agents" }).click();
  await page.getByRole("combobox", { name: "Team" }).click();
  await page.getByRole("option", { name: "Phone" }).click();
  await expect(page.getByRole("status").filter({ hasText: "3 agents" })).toBeVisible();
});

test("an agent who is deactivated takes their time off along, and brings it back", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  await company.book(organization.agents.ada.email, { type: "days", startDate: nextWeek(0) });
  await connect();
  await signInAs("planner");
  await page.goto("/agents");
  await choose(page, "Ada Park", "Deactivate");
  const question = page.getByRole("alertdialog", { name: "Deactivate Ada Park?" });
  await expect(question).toContainText("They leave the schedule with 1 synced event");
  await checkAccessibility(page);
  await question.getByRole("button", { name: "Deactivate agent" }).click();
  await expect(page.getByText("Ada Park is off the schedule")).toBeVisible();
  await expect(row(page, "Ada Park")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "List of agents" })).toBeFocused();

  await page.goto("/schedule");
  await expect(scheduleRow(page, "Ben Cruz")).toBeVisible();
  await expect(scheduleRow(page, "Ada Park")).toHaveCount(0);
  await page.goto("/integrations/hibob?tab=requests");
  await expect(page.getByText("Ada Park's agent is inactive")).toBeVisible();
  await expect(page.getByText("1 request = 0 synced + 1 skipped + 0 unmatched + 0 failed")).toBeVisible();

  await page.goto("/agents?status=inactive");
  await choose(page, "Ada Park", "Reactivate");
  await expect(page.getByText("Ada Park is back on the schedule")).toBeVisible();
  await page.goto("/schedule");
  await expect(scheduleRow(page, "Ada Park").getByRole("button")).toHaveCount(1);
});

test("an agent is deleted by an admin, who is told what goes, and not by a planner", async ({
  page,
  api,
  organization,
  company,
  connect,
  signInAs,
}) => {
  const { ada, ben } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: nextWeek(0) });
  await connect();
  await signInAs("planner");
  await page.goto("/agents");
  await page.getByRole("button", { name: "More for Ada Park" }).click();
  await expect(page.getByRole("menuitem", { name: "Delete" })).toHaveCount(0);
  expect((await page.request.delete(`/api/v1/agents/${ada.id}`)).status()).toBe(403);

  await signInAs("admin");
  await page.goto("/agents");
  await choose(page, "Ada Park", "Delete");
  const question = page.getByRole("alertdialog", { name: "Delete Ada Park?" });
  await expect(question).toContainText("1 synced event goes with them. In HiBob nothing changes");
  await question.getByRole("button", { name: "Delete agent" }).click();
  await expect(page.getByText("Ada Park is deleted")).toBeVisible();
  await expect(row(page, "Ada Park")).toHaveCount(0);
  await page.goto("/integrations/hibob");
  await expect(page.getByText("1 request = 0 synced + 0 skipped + 1 unmatched + 0 failed")).toBeVisible();

  // Somebody else was quicker.
  await page.goto("/agents");
  await choose(page, "Ben Cruz", "Delete");
  await removeAgent(organization.id, ben.id);
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete agent" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ben Cruz is as before" })).toContainText("no such agent");
  expect((await api.get(`agents/${ben.id}`)).status()).toBe(404);
});

test("an agent is added once and edited; an email that is taken is told at its field", async ({
  page,
  api,
  organization,
  signInAs,
}) => {
  await signInAs("planner");
  await page.goto("/agents");
  await page.getByRole("button", { name: "Add agent" }).click();
  const form = page.getByRole("dialog", { name: "Add agent" });
  await form.getByLabel("Name").fill("Eve Stone");
  await form.getByLabel("Email").fill(organization.agents.ada.email.toUpperCase());
  await form.getByRole("button", { name: "Add agent" }).click();
  await expect(form.getByRole("alert")).toHaveText("Ada Park already has this email.");
  await form.getByLabel("Email").fill("eve@elsewhere.example");
  await form.getByRole("button", { name: "Add agent" }).click();
  await expect(row(page, "Eve Stone")).toBeVisible();
  await page.getByRole("button", { name: "Edit Eve Stone" }).click();
  const editing = page.getByRole("dialog", { name: "Edit Eve Stone" });
  await editing.getByLabel("Team").fill("Night");
  await editing.getByRole("button", { name: "Save changes" }).click();
  await expect(row(page, "Eve Stone")).toContainText("Night");
  const { data } = agentsPage.parse(await (await api.get("agents?search=eve@")).json());
  const kept = await readOne(await api.get(`agents/${data[0]?.id}`), agentDetail);
  expect(kept).toMatchObject({ team: "Night", counts: { synced: 0, manual: 0, people: 0 } });
});

test("teams are renamed and deleted; their agents stay", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto("/agents?team=Chat");
  await page.getByRole("button", { name: "Teams" }).click();
  const dialog = page.getByRole("dialog", { name: "Teams" });
  await dialog.getByRole("button", { name: "Rename Chat" }).click();
  await dialog.getByLabel("New name of Chat").fill("Phone");
  await dialog.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(dialog.getByRole("alert")).toHaveText("There is already a team named Phone.");
  await checkAccessibility(page);
  await dialog.getByLabel("New name of Chat").fill("Messages");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Delete Messages" })).toBeVisible();
  await dialog.getByRole("button", { name: "Delete Phone" }).click();
  const question = page.getByRole("alertdialog", { name: "Delete the team Phone?" });
  await expect(question).toContainText("2 agents will be without a team");
  await question.getByRole("button", { name: "Delete team" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/team=Messages/);
  await expect(rows(page)).toHaveCount(2);
  await page.goto("/agents");
  await expect(rows(page)).toHaveCount(4);
});

test("without agents, and when the server can't be reached, the page says what to do", async ({
  page,
  organization,
  signInAs,
}) => {
  await signInAs("admin");
  await page.goto("/agents");
  await expect(rows(page)).toHaveCount(4);
  await page.route("**/api/v1/agents?*", (call) => call.abort());
  await page.getByRole("searchbox", { name: "Search agents" }).fill("ada");
  await expect(page.getByRole("alert").filter({ hasText: "The agents can't be shown" })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(rows(page)).toHaveCount(1);
  for (const { id } of Object.values(organization.agents)) await removeAgent(organization.id, id);
  await page.goto("/agents");
  await expect(page.getByText("No agents yet")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Import from CSV" }).click();
  await expect(page.getByRole("heading", { name: "Import agents" })).toBeVisible();
});

function rows(page: Page) {
  return page.getByRole("table", { name: "Agents" }).locator("tbody").getByRole("row");
}

function row(page: Page, name: string) {
  return rows(page).filter({ hasText: name });
}

async function choose(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: what }).click();
}
