import type { Page } from "@playwright/test";
import { upsertAgents } from "@/lib/agents/service";
import { db } from "@/lib/db";
import { daysFromToday } from "../../days";
import type { Scenario, Stage } from "../scenario";
import * as states from "../states";

const path = "/schedule";

const DAY = daysFromToday(1);

/** A company of so many agents in teams of ten, without an integration. */
async function hire({ organization }: Stage, agents: number): Promise<void> {
  const people = Array.from({ length: agents }, (_, index) => ({
    name: `Agent ${String(index).padStart(4, "0")}`,
    email: `agent-${index}.${organization.id}@harbour.example`,
    team: `Team ${String(Math.floor(index / 10)).padStart(3, "0")}`,
  }));
  await upsertAgents(organization.id, people);
}

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
  ...[200, 2000].map((agents) => ({
    name: `schedule-${agents}-agents`,
    path,
    prepare: (stage: Stage) => hire(stage, agents),
    shows: (page: Page) => page.getByRole("rowheader", { name: "Agent 0003" }),
  })),
  {
    name: "schedule-day",
    path: `/schedule?view=day&date=${DAY}`,
    prepare: states.overlapping,
    shows: (page) => page.getByRole("button", { name: /^Meeting, Ada Park/ }),
  },
  {
    name: "schedule-conflicts",
    path: "/schedule/conflicts",
    prepare: states.overlapping,
    shows: (page) => page.getByText("1 h 30 min overlap"),
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
