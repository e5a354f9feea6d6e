import { randomUUID } from "node:crypto";
import { listAgents } from "@/lib/agents/list";
import type { Agent } from "@/lib/agents/schemas";
import { upsertAgents } from "@/lib/agents/service";
import { type Scope, scope } from "@/lib/api-keys/schemas";
import { createApiKey } from "@/lib/api-keys/service";
import { disconnect, listConnections } from "@/lib/connections/service";
import { db } from "@/lib/db";
import { createOrganization, type Organization } from "@/lib/members/organization";
import type { Role } from "@/lib/members/schemas";
import { createMember } from "@/lib/members/service";

type Person = "ada" | "ben" | "cleo" | "dan";

/** One organization, made straight in the database: what a test starts from, and what no other test sees. */
export type OwnOrganization = Organization & { agents: Record<Person, Agent> };

const AGENTS: Record<Person, { name: string; timeZone: string | null; team: string }> = {
  ada: { name: "Ada Park", timeZone: "Europe/London", team: "Chat" },
  ben: { name: "Ben Cruz", timeZone: "Asia/Manila", team: "Chat" },
  cleo: { name: "Cleo Diaz", timeZone: "America/New_York", team: "Phone" },
  /** In the organization's time zone. */
  dan: { name: "Dan Osei", timeZone: null, team: "Phone" },
};

export async function makeOrganization(): Promise<OwnOrganization> {
  const organization = await createOrganization({ name: `Harbour ${randomUUID()}`, timeZone: "Europe/London" });
  const suffix = randomUUID().slice(0, 8);
  await upsertAgents(
    organization.id,
    Object.entries(AGENTS).map(([person, agent]) => ({ email: `${person}.${suffix}@harbour.example`, ...agent })),
  );
  const { data } = await listAgents(organization.id, { limit: 100 });
  const agents = Object.fromEntries(data.map((agent) => [agent.email.split(".")[0], agent]));
  return { ...organization, agents: agents as OwnOrganization["agents"] };
}

/**
 * With everything of it: otherwise its connection would be polled as long as the tests run. The connection goes first,
 * because a run that writes at this moment holds it, and wants the organization next.
 */
export async function removeOrganization(id: string): Promise<void> {
  for (const connection of await listConnections(id)) await disconnect(id, connection.id, "remove");
  await db().organization.delete({ where: { id } });
}

export type Account = { name: string; email: string; password: string };

/** Somebody who can sign in. */
export async function makeMember(organizationId: string, role: Role): Promise<Account> {
  const account = {
    name: `Robin the ${role}`,
    email: `${role}.${randomUUID()}@harbour.example`,
    password: randomUUID(),
  };
  await createMember(organizationId, { ...account, role });
  return account;
}

/** @returns the secret */
export async function makeKey(organizationId: string, scopes: Scope[] = scope.options): Promise<string> {
  return (await createApiKey(organizationId, { name: "Browser tests", scopes })).secret;
}
