import type { Page } from "@playwright/test";
import type { Scenario } from "../scenario";
import * as states from "../states";

const path = "/integrations/hibob";

function badge(word: string) {
  return (page: Page) => page.getByRole("status").getByText(word, { exact: true });
}

function tab(name: string, prepare: Scenario["prepare"] & object, state = ""): Scenario {
  return {
    name: `connection-${name.toLowerCase()}${state}`,
    path: `${path}?tab=${name.toLowerCase()}`,
    prepare,
    shows: (page) => page.getByRole("tabpanel", { name }).filter({ hasNot: page.locator("[aria-busy=true]") }),
  };
}

export const connection: Scenario[] = [
  { name: "connection-syncing", path, prepare: states.syncing, shows: badge("Sync in progress") },
  { name: "connection-connected", path, prepare: states.connected, shows: badge("Connected") },
  { name: "connection-attention", path, prepare: states.attention, shows: badge("Connected") },
  { name: "connection-nothing-booked", path, prepare: ({ connect }) => connect(), shows: badge("Connected") },
  { name: "connection-delayed", path, prepare: states.delayed, shows: badge("Delayed") },
  { name: "connection-action-needed-401", path, prepare: states.refusedToken, shows: badge("Action needed") },
  { name: "connection-action-needed-403", path, prepare: states.refusedPermission, shows: badge("Action needed") },
  { name: "connection-held", path, prepare: states.held, shows: badge("Action needed") },
  { name: "connection-paused", path, prepare: states.paused, shows: badge("Paused") },
  {
    name: "connection-migration-required",
    path,
    prepare: states.migrationRequired,
    shows: badge("Migration required"),
  },
  { name: "connection-viewer", path, role: "viewer", prepare: states.attention, shows: badge("Connected") },
  tab("Requests", states.attention),
  tab("Requests", ({ connect }) => connect(), "-empty"),
  tab("People", states.attention),
  tab("Policies", states.attention),
  tab("Policies", ({ connect }) => connect(), "-empty"),
  tab("Runs", states.attention),
  tab("Settings", states.connected),
  {
    name: "connection-disconnect",
    path,
    prepare: states.connected,
    act: ({ page }) => page.getByRole("button", { name: "Disconnect" }).click(),
    shows: (page) => page.getByRole("alertdialog", { name: "Disconnect HiBob?" }),
  },
  {
    name: "connection-disconnected",
    path,
    prepare: async (stage) => {
      const id = await states.connected(stage);
      await stage.api.delete(`connections/${id}`);
    },
    shows: (page) => page.getByRole("article", { name: "HiBob" }).getByText("Not connected"),
  },
];
