import { makeKey } from "../../own-organization";
import type { Scenario } from "../scenario";
import * as states from "../states";

export const settings: Scenario[] = [
  { name: "settings-members", path: "/settings/members", shows: (page) => page.getByRole("table") },
  {
    name: "settings-members-add",
    path: "/settings/members",
    act: ({ page }) => page.getByRole("button", { name: "Add member" }).click(),
    shows: (page) => page.getByRole("dialog"),
  },
  {
    name: "settings-api-keys",
    path: "/settings/api-keys",
    prepare: ({ organization }) => makeKey(organization.id, ["events:read"]),
    shows: (page) => page.getByRole("table"),
  },
  {
    name: "settings-api-keys-create",
    path: "/settings/api-keys",
    act: ({ page }) => page.getByRole("button", { name: "Create API key" }).click(),
    shows: (page) => page.getByRole("dialog"),
  },
  {
    name: "settings-audit-log",
    path: "/settings/audit-log",
    prepare: states.connected,
    shows: (page) => page.getByRole("table"),
  },
  {
    name: "settings-viewer",
    path: "/settings/members",
    role: "viewer",
    shows: (page) => page.getByText("Administrators take care of this"),
  },
];
