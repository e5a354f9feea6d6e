import { db } from "@/lib/db";
import type { Scenario } from "../scenario";

const path = "/agents";
const BAD_FILE = "email,name,time_zone\ngood@a.example,Good,\nnot an email,,Mars/Base\n";

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
    // As a person does: what moves because somebody chose a file does not move by itself.
    act: async ({ page }) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByText("Choose a CSV file").click(),
      ]);
      await chooser.setFiles({ name: "agents.csv", mimeType: "text/csv", buffer: Buffer.from(BAD_FILE) });
    },
    shows: (page) => page.getByRole("table", { name: "Problems" }),
  },
  {
    name: "agents-add",
    path,
    act: ({ page }) => page.getByRole("button", { name: "Add agent" }).click(),
    shows: (page) => page.getByRole("dialog"),
  },
];
