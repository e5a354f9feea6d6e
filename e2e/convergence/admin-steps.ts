import { Temporal } from "temporal-polyfill";
import { newKnown, rawNameOf } from "@/e2e/convergence/beliefs";
import type { AdminStep } from "@/e2e/convergence/history";
import { EMAILS, type World, ZONES } from "@/e2e/convergence/world";
import { upsertAgents } from "@/lib/agents/service";
import { linkPerson } from "@/lib/connections/links";
import type { LinkInput } from "@/lib/connections/people-schemas";
import { savePolicies } from "@/lib/connections/policies";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { patchAgent, removeAgent } from "@/lib/sync/agents";
import { change } from "@/lib/sync/service";

const OTHER_TYPE = "Training";

/** What an admin does here. Says what it did, or null when there was nothing that it fits. */
export async function playAdmin(world: World, step: AdminStep): Promise<string | null> {
  const { beliefs, organizationId, connectionId } = world;
  switch (step.do) {
    case "credentials":
      return (await enterCredentials(world)) ? "enter the credentials again" : "credentials are refused";
    case "pause":
    case "resume":
      await change(organizationId, connectionId, { paused: step.do === "pause" });
      return step.do;
    case "until": {
      const until = Temporal.PlainDate.from(world.today).add({ days: step.day }).toString();
      await change(organizationId, connectionId, { syncUntil: until });
      if (until !== beliefs.window.until) beliefs.isPollBlind = true;
      beliefs.window = { ...beliefs.window, until };
      return `sync until ${until}`;
    }
    case "rule":
      return setRule(world, step);
    case "agent": {
      const email = EMAILS[step.email % EMAILS.length] ?? "";
      const timeZone = ZONES[step.zone % ZONES.length] ?? "";
      await upsertAgents(organizationId, [{ email, name: email, timeZone }]);
      beliefs.agents.set(email, timeZone);
      beliefs.isReplanDue = true;
      return `agent ${email} in ${timeZone}`;
    }
    case "leave":
    case "return":
    case "remove":
      return changeAgent(world, step);
    default:
      return setLink(world, step);
  }
}

/** @returns whether HiBob accepts what it is tested with */
export async function enterCredentials(world: World): Promise<boolean> {
  const { company, organizationId, connectionId } = world;
  company.state.isRevoked = false;
  const { serviceUserId, token } = company;
  try {
    await change(organizationId, connectionId, { credentials: { serviceUserId, token } });
    world.isTokenStale = false;
    return true;
  } catch (error) {
    // With a permission missing they are not stored.
    if (error instanceof AppError && error.code === "provider_rejected") return false;
    throw error;
  }
}

type RuleStep = Extract<AdminStep, { do: "rule" }>;

async function setRule(
  { company, beliefs, organizationId, connectionId }: World,
  step: RuleStep,
): Promise<string | null> {
  const { rows: policies } = await pool().query(
    "SELECT id, name, raw_name FROM policy WHERE connection_id = $1 ORDER BY name",
    [connectionId],
  );
  const policy = policies[step.policy % Math.max(1, policies.length)];
  if (!policy) return null;
  const name = rawNameOf(company, policy);
  if (step.rule === "retype") {
    const { rows } = await pool().query("SELECT id FROM event_type WHERE organization_id = $1 AND name = $2", [
      organizationId,
      OTHER_TYPE,
    ]);
    await savePolicies(organizationId, connectionId, { policies: [{ id: policy.id, eventTypeId: rows[0]?.id }] });
    beliefs.eventTypes.set(name, OTHER_TYPE);
  } else {
    const isExcluded = step.rule === "exclude";
    await savePolicies(organizationId, connectionId, { policies: [{ id: policy.id, isExcluded }] });
    if (isExcluded) beliefs.excluded.add(name);
    else beliefs.excluded.delete(name);
  }
  beliefs.isReplanDue = true;
  return `${step.rule} policy ${policy.name}`;
}

type AgentStep = Extract<AdminStep, { do: "leave" | "return" | "remove" }>;

/** An agent leaves the schedule, comes back to it, or is deleted. */
async function changeAgent({ beliefs, organizationId }: World, step: AgentStep): Promise<string | null> {
  const { rows: agents } = await pool().query("SELECT id, email FROM agent WHERE organization_id = $1 ORDER BY email", [
    organizationId,
  ]);
  const agent = agents[step.agent % Math.max(1, agents.length)];
  if (!agent) return null;
  if (step.do === "remove") {
    await removeAgent(organizationId, agent.id);
    beliefs.agents.delete(agent.email);
    for (const person of beliefs.people.values()) {
      // Whose agent is gone is as if nobody had chosen one.
      if (person.agent === agent.email) Object.assign(person, { agent: null, isLinkManual: false });
    }
  } else await patchAgent(organizationId, agent.id, { isActive: step.do === "return" });
  if (step.do === "leave") beliefs.inactive.add(agent.email);
  else beliefs.inactive.delete(agent.email);
  beliefs.isReplanDue = true;
  return `${step.do} agent ${agent.email}`;
}

type LinkStep = Extract<AdminStep, { who: number }>;

async function setLink(
  { company, beliefs, organizationId, connectionId }: World,
  step: LinkStep,
): Promise<string | null> {
  const person = company.people[step.who % company.people.length];
  const { rows } = await pool().query("SELECT id FROM person WHERE connection_id = $1 AND external_id = $2", [
    connectionId,
    person?.id,
  ]);
  if (!person || !rows[0]) return null;
  const known = beliefs.people.get(person.id) ?? newKnown();
  beliefs.people.set(person.id, known);
  let input: LinkInput = { ignored: step.do === "ignore" };
  if (step.do === "link" || step.do === "unlink") {
    const { rows: agents } = await pool().query(
      "SELECT id, email FROM agent WHERE organization_id = $1 ORDER BY email",
      [organizationId],
    );
    const agent = step.do === "link" ? agents[step.agent % Math.max(1, agents.length)] : null;
    input = { agentId: agent?.id ?? null, isManual: true };
    Object.assign(known, { agent: agent?.email ?? null, isLinkManual: true, isIgnored: false });
  } else known.isIgnored = step.do === "ignore";
  await linkPerson(organizationId, connectionId, rows[0].id, input);
  beliefs.isReplanDue = true;
  return `${step.do} ${person.displayName}: ${known.agent ?? "no agent"}`;
}
