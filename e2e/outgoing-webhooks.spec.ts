import { Webhook } from "standardwebhooks";
import { checkAccessibility } from "./check-accessibility";
import { test as base, expect } from "./fixtures";
import { startReceiver } from "./webhook-receiver";

const test = base.extend<{ receiver: Awaited<ReturnType<typeof startReceiver>> }>({
  receiver: async ({ page: _ }, use) => {
    const receiver = await startReceiver();
    await use(receiver);
    await receiver.close();
  },
});

/** The promise: an admin adds an endpoint alone, sees that it works, and can see and repeat what was sent. */
test("a webhook is added, tested, told of an event, and what failed is seen and replayed", async ({
  page,
  api,
  organization,
  receiver,
  signInAs,
}) => {
  test.slow();
  await signInAs("admin");
  await page.goto("/integrations/webhooks");
  await expect(page.getByText("No webhooks yet")).toBeVisible();
  await expect(page.getByRole("region", { name: "Check what you receive" })).toContainText("standardwebhooks");
  await checkAccessibility(page);

  await page.getByRole("button", { name: "Add webhook" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Address").fill("ftp://payroll.example");
  await dialog.getByRole("button", { name: "Add webhook" }).click();
  await expect(dialog.getByLabel("Address")).toHaveAccessibleDescription(/This is not a web address/);
  await checkAccessibility(page);
  await dialog.getByLabel("Address").fill(receiver.url);
  await dialog.getByLabel("Description").fill("Payroll");
  await dialog.getByRole("button", { name: "Add webhook" }).click();
  const secret = await dialog.getByLabel("Signing secret").inputValue();
  await expect(dialog.getByLabel("Signing secret")).toBeFocused();
  await dialog.getByRole("button", { name: "Done" }).click();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole("table", { name: "Webhooks" }).getByRole("link", { name: "Payroll" }).click();
  await expect(page.getByRole("heading", { name: "Payroll", level: 1 })).toBeVisible();
  await expect(page.getByText("No deliveries yet")).toBeVisible();
  await page.getByRole("button", { name: "Send test event" }).click();
  const deliveries = page.getByRole("table", { name: "Deliveries" });
  await expect(deliveries.getByRole("row").nth(1)).toContainText(/webhook\.test.*Delivered.*Answered 200/);

  receiver.answer(500);
  const { data: types } = await (await api.get("event-types")).json();
  const event = { agentId: organization.agents.ada.id, typeId: types[0].id };
  const times = { startsAt: "2026-12-01T09:00:00.000Z", endsAt: "2026-12-01T10:00:00.000Z" };
  const made = await (await api.post("events", { data: { ...event, ...times } })).json();
  await expect(deliveries.getByRole("row").nth(1)).toContainText(/event\.upserted.*Trying again.*Answered 500/);
  await expect(page.getByText("the first delivery failed")).toBeVisible();
  await deliveries.getByRole("button", { name: "event.upserted" }).click();
  await expect(page.getByLabel("What was sent")).toContainText(made.data.id);
  await expect(page.getByLabel("What came back")).toContainText("Payroll is closed");
  await checkAccessibility(page);

  receiver.answer(200);
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(deliveries).toContainText("Sent again on request");
  await expect.poll(() => receiver.got.filter(({ body }) => body.includes(made.data.id)).length).toBeGreaterThan(1);
  const ids = receiver.got
    .filter(({ body }) => body.includes(made.data.id))
    .map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(1);
  for (const { headers, body } of receiver.got) new Webhook(secret).verify(body, headers as Record<string, string>);
  await page.goto(`${page.url()}?status=failed`);
  await expect(page.getByText("No such deliveries")).toBeVisible();
});

test("it is paused, resumed, edited, given a new secret, turned off by its receiver, and deleted", async ({
  page,
  api,
  receiver,
  signInAs,
}) => {
  test.slow();
  const data = { url: receiver.url, kinds: ["event.upserted"] };
  const { data: made } = await (await api.post("webhooks", { data })).json();
  await signInAs("admin");
  await page.goto(`/integrations/webhooks/${made.id}`);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Nothing is sent until you resume.")).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Nothing is sent until you resume.")).toBeHidden();

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("Description").fill("Payroll");
  await page.getByRole("dialog").getByLabel("Chat").check();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Payroll", level: 1 })).toBeVisible();
  await expect(page.getByText("team Chat")).toBeVisible();

  await page.getByRole("button", { name: "New secret" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Make a new secret" }).click();
  await expect(page.getByRole("textbox", { name: "Signing secret" })).toHaveValue(/^whsec_/);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("The one before still counts")).toBeVisible();

  receiver.answer(410);
  await page.getByRole("button", { name: "Send test event" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "It answered 410 Gone" })).toBeVisible();
  await checkAccessibility(page);

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("No webhooks yet")).toBeVisible();
});

test("who is no admin is told who takes care of it, and a neighbour's is not there", async ({
  page,
  neighbour,
  signInAs,
}) => {
  const data = { url: "https://hooks.example.com/", kinds: ["event.upserted"] };
  const { data: made } = await (await neighbour.api.post("webhooks", { data })).json();
  await signInAs("planner");
  await page.goto(`/integrations/webhooks/${made.id}`);
  await expect(page).toHaveURL("/integrations/webhooks");
  await expect(page.getByText("Administrators take care of this")).toBeVisible();
  await checkAccessibility(page);
  expect((await page.request.get("/api/v1/webhooks")).status()).toBe(403);
  await signInAs("admin");
  await page.goto(`/integrations/webhooks/${made.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
});
