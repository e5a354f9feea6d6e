import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parseAgentsCsv } from "@/lib/agents/csv";
import { agentsPage } from "@/lib/agents/schemas";
import { checkAccessibility } from "./check-accessibility";
import { expect, test } from "./fixtures";

/** The promise: an import shows what it does before it does it, and one bad line imports nothing. */
test("a file is looked through, shown and imported; agents who are not in it stay", async ({
  page,
  api,
  organization,
  signInAs,
}) => {
  const { ada, ben } = organization.agents;
  await signInAs("planner");
  await page.goto("/agents");
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { name: "Import agents" })).toBeVisible();
  await checkAccessibility(page);
  await choose(
    page,
    `email,name,team\n${ada.email},Ada Park,Voice\n${ben.email},Ben Cruz,Chat\neve@elsewhere.example,"Stone, Eve",\n`,
  );
  await expect(page.getByRole("heading", { name: "agents.csv" })).toBeFocused();
  await expect(page.getByText("Nothing is imported yet.")).toBeVisible();
  for (const [term, count] of [
    ["Added", "1"],
    ["Changed", "1"],
    ["Left as is", "1"],
  ] as const) {
    await expect(page.getByRole("term").filter({ hasText: term }).locator("+ dd")).toHaveText(count);
  }
  const table = page.getByRole("table", { name: "What the import does" });
  await expect(table.getByRole("row").filter({ hasText: "Ada Park" })).toContainText("team Chat → Voice");
  await expect(table.getByRole("row").filter({ hasText: "Stone, Eve" })).toContainText("Added");
  await checkAccessibility(page);
  expect(await emails(api)).toHaveLength(4);
  await page.getByRole("button", { name: "Import 2 agents" }).click();
  await expect(page.getByText("1 agent added, 1 changed.")).toBeVisible();
  await expect(page).toHaveURL("/agents");
  await expect(page.getByRole("table", { name: "Agents" })).toContainText("Stone, Eve");
  expect(await emails(api)).toHaveLength(5);
});

test("each bad line is named with its column, and nothing is imported", async ({ page, api, signInAs }) => {
  await signInAs("admin");
  await page.goto("/agents/import");
  await choose(page, "email;name;time_zone\ngood@a.example;Good;\nnot an email;;Mars/Base\n");
  await expect(page.getByRole("alert").filter({ hasText: "3 problems in agents.csv" })).toContainText(
    "Nothing was imported",
  );
  const lines = page.getByRole("table", { name: "Problems" }).locator("tbody").getByRole("row");
  await expect(lines).toHaveText([
    "3emailNot an email address.",
    "3nameA name is needed.",
    "3time_zoneNot a time zone. Use an IANA name such as Europe/London.",
  ]);
  await checkAccessibility(page);
  await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  expect(await emails(api)).toHaveLength(4);
  await choose(page, "email,name\n");
  await expect(lines).toHaveText(["1There is no agent below the header."]);
  await page
    .getByLabel("Choose a CSV file")
    .setInputFiles({ name: "agents.xlsx", mimeType: "", buffer: Buffer.from("PK") });
  await expect(page.getByRole("alert").filter({ hasText: "The file was not read" })).toContainText("then CSV");
});

test("a dropped file of 5,000 lines is looked through; a longer one says to split it", async ({ page, signInAs }) => {
  await signInAs("planner");
  await page.goto("/agents/import");
  const csv = (count: number) =>
    ["email,name", ...Array.from({ length: count }, (_, n) => `agent-${n}@many.example,Agent ${n}`)].join("\n");
  await choose(page, csv(5001));
  await expect(page.getByRole("table", { name: "Problems" })).toContainText("5000 is the most at once");
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "many.csv"));
    return transfer;
  }, csv(5000));
  await page.getByText("or drop it here").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByRole("heading", { name: "many.csv" })).toBeVisible();
  await expect(page.getByText("The first 200 of 5,000 agents are shown.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import 5,000 agents" })).toBeEnabled();
  await page.getByRole("button", { name: "Choose another file" }).click();
  await expect(page.getByLabel("Choose a CSV file")).toBeFocused();
});

test("the template is a file that can be imported; a viewer imports nothing", async ({ page, signInAs }) => {
  await signInAs("admin");
  await page.goto("/agents/import");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download a template" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("agents-template.csv");
  const parsed = parseAgentsCsv(await readFile(await file.path(), "utf8"));
  expect(parsed).toMatchObject({ agents: [{ team: "Chat", timeZone: "Europe/London" }, { name: "Ben Cruz" }] });
  await signInAs("viewer");
  await page.goto("/agents/import");
  await expect(page.getByText("Planners and admins import agents")).toBeVisible();
  await expect(page.getByLabel("Choose a CSV file")).toHaveCount(0);
  const refused = await page.request.post("/api/v1/agents/import", { data: { csv: "email,name\na@b.example,A" } });
  expect(refused.status()).toBe(403);
});

async function choose(page: Page, text: string): Promise<void> {
  const file = { name: "agents.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel("Choose a CSV file").setInputFiles(file);
}

async function emails(api: import("@playwright/test").APIRequestContext): Promise<string[]> {
  return agentsPage.parse(await (await api.get("agents")).json()).data.map(({ email }) => email);
}
