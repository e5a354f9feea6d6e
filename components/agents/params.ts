import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type AgentFilter, agentLink, agentStatus } from "@/lib/agents/schemas";

/** What the address of the list of agents says. */
export const agentsParams = {
  q: parseAsString.withDefault(""),
  team: parseAsString,
  link: parseAsStringLiteral(agentLink.options),
  status: parseAsStringLiteral(agentStatus.options).withDefault("active"),
};
export type AgentsParams = inferParserType<typeof agentsParams>;

export const loadAgentsParams = createLoader(agentsParams);

export const NO_FILTERS = { q: null, team: null, link: null, status: null } as const;

export function toFilter({ q, team, link, status }: AgentsParams): AgentFilter {
  return { search: q || undefined, team: team ?? undefined, link: link ?? undefined, status };
}
