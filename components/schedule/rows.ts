import type { Agent } from "@/lib/agents/schemas";
import type { ScheduleEvent } from "@/lib/events/schemas";
import type { Day } from "@/lib/integrations/types";
import { type DayScale, dayScale } from "./day-scale";
import { layoutRow, type RowLayout } from "./row-layout";

/** What of the schedule is shown; null and "" show everything. */
export type Filters = {
  /** Part of an agent's name or email. */
  q: string;
  team: string | null;
  /** Name of an event type. */
  type: string | null;
  /** `manual`, or the slug of an integration. */
  source: string | null;
};

export type TeamRow = { kind: "team"; key: string; name: string; agents: number };
export type AgentRow = { kind: "agent"; key: string; agent: Agent; scale: DayScale; layout: RowLayout };
export type Row = TeamRow | AgentRow;

type Input = {
  agents: Agent[];
  events: ScheduleEvent[];
  filters: Filters;
  days: Day[];
  /** The zone of all rows, or null: each agent's own. */
  zone: string | null;
  /** In columns; see layoutRow. */
  minWidth: number;
};

/**
 * The rows of the schedule from top to bottom: teams by name, then those without one; in each the agents in the
 * given order. With a filter on events, agents without such an event on these days are left out.
 */
export function scheduleRows({ agents, events, filters, days, zone, minWidth }: Input): Row[] {
  const eventsByAgent = Map.groupBy(
    events.filter((event) => matchesEvent(event, filters)),
    (event) => event.agentId,
  );
  const scales = new Map<string, DayScale>();
  const rows = agents
    .filter((agent) => matchesAgent(agent, filters))
    .map((agent): AgentRow => {
      const rowZone = zone ?? agent.effectiveTimeZone;
      const scale = scales.get(rowZone) ?? dayScale(days, rowZone);
      scales.set(rowZone, scale);
      const layout = layoutRow(eventsByAgent.get(agent.id) ?? [], scale, minWidth);
      return { kind: "agent", key: agent.id, agent, scale, layout };
    })
    .filter((row) => row.layout.blocks.length > 0 || (filters.type === null && filters.source === null));
  return withTeams(rows);
}

/** Whether any filter is set. */
export function isFiltered(filters: Filters): boolean {
  return filters.q !== "" || filters.team !== null || filters.type !== null || filters.source !== null;
}

function withTeams(rows: AgentRow[]): Row[] {
  const byTeam = Map.groupBy(rows, (row) => row.agent.team);
  const teams = [...byTeam.keys()].filter((team) => team !== null).sort((a, b) => a.localeCompare(b));
  if (teams.length === 0) return rows;
  return [...teams, null].flatMap((team): Row[] => {
    const members = byTeam.get(team) ?? [];
    if (members.length === 0) return [];
    return [{ kind: "team", key: `team ${team}`, name: team ?? "No team", agents: members.length }, ...members];
  });
}

function matchesAgent(agent: Agent, { q, team }: Filters): boolean {
  const needle = q.trim().toLowerCase();
  return (
    (team === null || agent.team === team) &&
    (agent.name.toLowerCase().includes(needle) || agent.email.includes(needle))
  );
}

function matchesEvent(event: ScheduleEvent, { type, source }: Filters): boolean {
  return (type === null || event.type.name === type) && (source === null || event.source === source);
}
