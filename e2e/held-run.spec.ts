import type { APIRequestContext, Page } from "@playwright/test";
import { run as runShape } from "@/lib/connections/run-schemas";
import { readList, readOne } from "./answers";
import { checkAccessibility } from "./check-accessibility";
import { daysFromToday, dayWords } from "./days";
import { expect, test } from "./fixtures";

/**
 * The promise: when HiBob suddenly hides much, nothing is removed until an admin has seen what would go, person by
 * person, and says so; and when it was a mistake in HiBob, the next good check clears it.
 */
const HIDDEN = 15;

test.beforeEach(async ({ organization, company, signInAs }) => {
  const { ada, ben } = organization.agents;
  for (let day = 1; day <= HIDDEN; day += 1) {
    await company.book(ada.email, { type: "days", startDate: daysFromToday(day) });
  }
  for (let day = 1; day <= 5; day += 1) await company.book(ben.email, { type: "days", startDate: daysFromToday(day) });
  await signInAs("admin");
});

test("a check that finds Ada hidden waits, names what would go, and clears itself when she is back", async ({
  page,
  organization,
  company,
  connect,
  api,
}) => {
  const { ada } = organization.agents;
  const { id } = await connect();
  await company.setStatus(ada.email, "Garden leave");
  await hold(api, id);

  await page.goto("/integrations/hibob");
  const review = page.getByRole("region", { name: "What would be removed" });
  const people = review.getByRole("list", { name: "People with something to remove" });
  await expect(people.getByRole("button")).toHaveText([/^Ada Park.*15 events/]);
  await people.getByRole("button", { name: /^Ada Park/ }).click();
  const requests = review.getByRole("list", { name: "To remove of Ada Park" }).getByRole("listitem");
  await expect(requests).toHaveCount(HIDDEN);
  await expect(requests.first()).toContainText(`Holiday, ${dayWords(daysFromToday(1))}`);
  await expect(review).toContainText("If the next check is good, this clears by itself.");
  await expect(page.getByText("Nothing but what stands above.")).toBeVisible();
  await checkAccessibility(page);

  await company.setStatus(ada.email, "Employed");
  await review.getByRole("button", { name: "Keep them, check again" }).click();
  await expect(page.getByRole("status").getByText("Connected", { exact: true })).toBeVisible();
  await expect(review).toHaveCount(0);
  await expect(page.getByText("20 requests = 20 synced")).toBeVisible();
});

test("what would go goes when an admin says so", async ({ page, organization, company, connect, api }) => {
  const { id } = await connect();
  await company.setStatus(organization.agents.ada.email, "Garden leave");
  await hold(api, id);

  await page.goto("/integrations/hibob");
  await page.getByRole("button", { name: "Remove them" }).click();
  const question = page.getByRole("alertdialog", { name: "Remove them from the schedule?" });
  await expect(question).toContainText("15 future events of 20 go off the schedule.");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expectRequests(page, 20);
  await page.getByRole("button", { name: "Remove them" }).click();
  await question.getByRole("button", { name: "Remove them" }).click();
  await expect(page.getByRole("status").getByText("Connected", { exact: true })).toBeVisible();
  await expectRequests(page, 5);
});

test("who is no admin sees what would go, and is told that it takes one", async ({
  page,
  organization,
  company,
  connect,
  api,
  signInAs,
}) => {
  const { id } = await connect();
  await company.setStatus(organization.agents.ada.email, "Garden leave");
  await hold(api, id);
  await signInAs("viewer");
  await page.goto("/integrations/hibob");
  await expect(page.getByRole("region", { name: "What would be removed" })).toContainText("Ada Park");
  await expect(page.getByText("An admin of your organization can do this.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Remove them|Keep them/ })).toHaveCount(0);
});

/** Sweeps until a run is held. */
async function hold(api: APIRequestContext, id: string): Promise<void> {
  const find = async (runId: string) =>
    (await readList(await api.get(`connections/${id}/runs`), runShape)).find((each) => each.id === runId);
  let runId = "";
  await expect(async () => {
    // Where a poll is under way already, that one is the answer: then once more.
    runId = (await readOne(await api.post(`connections/${id}/runs`, { data: { kind: "sweep" } }), runShape)).id;
    await expect.poll(async () => (await find(runId))?.finishedAt ?? null).not.toBeNull();
    expect((await find(runId))?.status).toBe("held");
  }).toPass({ timeout: 30_000 });
}

async function expectRequests(page: Page, count: number): Promise<void> {
  await expect(page.getByText(`${count} requests = ${count} synced`)).toBeVisible();
}
