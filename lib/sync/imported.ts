import { Temporal } from "temporal-polyfill";
import type { ImportInput } from "@/lib/connections/import-schemas";
import { checkWindow, defaultSyncFrom } from "@/lib/connections/window";
import { pool } from "@/lib/db";
import { AppError, type FieldError } from "@/lib/errors";
import type { DayRange, TimeOff } from "@/lib/integrations/types";
import { toSpan } from "@/lib/sync/imported-span";
import { idByEmail } from "@/lib/sync/seen-people";
import { todayOf } from "@/lib/sync/service";

type Agent = { id: string; email: string; name: string; timeZone: string };
/** `isNamed`: the file says the vendor's id, and not only the agent's email. */
export type ImportedPerson = { externalId: string; agent: Agent; isNamed: boolean };

type Imported = { people: ImportedPerson[]; requests: TimeOff[]; window: DayRange };

/**
 * What an import is in our words: its people with their agents, its events as requests that become just these events.
 * @throws AppError `invalid_input` with every field that is wrong
 */
export async function readImport(organizationId: string, input: ImportInput): Promise<Imported> {
  const agents = await loadAgents(organizationId, input);
  const people = gatherPeople(input, agents);
  const requests = input.events.map((event) => toRequest(event, { agents, people }));
  const window = chooseWindow(input, requests, await todayOf(organizationId));
  return { people: [...people.values()].flat(), requests, window };
}

async function loadAgents(organizationId: string, { people, events }: ImportInput): Promise<Map<string, Agent>> {
  const { rows } = await pool().query<Agent>(
    `SELECT a.id, a.email, a.name, coalesce(a.time_zone, o.time_zone) AS "timeZone"
     FROM agent a JOIN organization o ON o.id = a.organization_id WHERE a.organization_id = $1 AND a.email = ANY($2)`,
    [organizationId, [...people, ...events].map(({ agentEmail }) => agentEmail)],
  );
  const agents = new Map(rows.map((agent) => [agent.email, agent]));
  const unknown = (list: "people" | "events", entries: { agentEmail: string }[]) =>
    entries.flatMap(({ agentEmail }, index) =>
      agents.has(agentEmail)
        ? []
        : [{ path: `${list}.${index}.agentEmail`, message: `There is no agent with the email ${agentEmail}.` }],
    );
  refuse([...unknown("people", people), ...unknown("events", events)]);
  return agents;
}

/** Those of the file, and one for each agent who has events and is not among them. By the agent's email. */
function gatherPeople({ people, events }: ImportInput, agents: Map<string, Agent>): Map<string, ImportedPerson[]> {
  const gathered = new Map<string, ImportedPerson[]>();
  const add = (email: string, externalId: string, isNamed: boolean) => {
    const agent = agents.get(email);
    if (agent) gathered.set(email, [...(gathered.get(email) ?? []), { externalId, agent, isNamed }]);
  };
  for (const { personId, agentEmail } of people) add(agentEmail, personId, true);
  for (const { agentEmail } of events) if (!gathered.has(agentEmail)) add(agentEmail, idByEmail(agentEmail), false);
  return gathered;
}

function toRequest(
  event: ImportInput["events"][number],
  { agents, people }: { agents: Map<string, Agent>; people: Map<string, ImportedPerson[]> },
): TimeOff {
  const [startsAt, endsAt] = [Temporal.Instant.from(event.startsAt), Temporal.Instant.from(event.endsAt)];
  return {
    externalId: event.externalId,
    personExternalId: people.get(event.agentEmail)?.[0]?.externalId ?? "",
    policy: event.type,
    policyType: null,
    isPrivate: false,
    isWorking: false,
    type: "imported",
    span: toSpan({ startsAt, endsAt }, agents.get(event.agentEmail)?.timeZone ?? "UTC"),
    previousExternalId: null,
    originalExternalId: null,
  };
}

/** From the first day that has an event, so that no sweep takes it off for being too long ago. */
function chooseWindow(input: ImportInput, requests: TimeOff[], day: string): { from: string; until: string } {
  const days = requests.map(({ span }) => span.startDate ?? day);
  const from = input.syncFrom ?? [defaultSyncFrom(day), ...days].reduce((first, next) => (next < first ? next : first));
  const until = input.syncUntil;
  checkWindow({ syncFrom: from, syncUntil: until }, day);
  refuse(
    requests.flatMap(({ span }, index) => {
      if (span.startDate !== null && span.startDate > until)
        return [{ path: `events.${index}.startsAt`, message: `It begins after syncUntil, ${until}.` }];
      const isBefore = span.kind !== "open_ended" && span.endDate !== null && span.endDate < from;
      return isBefore ? [{ path: `events.${index}.endsAt`, message: `It ends before syncFrom, ${from}.` }] : [];
    }),
  );
  return { from, until };
}

function refuse(errors: FieldError[]): void {
  if (errors.length > 0) throw new AppError("invalid_input", errors.map(({ message }) => message).join(" "), errors);
}
