import type { Page } from "@playwright/test";
import { checkRow, wizardFields } from "../../connect-wizard";
import type { Permissions } from "../../hibob/state/permissions";
import type { Scenario, Stage } from "../scenario";
import * as states from "../states";

const path = "/integrations/hibob/connect";
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });
const failed = (title: string) => (page: Page) => checkRow(page, title).getByText("Failed");

async function fill({ page, company }: Stage, token = company.credentials.token): Promise<void> {
  const fields = wizardFields(page);
  await fields.serviceUserId.fill(company.credentials.serviceUserId);
  await fields.token.fill(token);
}

async function test(stage: Stage, token?: string): Promise<void> {
  await fill(stage, token);
  await stage.page.getByRole("button", { name: "Test connection" }).click();
}

function lacking(name: string, permissions: Partial<Permissions>, title: string): Scenario {
  const prepare = ({ company }: Stage) => company.allow(permissions);
  return { name: `wizard-without-${name}`, path, prepare, act: (stage) => test(stage), shows: failed(title) };
}

function guide(step: number, name: string): Scenario {
  return {
    name: `wizard-prepare-${step}-${name}`,
    path: `${path}?guide=${step}`,
    shows: (page) => page.getByRole("img"),
  };
}

export const wizard: Scenario[] = [
  guide(1, "service-user"),
  guide(2, "permission-group"),
  guide(3, "people"),
  guide(4, "access-rights"),
  {
    name: "wizard-viewer",
    path,
    role: "viewer",
    shows: (page) => page.getByText("An admin connects HiBob"),
  },
  {
    name: "wizard-api-key",
    path: `${path}?method=api_key`,
    shows: (page) => page.getByText("HiBob ended API keys", { exact: true }),
  },
  {
    name: "wizard-api-key-migration",
    path: `${path}?method=api_key`,
    prepare: states.migrationRequired,
    shows: (page) => page.getByRole("link", { name: "Migrate to a service user" }),
  },
  {
    name: "wizard-nothing-typed",
    path,
    act: ({ page }) => page.getByRole("button", { name: "Test connection" }).click(),
    shows: (page) => page.getByText("Enter the service user's token."),
  },
  {
    name: "wizard-testing",
    path,
    prepare: ({ company }) => company.setLatency(1500),
    act: (stage) => test(stage),
    shows: (page) => checkRow(page, "Credentials").getByText("Passed"),
  },
  {
    name: "wizard-slow",
    path,
    prepare: ({ company }) => company.fail("timeout", "/people"),
    act: (stage) => test(stage),
    shows: (page) => page.getByText("HiBob is slow to answer."),
  },
  {
    name: "wizard-silent",
    path,
    prepare: ({ company }) => company.fail("timeout"),
    act: (stage) => test(stage),
    shows: (page) => page.getByText("HiBob can't be reached right now"),
  },
  { name: "wizard-wrong-token", path, act: (stage) => test(stage, "not-the-token"), shows: failed("Credentials") },
  lacking("basic-info", { basicInfo: false }, "People"),
  lacking("email", { email: false }, "People"),
  lacking("audience", { audience: [] }, "People"),
  lacking("whos-out", { seeWhosOut: false }, "Time off"),
  {
    name: "wizard-doubts",
    path,
    prepare: async (stage) => {
      await states.book(stage);
      await stage.company.setStatus(stage.organization.agents.ada.email, "Garden leave");
    },
    act: (stage) => test(stage),
    shows: preview,
  },
  {
    name: "wizard-review",
    path,
    prepare: states.bookAll,
    act: (stage) => test(stage),
    shows: preview,
  },
  {
    name: "wizard-other-days",
    path,
    prepare: states.book,
    act: async (stage) => {
      await test(stage);
      await preview(stage.page).waitFor();
      await stage.page.getByRole("radio", { name: "Always some months ahead" }).click();
    },
    shows: (page) => page.getByText("You chose other days since this was counted"),
  },
  {
    name: "wizard-refused",
    path,
    prepare: ({ company }) => company.allow({ seeWhosOut: false }),
    act: async (stage) => {
      await fill(stage);
      await stage.page.getByRole("button", { name: "Connect with HiBob" }).click();
    },
    shows: (page) => page.getByText("HiBob doesn't let Rosterline in yet"),
  },
];
