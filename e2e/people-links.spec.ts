import { upsertAgents } from "@/lib/agents/service";
import { checkAccessibility } from "./check-accessibility";
import { expect, test } from "./fixtures";

/** The promise: people whom no email finds are linked in a moment, by keyboard too, and nothing is done for good. */
test.beforeEach(async ({ organization, company, connect, signInAs, page }) => {
  for (const name of ["Eve Stone", "Zoë Ångström", "Max Nobody"]) {
    await company.addPerson({ name, email: `${name.slice(0, 3)}@elsewhere.example` });
  }
  await upsertAgents(organization.id, [
    { name: "eve stone", email: "eve.s@harbour.example" },
    { name: "Zoe Angstrom", email: "zoe.a@harbour.example" },
  ]);
  await connect();
  await signInAs("admin");
  await page.goto("/integrations/hibob?tab=people&link=unmatched");
});

test("suggestions by name are linked with one key each, and undone", async ({ page }) => {
  const table = page.getByRole("table", { name: "People" });
  await expect(table.getByRole("button", { name: "Link Eve Stone to eve stone" })).toBeVisible();
  await checkAccessibility(page);
  await table.getByRole("button", { name: "Link Eve Stone to eve stone" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Eve Stone is linked to eve stone")).toBeVisible();
  // What waits in the next row has the focus now; up and down lead on.
  await expect(table.getByRole("button", { name: "Agent of Max Nobody" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: "No name is alike." })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await expect(table.getByRole("button", { name: "Link Zoë Ångström to Zoe Angstrom" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Zoë Ångström is linked to Zoe Angstrom")).toBeVisible();
  await expect(table.getByRole("row")).toHaveCount(2);
  const toast = page.getByRole("listitem").filter({ hasText: "Zoë Ångström is linked" });
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(table.getByRole("button", { name: "Link Zoë Ångström to Zoe Angstrom" })).toBeVisible();
  await expect(table.getByRole("row").filter({ hasText: "Max Nobody" })).toContainText("No agent has this email.");
});

test("a name that is alike is linked with two keys", async ({ page, organization }) => {
  await upsertAgents(organization.id, [{ name: "Maximilian Nobody", email: "max.n@harbour.example" }]);
  await page.reload();
  const max = page.getByRole("table", { name: "People" }).getByRole("row").filter({ hasText: "Max Nobody" });
  await expect(max).toContainText("Names alike: Maximilian Nobody");
  await max.getByRole("button", { name: "Agent of Max Nobody" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: /Maximilian Nobody/ })).toHaveAttribute("aria-selected", "true");
  await checkAccessibility(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Max Nobody is linked to Maximilian Nobody")).toBeVisible();
  await expect(max).toHaveCount(0);
});

test("ignoring everybody is taken back for those whom it changed", async ({ page }) => {
  const row = page.getByRole("table", { name: "People" }).getByRole("row").filter({ hasText: "Eve Stone" });
  await row.getByRole("button", { name: "Ignore Eve Stone" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Ignore all 2 without an agent" }).click();
  await page.getByRole("button", { name: "Ignore them" }).click();
  const toast = page.getByRole("listitem").filter({ hasText: "2 people are ignored" });
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("2 people are as before")).toBeVisible();
  await expect(page.getByRole("table", { name: "People" }).getByRole("row")).toHaveCount(3);
  await expect(row).toHaveCount(0);
});

test("everybody without an agent is ignored after a question, and back again", async ({ page }) => {
  await page.getByRole("button", { name: "Ignore all 3 without an agent" }).click();
  const question = page.getByRole("alertdialog", { name: "Ignore 3 people?" });
  await question.getByRole("button", { name: "Ignore them" }).click();
  await expect(page.getByText("Everybody is linked or ignored")).toBeVisible();
  await page.goto("/integrations/hibob?tab=people&link=ignored");
  await page.getByRole("searchbox", { name: "Search people" }).fill("stone");
  await page.getByRole("button", { name: "Stop ignoring all 1" }).click();
  await page.getByRole("button", { name: "Stop ignoring them" }).click();
  await expect(page.getByText("Nobody matches")).toBeVisible();
  await page.goto("/integrations/hibob?tab=people&link=unmatched");
  await expect(page.getByRole("table", { name: "People" })).toContainText("Eve Stone");
});
