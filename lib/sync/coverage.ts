import type { Check, PreflightResult } from "@/lib/connections/preflight-schemas";
import { pool } from "@/lib/db";
import type { ProviderPerson } from "@/lib/integrations/types";

/** Missing agents named in an answer; the check says how many there are in all. */
const NAMED = 100;

export type AgentRow = { id: string; name: string; email: string; timeZone: string; isActive: boolean };

/** How many agents the vendor's people cover. */
export type Coverage = { check: Check; matched: number; missingAgents: PreflightResult["missingAgents"] };

/** An organization's agents by name, each with the time zone that its events are placed in. */
export async function loadAgents(organizationId: string): Promise<AgentRow[]> {
  const { rows } = await pool().query<AgentRow>(
    `SELECT a.id, a.name, a.email, coalesce(a.time_zone, o.time_zone) AS "timeZone",
            a.deactivated_at IS NULL AS "isActive"
     FROM agent a JOIN organization o ON o.id = a.organization_id WHERE a.organization_id = $1 ORDER BY a.name`,
    [organizationId],
  );
  return rows;
}

/** @param given.isReadable whether the people were seen at all, with their email addresses */
export function compareWithAgents(
  people: ProviderPerson[],
  { agents, isReadable }: { agents: AgentRow[]; isReadable: boolean },
): Coverage {
  const base = { id: "coverage", title: "Coverage" } as const;
  if (!isReadable) {
    const detail = "Checked once people can be seen.";
    return { check: { ...base, status: "skipped", detail, fix: null }, matched: 0, missingAgents: [] };
  }
  const emails = new Set(people.map((person) => person.email));
  const active = agents.filter((agent) => agent.isActive);
  const missing = active.filter((agent) => !emails.has(agent.email));
  const matched = active.length - missing.length;
  return {
    check: { ...base, ...words(matched, active.length) },
    matched,
    missingAgents: missing.slice(0, NAMED).map(({ id, name, email }) => ({ id, name, email })),
  };
}

function words(matched: number, agents: number): Pick<Check, "status" | "detail" | "fix"> {
  if (agents === 0) {
    return {
      status: "warning",
      detail: "You have no agents yet, so nothing can be placed on the schedule.",
      fix: "Add or import your agents first.",
    };
  }
  const detail = `This service user sees ${matched} of your ${agents} agents.`;
  if (matched === agents) return { status: "passed", detail, fix: null };
  return {
    status: "warning",
    detail: `${detail} ${agents - matched} ${agents - matched === 1 ? "is" : "are"} missing.`,
    fix: "In HiBob: *Settings > Permission Groups > your group > People's data*, include everyone. Or check that the emails here and in HiBob are the same.",
  };
}
