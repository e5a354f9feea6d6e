import { db } from "@/lib/db";
import type { Scenario } from "../scenario";
import * as states from "../states";

const path = "/schedule";

export const schedule: Scenario[] = [
  {
    name: "schedule",
    path,
    prepare: states.connected,
    shows: (page) => page.getByRole("button", { name: /^Time off, Ada/ }),
  },
  { name: "schedule-no-events", path, shows: (page) => page.getByRole("rowheader", { name: "Ada Park" }) },
  {
    name: "schedule-no-agents",
    path,
    prepare: ({ organization }) => db().agent.deleteMany({ where: { organizationId: organization.id } }),
    shows: (page) =>
      page
        .getByRole("main")
        .getByText(/no agents/i)
        .first(),
  },
  {
    name: "schedule-synced-event",
    path,
    prepare: states.connected,
    act: ({ page }) => page.getByRole("button", { name: /^Time off, Ada/ }).click(),
    shows: (page) => page.getByRole("dialog", { name: "Time off" }),
  },
  {
    name: "schedule-add-event",
    path,
    act: ({ page }) => page.getByRole("button", { name: "Add event" }).click(),
    shows: (page) => page.getByRole("dialog"),
  },
];
