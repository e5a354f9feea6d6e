import type { APIRequestContext, Locator, Page } from "@playwright/test";
import type { Connection } from "@/lib/connections/schemas";
import type { Role } from "@/lib/members/schemas";
import type { HibobCompany } from "../hibob-company";
import type { OwnOrganization } from "../own-organization";

/** What a scenario may work with: an organization and a HiBob company of its own, as the browser tests have. */
export type Stage = {
  page: Page;
  organization: OwnOrganization;
  company: HibobCompany;
  api: APIRequestContext;
  connect: () => Promise<Connection>;
};

/** One state of one screen. It is looked at four times: wide and narrow, light and dark. */
export type Scenario = {
  /** Of the files. */
  name: string;
  path: string;
  /** Who looks; null is nobody. An admin unless said otherwise. */
  role?: Role | null;
  /** Once, before the first look. */
  prepare?: (stage: Stage) => Promise<unknown>;
  /** At every look, once the page is there. */
  act?: (stage: Stage) => Promise<unknown>;
  /** What shows that the state is reached. */
  shows: (page: Page) => Locator;
};
