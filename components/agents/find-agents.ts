import type { Agent } from "@/lib/agents/schemas";

/** Agents of the team (null: of any) whose name or email holds the text, in the given order. */
export function findAgents(agents: Agent[], { q, team }: { q: string; team: string | null }): Agent[] {
  const needle = q.trim().toLowerCase();
  return agents.filter(
    (agent) =>
      (team === null || agent.team === team) &&
      (agent.name.toLowerCase().includes(needle) || agent.email.includes(needle)),
  );
}

/** Every team that has an agent, by name. */
export function teamsOf(agents: Agent[]): string[] {
  return [...new Set(agents.map((agent) => agent.team))]
    .filter((team) => team !== null)
    .sort((a, b) => a.localeCompare(b));
}
