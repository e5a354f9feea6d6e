import type { AgentLink } from "@/lib/agents/schemas";

/** Whether an agent is linked to a person of the integration, as a filter and a cell say it. */
export function linkWords(integration: string): Record<AgentLink, string> {
  return { by_email: `Linked to ${integration}`, by_hand: "Linked by hand", none: "Not linked" };
}
