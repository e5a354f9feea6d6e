import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { Beliefs } from "@/e2e/convergence/beliefs";
import type { Setup } from "@/e2e/convergence/history";
import { WINDOW_FROM, WINDOW_UNTIL } from "@/e2e/convergence/ranges";
import type { Company } from "@/e2e/hibob/company";
import type { OperationOptions, Policy } from "@/e2e/hibob/state/model";
import { usualPolicies } from "@/e2e/hibob/state/policies";
import { sandbox } from "@/e2e/world/sandbox";
import { upsertAgents } from "@/lib/agents/service";
import { addConnection } from "@/lib/connections/service";
import { encrypt } from "@/lib/crypto";
import { createOrganization } from "@/lib/members/organization";

/** One history's stage: a company of HiBob's, an organization with its connection, and what is believed of both. */
export type World = {
  company: Company;
  organizationId: string;
  connectionId: string;
  beliefs: Beliefs;
  setup: Setup;
  /** The connection's credentials are not HiBob's any more. */
  isTokenStale: boolean;
  /** The day from which the history counts. */
  today: string;
  /** When something happens in HiBob, by HiBob's clock. */
  at(): OperationOptions;
};

const ORGANIZATION_ZONE = "Australia/Lord_Howe";
/** Flo has no person, dora no agent, and eli the organization's zone. */
const AGENTS = {
  ada: "Europe/London",
  ben: "Asia/Manila",
  cleo: "America/New_York",
  eli: null,
  flo: "America/Santiago",
};
const PEOPLE = ["ada", "ben", "cleo", "dora", "eli"];
const POLICIES: Policy[] = [
  ...usualPolicies(),
  { name: "Birthday", activity: "paidTimeoff", visibility: "Public", isAutoApproved: true },
];

/** Emails that people may get: of agents, and of nobody. */
export const EMAILS = ["flo", "ada", "dora", "ben", "zoe"].map(emailOf);
export const ZONES = ["Europe/London", "Pacific/Auckland", "America/New_York", "Asia/Kathmandu"];

export async function openWorld(setup: Setup): Promise<World> {
  const today = Temporal.Now.plainDateISO("UTC");
  const company = sandbox.createCompany({
    switches: setup.switches,
    permissions: { lifecycle: setup.seesLifecycle },
    policies: structuredClone(POLICIES),
  });
  for (const name of PEOPLE) company.addPerson({ name, email: emailOf(name) });
  const { id: organizationId } = await createOrganization({ name: randomUUID(), timeZone: ORGANIZATION_ZONE });
  const agents = Object.entries(AGENTS).map(([name, timeZone]) => ({ name, email: emailOf(name), timeZone }));
  await upsertAgents(organizationId, agents);
  const beliefs = new Beliefs(ORGANIZATION_ZONE);
  for (const { email, timeZone } of agents) beliefs.agents.set(email, timeZone);
  beliefs.window = {
    from: today.add({ days: WINDOW_FROM }).toString(),
    until: today.add({ days: WINDOW_UNTIL }).toString(),
  };
  const connectionId = randomUUID();
  const { serviceUserId, token } = company;
  await addConnection(organizationId, {
    id: connectionId,
    integration: "hibob",
    credentials: encrypt(JSON.stringify({ serviceUserId, token }), connectionId),
    credentialsHint: "SE…",
    syncFrom: beliefs.window.from,
    syncUntil: beliefs.window.until,
    settings: { rollingMonths: null, policyTypes: "default" },
  });
  const at = () => ({ at: Temporal.Now.instant().add({ minutes: setup.skewMinutes }).toString() });
  const world = {
    company,
    organizationId,
    connectionId,
    beliefs,
    setup,
    isTokenStale: false,
    today: today.toString(),
    at,
  };
  const [ada] = company.people;
  for (let index = 0; ada && index < setup.crowd; index += 1) {
    const id = company.book(ada.id, { type: "days", startDate: today.add({ days: 3 + 2 * index }).toString() }, at());
    beliefs.everApproved.add(id);
  }
  return world;
}

function emailOf(name: string): string {
  return `${name}@example.com`;
}
