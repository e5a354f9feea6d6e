import { db } from "@/lib/db";
import type { Scenario } from "../scenario";

const path = "/agents";

export const agents: Scenario[] = [
  { name: "agents", path, shows: (page) => page.getByRole("table", { name: "Agents" }) },
  { name: "agents-viewer", path, role: "viewer", shows: (page) => page.getByRole("table", { name: "Agents" }) },
  {
    name: "agents-empty",
    path,
    prepare: ({ organization }) => db().agent.deleteMany({ where: { organizationId: organization.id } }),
    shows: (page) =>
      page
        .getByRole("main")
        .getByText(/no agents/i)
        .first(),
  },
  {
    name: "agents-import-problems",
    path: "/agents/import",
    act: ({ page }) =>
      page.locator("input[type=file]").setInputFiles({
        name: "agents.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("email,name,time_zone\ngood@a.example,Good,\nnot an email,,Mars/Base\n"),
      }),
    shows: (page) => page.getByRole("table", { name: "Problems" }),
  },
  {
    name: "agents-add",
    path,
    act: ({ page }) => page.getByRole("button", { name: "Add agent" }).click(),
    shows: (page) => page.getByRole("dialog"),
  },
];
