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
  await expect(table.getByRole("button", { name: "Link Zoë Ångström to Zoe Angstrom" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Zoë Ångström is linked to Zoe Angstrom")).toBeVisible();
  await expect(table.getByRole("row")).toHaveCount(2);
  const toast = page.getByRole("listitem").filter({ hasText: "Zoë Ångström is linked" });
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(table.getByRole("button", { name: "Link Zoë Ångström to Zoe Angstrom" })).toBeVisible();
  await expect(table.getByRole("row").filter({ hasText: "Max Nobody" })).toContainText("No agent has this email.");
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
