import { makeMember } from "../../own-organization";
import type { Scenario } from "../scenario";

const shared = {
  path: "/sign-in",
  role: null,
  // Where there is nobody yet, the address leads to the setup.
  prepare: ({ organization }) => makeMember(organization.id, "admin"),
} satisfies Partial<Scenario>;

export const signIn: Scenario[] = [
  { ...shared, name: "sign-in", shows: (page) => page.getByRole("button", { name: "Sign in" }) },
  {
    ...shared,
    name: "sign-in-refused",
    act: async ({ page }) => {
      await page.getByLabel("Email").fill("somebody@harbour.example");
      await page.getByLabel("Password", { exact: true }).fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
    },
    shows: (page) => page.getByRole("alert").filter({ hasText: /./ }).first(),
  },
];
