import type { Agent } from "@/lib/agents/schemas";

/** Every team that has an agent, by name. */
export function teamsOf(agents: Agent[]): string[] {
  return [...new Set(agents.map((agent) => agent.team))]
    .filter((team) => team !== null)
    .sort((a, b) => a.localeCompare(b));
}
