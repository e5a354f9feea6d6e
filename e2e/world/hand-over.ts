import { randomUUID } from "node:crypto";
import { POST as CONNECT } from "@/app/api/v1/hand-over/connect/route";
import { POST as OPENED } from "@/app/api/v1/hand-over/opened/route";
import { POST as PREFLIGHT } from "@/app/api/v1/hand-over/preflight/route";
import { POST as MAKE } from "@/app/api/v1/hand-over-links/route";
import { call } from "@/e2e/database/call";
import { makeKey } from "@/e2e/database/sample";
import { sandbox } from "@/e2e/world/sandbox";
import { upsertAgents } from "@/lib/agents/service";
import { one } from "@/lib/api/schemas";
import { listAuditEntries } from "@/lib/audit/service";
import { madeHandOverLink } from "@/lib/connections/hand-over-schemas";
import { createOrganization } from "@/lib/members/organization";
import { createMember } from "@/lib/members/service";
import { addDays, today } from "@/lib/time";

export const UNTIL = addDays(today("Europe/London"), 100);

const HANDLERS = { connect: CONNECT, opened: OPENED, preflight: PREFLIGHT };

/** An organization that is not connected yet, its HiBob, and an API key by which links are made. */
export async function makeAsker() {
  const organization = await createOrganization({ name: `Asker ${randomUUID()}`, timeZone: "Europe/London" });
  const names = ["Ada Quist", "Ben Quist"];
  const emails = names.map((name) => `${name.split(" ")[0]?.toLowerCase()}@${organization.id}.example`);
  await upsertAgents(
    organization.id,
    names.map((name, index) => ({ name, email: emails[index] ?? "" })),
  );
  const { id: adminId } = await createMember(organization.id, {
    email: `${randomUUID()}@sample.example`,
    name: "Robin Berg",
    role: "admin",
    password: "a long password",
  });
  const company = sandbox.createCompany();
  const ada = company.addPerson({ name: names[0] ?? "", email: emails[0] ?? "" }).id;
  company.book(ada, { type: "days", startDate: addDays(UNTIL, -80), endDate: addDays(UNTIL, -80) });
  const { serviceUserId, token } = company;
  const key = await makeKey(organization.id, ["connections:write", "connections:read"]);
  return { organizationId: organization.id, adminId, company, key, credentials: { serviceUserId, token } };
}

/** @returns the link, with its secret */
export async function makeLink(key: string, given: object = { syncUntil: UNTIL }) {
  const answer = await call(MAKE, { key, body: { integration: "hibob", ...given } });
  const { data } = one(madeHandOverLink.strict()).parse(answer.body);
  return { ...data, secret: data.address.split("/").at(-1) ?? "" };
}

/** Calls as who holds the link: without a session and without a key. */
export function byLink(what: keyof typeof HANDLERS, body: object) {
  return call(HANDLERS[what], { body });
}

/** What the log tells of links and connections, oldest first. */
export async function told(organizationId: string): Promise<string[]> {
  const { data } = await listAuditEntries(organizationId, { limit: 1000 });
  return data
    .toReversed()
    .filter(({ action }) => /^(hand_over_link|connection)\./.test(action))
    .map(({ actor, deed }) => `${actor.label} ${deed}`);
}
