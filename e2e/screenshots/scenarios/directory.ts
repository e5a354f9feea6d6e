import type { Scenario } from "../scenario";
import * as states from "../states";

const path = "/integrations";
const badge = (word: string): Pick<Scenario, "path" | "shows"> => ({
  path,
  shows: (page) => page.getByRole("article", { name: "HiBob" }).getByText(word, { exact: true }),
});

export const directory: Scenario[] = [
  { name: "directory-not-connected", ...badge("Not connected") },
  { name: "directory-viewer", role: "viewer", ...badge("Not connected") },
  {
    name: "directory-no-match",
    path: "/integrations?q=payroll",
    shows: (page) => page.getByText("No integration matches “payroll”"),
  },
  { name: "directory-syncing", prepare: states.syncing, ...badge("Sync in progress") },
  { name: "directory-connected", prepare: states.connected, ...badge("Connected") },
  { name: "directory-delayed", prepare: states.delayed, ...badge("Delayed") },
  { name: "directory-action-needed", prepare: states.refusedToken, ...badge("Action needed") },
  { name: "directory-paused", prepare: states.paused, ...badge("Paused") },
  { name: "directory-migration-required", prepare: states.migrationRequired, ...badge("Migration required") },
];
