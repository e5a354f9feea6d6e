import type { APIRequestContext } from "@playwright/test";
import { type Run, run } from "@/lib/connections/run-schemas";
import { connection } from "@/lib/connections/schemas";
import { readList, readOne } from "./answers";
import { daysFromToday } from "./days";
import { expect, test } from "./fixtures";
import { HibobCompany } from "./hibob-company";

/**
 * The promise: a token that HiBob no longer accepts is told at once, not tried again and again, and replaced in place.
 */
test("a revoked token stops the connection until it is replaced", async ({
  page,
  company,
  connect,
  signInAs,
  api,
  neighbour,
}) => {
  const { id } = await connect();
  await signInAs("admin");
  await page.goto("/integrations/hibob");
  const badge = page.getByRole("status");
  await expect(badge.getByText("Connected", { exact: true })).toBeVisible();

  const token = await company.replaceToken();
  await expect(badge.getByText("Action needed", { exact: true })).toBeVisible({ timeout: 30_000 });
  const alert = page.getByRole("alert").filter({ hasText: "HiBob doesn't accept this ID and token" });
  await expect(alert).toContainText("create a new");
  const runs = async () => readList(await api.get(`connections/${id}/runs`), run);
  const stopped = await runs();
  expect(stopped[0]).toMatchObject({ status: "failed", error: { code: "auth" } });
  const asked = await company.calls();
  expect(asked.filter((call) => call.status === 401)).toHaveLength(1);

  await alert.getByRole("button", { name: "Replace credentials" }).click();
  await expect(page.getByRole("tab", { name: "Settings" })).toHaveAttribute("aria-selected", "true");
  await page.getByLabel("Service user ID").fill(company.credentials.serviceUserId);
  await page.getByLabel("Token", { exact: true }).fill("still-not-the-token");
  const replace = page.getByRole("button", { name: "Test and replace" });
  await expectPolls(neighbour.api, 3);
  expect(await company.calls()).toHaveLength(asked.length);
  await replace.click();
  await expect(page.getByLabel("Token", { exact: true })).toHaveAccessibleDescription(
    /HiBob doesn't accept this ID and token/,
  );
  expect(await runs()).toEqual(stopped);
  await expect(badge.getByText("Action needed", { exact: true })).toBeVisible();

  await page.getByLabel("Token", { exact: true }).fill(token);
  await replace.click();
  await expect(badge.getByText("Connected", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(alert).toBeHidden();
});

/**
 * Connects the neighbour and waits until the worker has looked at it this often: so often it could have looked at us.
 */
async function expectPolls(api: APIRequestContext, times: number): Promise<void> {
  const { credentials } = await HibobCompany.create([{ name: "Eve Stone", email: "eve@harbour.example" }]);
  const data = { integration: "hibob", credentials, syncUntil: daysFromToday(30) };
  const { id } = await readOne(await api.post("connections", { data }), connection);
  const done = async () => (await readList(await api.get(`connections/${id}/runs`), run)).filter(isOver).length;
  await expect.poll(done).toBeGreaterThan(times);
}

function isOver({ status }: Run): boolean {
  return status === "succeeded";
}
