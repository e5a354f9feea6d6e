import { type APIRequestContext, test as base, expect } from "@playwright/test";
import { type Connection, connection } from "@/lib/connections/schemas";
import { closeDb } from "@/lib/db";
import type { Role } from "@/lib/members/schemas";
import { readOne } from "./answers";
import { daysFromToday } from "./days";
import { HibobCompany } from "./hibob-company";
import {
  type Account,
  makeKey,
  makeMember,
  makeOrganization,
  type OwnOrganization,
  removeOrganization,
} from "./own-organization";

type Fixtures = {
  /** Of this test alone, with agents in London, Manila and New York. */
  organization: OwnOrganization;
  /** The organization's HiBob: every agent is a person there. */
  company: HibobCompany;
  /** Makes a member with this role and signs this test's browser in as them. */
  signInAs: (role: Role) => Promise<Account>;
  /** Calls below /api/v1 with a key of the organization that may do everything. */
  api: APIRequestContext;
  /** Another organization, and the API as it may call it. */
  neighbour: { organization: OwnOrganization; api: APIRequestContext };
  /** Connects the organization with its company and waits for the first sync. */
  connect: () => Promise<Connection>;
};

export const test = base.extend<Fixtures, { database: undefined }>({
  database: [
    async ({ playwright: _ }, use) => {
      await use(undefined);
      await closeDb();
    },
    { scope: "worker", auto: true },
  ],

  organization: async ({ database: _ }, use) => {
    const organization = await makeOrganization();
    await use(organization);
    await removeOrganization(organization.id);
  },

  // Closed before the organization goes: signed out, it would set off for the sign-in while it is being closed.
  page: async ({ page, organization: _ }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) errors.push(`${page.url()}: ${message.text()}`);
    });
    await use(page);
    await page.close();
    expect(errors, "errors that no one caught, or a page that is not what the server drew").toEqual([]);
  },

  company: async ({ organization }, use) => {
    await use(await HibobCompany.create(Object.values(organization.agents)));
  },

  signInAs: async ({ page, organization }, use) => {
    await use(async (role) => {
      const account = await makeMember(organization.id, role);
      const { email, password } = account;
      const answer = await page.request.post("/api/v1/session", { data: { email, password } });
      expect(answer.status()).toBe(201);
      return account;
    });
  },

  api: async ({ organization, playwright, baseURL }, use) => {
    const api = await playwright.request.newContext(await callerOf(organization, baseURL));
    await use(api);
    await api.dispose();
  },

  neighbour: async ({ playwright, baseURL }, use) => {
    const organization = await makeOrganization();
    const api = await playwright.request.newContext(await callerOf(organization, baseURL));
    await use({ organization, api });
    await api.dispose();
    await removeOrganization(organization.id);
  },

  connect: async ({ api, company }, use) => {
    await use(async () => {
      const data = { integration: "hibob", credentials: company.credentials, syncUntil: daysFromToday(90) };
      const { id } = await readOne(await api.post("connections", { data }), connection);
      const read = async () => readOne(await api.get(`connections/${id}`), connection);
      await expect.poll(async () => (await read()).status, { timeout: 20_000 }).toBe("connected");
      return read();
    });
  },
});

async function callerOf(organization: OwnOrganization, baseURL: string | undefined) {
  const Authorization = `Bearer ${await makeKey(organization.id)}`;
  return { baseURL: `${baseURL}/api/v1/`, extraHTTPHeaders: { Authorization } };
}

export { expect };
