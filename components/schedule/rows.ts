import type { Agent } from "@/lib/agents/schemas";
import type { BriefEvent, EventsByAgent } from "@/lib/events/brief";
import { layoutRow, type RowLayout } from "./row-layout";
import { type Axis, type Scale, scaleFor } from "./scale";

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

/** Stands for the agents without a team. No team's name starts with a space. */
export const NO_TEAM = " none";

export type TeamRow = { kind: "team"; key: string; team: string; name: string; agents: number; isFolded: boolean };
export type AgentRow = { kind: "agent"; key: string; agent: Agent; scale: Scale; layout: RowLayout };
export type Row = TeamRow | AgentRow;

/** The rows from top to bottom, and how much they are with those that are folded away. */
export type Shown = { rows: Row[]; agents: number; events: number };

export type RowsInput = {
  agents: Agent[];
  events: EventsByAgent;
  filters: Filters;
  axis: Axis;
  /** Teams of which only the heading is shown; NO_TEAM is for agents without one. */
  folded: string[];
  /** In columns; see layoutRow. */
  minWidth: number;
};

/**
 * Makes the rows of the schedule: teams by name, then those without one; in each the agents in the given order. With
 * a filter on events, agents without such an event on these days are left out. What is the same as the last time is
 * the same object, so that it is not drawn again. `prepare` makes the rows of some of the agents ahead of that.
 */
export function rowMaker() {
  let kept = new Map<string, Kept>();
  // Of the last axis, by zone: a month of days takes longer to find in a zone than all else on a row.
  let scaled: { axis: Axis; scales: Map<string, Scale> } | null = null;

  function scaleOf(axis: Axis, zone: string): Scale {
    if (scaled?.axis !== axis) scaled = { axis, scales: new Map() };
    const scale = scaled.scales.get(zone) ?? scaleFor(axis, zone);
    scaled.scales.set(zone, scale);
    return scale;
  }

  function rowsOf(input: RowsInput, agents: Agent[], into: Map<string, Kept>): void {
    const { events, filters, axis, minWidth } = input;
    const look = JSON.stringify([axis, minWidth, filters.type, filters.source]);
    for (const agent of agents) {
      if (!matchesAgent(agent, filters)) continue;
      const own = events.get(agent.id) ?? NO_EVENTS;
      const before = kept.get(agent.id);
      if (before && before.row.agent === agent && before.events === own && before.look === look) {
        into.set(agent.id, before);
        continue;
      }
      const scale = scaleOf(axis, axis.zone ?? agent.effectiveTimeZone);
      const layout = layoutRow(own.filter(isShown(filters)), scale, minWidth);
      into.set(agent.id, { row: { kind: "agent", key: agent.id, agent, scale, layout }, events: own, look });
    }
  }

  return {
    prepare: (input: RowsInput, agents: Agent[]): void => rowsOf(input, agents, kept),
    make(input: RowsInput): Shown {
      const made = new Map<string, Kept>();
      rowsOf(input, input.agents, made);
      kept = made;
      const isWhole = input.filters.type === null && input.filters.source === null;
      const rows = [...made.values()].map(({ row }) => row).filter((row) => isWhole || row.layout.blocks.length > 0);
      const count = rows.reduce((sum, row) => sum + row.layout.blocks.length, 0);
      return { rows: withTeams(rows, input.folded), agents: rows.length, events: count };
    },
  };
}

/** A row, and what it was made of. */
type Kept = { row: AgentRow; events: readonly BriefEvent[]; look: string };

const NO_EVENTS: readonly BriefEvent[] = [];

/** Whether any filter is set. */
export function isFiltered(filters: Filters): boolean {
  return filters.q !== "" || filters.team !== null || filters.type !== null || filters.source !== null;
}

/** The zone in which the rows are, when it is one: the chosen one, or that of all agents. */
export function sharedZone(agents: Agent[], zone: string | null): string | null {
  if (zone !== null) return zone;
  const first = agents[0]?.effectiveTimeZone ?? null;
  return agents.every((agent) => agent.effectiveTimeZone === first) ? first : null;
}

function withTeams(rows: AgentRow[], folded: string[]): Row[] {
  const byTeam = Map.groupBy(rows, (row) => row.agent.team ?? NO_TEAM);
  const teams = [...byTeam.keys()].filter((team) => team !== NO_TEAM).sort((a, b) => a.localeCompare(b));
  if (teams.length === 0) return rows;
  return [...teams, NO_TEAM].flatMap((team): Row[] => {
    const members = byTeam.get(team) ?? [];
    if (members.length === 0) return [];
    const isFolded = folded.includes(team);
    const heading: TeamRow = {
      kind: "team",
      key: `team ${team}`,
      team,
      name: team === NO_TEAM ? "No team" : team,
      agents: members.length,
      isFolded,
    };
    return isFolded ? [heading] : [heading, ...members];
  });
}

function matchesAgent(agent: Agent, { q, team }: Filters): boolean {
  const needle = q.trim().toLowerCase();
  return (
    (team === null || agent.team === team) &&
    (needle === "" || agent.name.toLowerCase().includes(needle) || agent.email.includes(needle))
  );
}

function isShown({ type, source }: Filters) {
  return (event: BriefEvent) =>
    (type === null || event.type.name === type) && (source === null || event.source === source);
}
