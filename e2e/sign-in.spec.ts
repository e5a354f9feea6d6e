import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { type Account, makeMember } from "./own-organization";

/** The promise: members get in, nobody else does, and both are told plainly. */
test("a wrong password is told without saying whether the email is known", async ({ page, organization }) => {
  const member = await makeMember(organization.id, "planner");
  await page.goto("/sign-in");
  const alert = page.getByRole("alert").filter({ hasText: "This email and password don't match" });
  await signIn(page, { ...member, password: "not the password" });
  await expect(alert).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(member.email);
  const words = await alert.textContent();
  await signIn(page, { email: `nobody.${member.email}`, password: member.password });
  await expect(page.getByRole("button", { name: "Sign in" })).not.toHaveAttribute("aria-busy");
  await expect(alert).toHaveText(words ?? "");
  await expect(page).toHaveURL("/sign-in");
  await signIn(page, member);
  await expect(page).toHaveURL("/schedule");
});

test("empty fields say what is missing", async ({ page, organization }) => {
  await makeMember(organization.id, "viewer");
  await page.goto("/sign-in");
  await signIn(page, { email: "", password: "" });
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/Enter your email address/);
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/Enter your password/);
});

test("signing in never leads to another site", async ({ page, organization }) => {
  const member = await makeMember(organization.id, "viewer");
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent("//elsewhere.example/schedule")}`);
  await signIn(page, member);
  await expect(page).toHaveURL("/schedule");
});

test("who signs out is out", async ({ page, signInAs }) => {
  const { name } = await signInAs("viewer");
  await page.goto("/schedule");
  await page.getByRole("button", { name: `Account ${name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.goBack();
  await page.goto("/schedule");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fschedule$/);
  expect((await page.request.get("/api/v1/agents")).status()).toBe(401);
});

test("there is no second setup", async ({ page, organization }) => {
  await makeMember(organization.id, "admin");
  await page.goto("/setup");
  await expect(page).toHaveURL("/sign-in");
  const data = {
    organizationName: "X",
    timeZone: "UTC",
    name: "X",
    email: "x@x.example",
    password: "long enough it is",
  };
  expect((await page.request.post("/api/v1/setup", { data })).status()).toBe(409);
});

async function signIn(page: Page, { email, password }: Pick<Account, "email" | "password">): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
