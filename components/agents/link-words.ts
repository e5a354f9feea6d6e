import type { AgentLink } from "@/lib/agents/schemas";

/** Whether an agent is linked to a person of the integration, as a filter and a cell say it. */
export const LINK_WORDS: Record<AgentLink, string> = {
  by_email: "Linked by email",
  by_hand: "Linked by hand",
  none: "Not linked",
};
