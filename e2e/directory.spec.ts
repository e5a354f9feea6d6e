import { checkAccessibility } from "./check-accessibility";
import { expect, test } from "./fixtures";

/** The promise: the directory shows what there is and how it is, and where something is missing, how to ask for it. */
test("search, category and order narrow what is shown, and the address remembers", async ({ page, signInAs }) => {
  await signInAs("admin");
  await page.goto("/integrations");
  const cards = page.getByRole("list", { name: "Integrations" }).getByRole("article");
  const hibob = page.getByRole("article", { name: "HiBob" });
  const category = page.getByRole("group", { name: "Category" });
  await expect(hibob).toBeVisible();
  const all = await cards.count();
  await expect(category.getByRole("button", { name: /^All/ })).toHaveText(`All ${all}`);

  await category.getByRole("button", { name: /^HR systems/ }).click();
  await expect(page).toHaveURL("/integrations?category=hr");
  await expect(hibob).toBeVisible();
  await page.goBack();
  await expect(category.getByRole("button", { name: /^All/ })).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("combobox", { name: "Order" }).click();
  await page.getByRole("option", { name: "By name" }).click();
  await expect(page).toHaveURL("/integrations?order=name");
  await page.getByRole("searchbox", { name: "Search integrations" }).fill("time off hibob");
  await expect(cards).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "1 integration shown" })).toBeAttached();
});

test("who finds nothing is told how to ask for it", async ({ page, signInAs }) => {
  await signInAs("viewer");
  await page.goto("/integrations");
  await page.getByRole("searchbox", { name: "Search integrations" }).fill("payroll");
  await expect(page.getByText("No integration matches “payroll”")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask for an integration" })).toHaveAttribute(
    "href",
    "https://support.example/ask",
  );
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Show all integrations" }).click();
  await expect(page.getByRole("article", { name: "HiBob" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Not listed? Tell us which one you need" })).toBeVisible();
});

test("the keyboard alone leads from the search to the wizard", async ({ page, signInAs }) => {
  await signInAs("admin");
  await page.goto("/integrations");
  await page.getByRole("searchbox", { name: "Search integrations" }).focus();
  await page.keyboard.type("bob");
  await expect(page).toHaveURL("/integrations?q=bob");
  const add = page.getByRole("article", { name: "HiBob" }).getByRole("link", { name: "Add" });
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(add).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Connect HiBob", level: 1 })).toBeVisible();
});

test("a card says what somebody has to do", async ({ page, signInAs, connect, company }) => {
  await connect();
  await signInAs("admin");
  await page.goto("/integrations");
  const card = page.getByRole("article", { name: "HiBob" });
  await expect(card.getByText("Connected", { exact: true })).toBeVisible();
  await expect(card).toContainText(/checked/i);
  await company.allow({ seeWhosOut: false });
  await expect(card.getByText("Action needed", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(card).toContainText("this service user may not see time off");
  await checkAccessibility(page);
  await expect(card.getByRole("link", { name: "Manage" })).toHaveAttribute("href", "/integrations/hibob");
});
