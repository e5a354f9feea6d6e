import { z } from "zod";
import { type Agent, type AgentInput, agentInput } from "@/lib/agents/schemas";

/** Stands for "no zone of its own": the organization's counts. */
export const ORGANIZATION_ZONE = "organization";

/** The form of an agent: as the API takes it, but "" or ORGANIZATION_ZONE where nothing is said. */
export const agentFormValues = z.object({
  email: agentInput.shape.email,
  name: agentInput.shape.name,
  timeZone: z.string(),
  team: z.string().trim().max(200),
  externalId: z.string().trim().max(200),
});
export type AgentFormValues = z.input<typeof agentFormValues>;

export function toFormValues(agent: Agent | null): AgentFormValues {
  return {
    email: agent?.email ?? "",
    name: agent?.name ?? "",
    timeZone: agent?.timeZone ?? ORGANIZATION_ZONE,
    team: agent?.team ?? "",
    externalId: agent?.externalId ?? "",
  };
}

/** Nothing said clears: null, not left out, which would keep what was. */
export function toInput({ email, name, timeZone, team, externalId }: AgentFormValues): AgentInput {
  const ownZone = timeZone === ORGANIZATION_ZONE ? null : timeZone;
  return { email, name, timeZone: ownZone, team: team || null, externalId: externalId || null };
}
