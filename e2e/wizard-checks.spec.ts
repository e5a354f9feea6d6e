import type { Page } from "@playwright/test";
import { upsertAgents } from "@/lib/agents/service";
import { checkAccessibility } from "./check-accessibility";
import { checkRow, fillWizard, wizardFields } from "./connect-wizard";
import { daysFromToday } from "./days";
import { expect, test } from "./fixtures";
import type { Permissions } from "./hibob/state/permissions";

/** The promise: a test says of each thing whether HiBob allows it, as soon as it is known, and what to change where not. */
test.beforeEach(async ({ signInAs }) => {
  await signInAs("admin");
});

function testConnection(page: Page): Promise<void> {
  return page.getByRole("button", { name: "Test connection" }).click();
}

test("each check is told as soon as it is known", async ({ page, company }) => {
  await company.fail({ kind: "slow", seconds: 16 }, "/timeoff");
  await fillWizard(page, company.credentials);
  await expect(checkRow(page, "Time off")).toContainText("May it see who's out?");
  await testConnection(page);
  await expect(checkRow(page, "Coverage")).toContainText("This service user sees 4 of your 4 agents.");
  await expect(checkRow(page, "Time off")).toContainText("Asking…");
  await expect(page.getByText("HiBob is slow to answer.")).toBeVisible({ timeout: 7_000 });
  await company.heal();
  await expect(checkRow(page, "Time off")).toContainText("Passed");
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("Nothing would go on the schedule yet");
});

const LACKING: [string, Partial<Permissions>, string, string][] = [
  ["who's out", { seeWhosOut: false }, "Time off", "turn on See who's out"],
  ["basic info", { basicInfo: false }, "People", "Basic info, turn on View"],
  ["email addresses", { email: false }, "People", "Basic info, turn on View"],
  ["anybody", { audience: [] }, "People", "set Lifecycle status = Employed, Hired, Terminated"],
];
for (const [what, permissions, title, fix] of LACKING) {
  test(`a service user that may not see ${what} is told from a wrong token, and checked again alone`, async ({
    page,
    company,
  }) => {
    await company.allow(permissions);
    await fillWizard(page, company.credentials);
    await testConnection(page);
    await expect(checkRow(page, "Credentials")).toContainText("HiBob accepts this ID and token.");
    await expect(checkRow(page, title)).toContainText("Failed");
    await expect(checkRow(page, title)).toContainText(fix);
    await expect(page.getByText("Mend what failed above.")).toBeVisible();
    await checkAccessibility(page);

    await company.allow({ seeWhosOut: true, basicInfo: true, email: true, audience: ["Employed"] });
    const asked = (await company.calls()).length;
    await checkRow(page, title)
      .getByRole("button", { name: `Check again: ${title}` })
      .click();
    await expect(checkRow(page, title)).toContainText("Passed");
    // What would go on the schedule is counted by itself once nothing is in the way.
    await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
    expect((await company.calls())[asked]).toMatchObject({ path: "/company/people/fields" });
  });
}

test("a check that is asked again costs its own calls only", async ({ page, company, organization }) => {
  await upsertAgents(organization.id, [{ name: "Eve Stone", email: "eve@harbour.example", timeZone: null }]);
  await fillWizard(page, company.credentials);
  await testConnection(page);
  const coverage = checkRow(page, "Coverage");
  await expect(coverage).toContainText("This service user sees 4 of your 5 agents. 1 is missing.");
  await coverage.getByText("Show 1 agent without a person").click();
  await expect(page.getByRole("list", { name: "Agents without a person" })).toContainText("eve@harbour.example");
  await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
  await checkAccessibility(page);

  await company.addPerson({ name: "Eve Stone", email: "eve@harbour.example" });
  const asked = (await company.calls()).length;
  await coverage.getByRole("button", { name: "Check again: Coverage" }).click();
  await expect(coverage).toContainText("Passed");
  const calls = (await company.calls()).slice(asked).map(({ path }) => path);
  expect(calls.filter((path) => path.startsWith("/timeoff"))).toEqual([]);
});

test("private time off that nobody saw is a doubt, until some is seen", async ({ page, company, organization }) => {
  const { ada } = organization.agents;
  await company.allow({ seePrivate: false });
  await company.book(ada.email, { type: "days", startDate: daysFromToday(3), policy: "Sick leave" });
  await fillWizard(page, company.credentials);
  await testConnection(page);
  const row = checkRow(page, "Private time off");
  await expect(row).toContainText("Warning");
  await expect(row).toContainText("turn on See who's out because of a private policy");
  await company.allow({ seePrivate: true });
  await row.getByRole("button", { name: "Check again: Private time off" }).click();
  await expect(row).toContainText("Can see private time off.");
});

test("a silent HiBob is told within five seconds, and nothing typed is lost", async ({ page, company }) => {
  await company.fail("timeout");
  await fillWizard(page, company.credentials);
  await testConnection(page);
  const startedMs = Date.now();
  await expect(page.getByRole("alert").filter({ hasText: "HiBob can't be reached right now" })).toBeVisible();
  expect(Date.now() - startedMs).toBeLessThan(7_000);
  await expect(checkRow(page, "Credentials")).toContainText("Are the ID and token accepted?");
  await expect(wizardFields(page).token).toHaveValue(company.credentials.token);
});

test("a refused token leaves the rest untested, and a new one tests it all", async ({ page, company }) => {
  const token = await company.replaceToken();
  await fillWizard(page, company.credentials);
  await testConnection(page);
  await expect(checkRow(page, "Credentials")).toContainText("HiBob doesn't accept this ID and token.");
  for (const title of ["People", "Time off", "Private time off", "Coverage"])
    await expect(checkRow(page, title)).toContainText("Not tested");
  await wizardFields(page).token.fill(token);
  await expect(page.getByText("You changed something since this test.")).toBeVisible();
  await checkRow(page, "Credentials").getByRole("button", { name: "Check again: Credentials" }).click();
  await expect(checkRow(page, "Coverage")).toContainText("Passed");
});
