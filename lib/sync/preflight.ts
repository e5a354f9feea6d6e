import type { PreflightResult } from "@/lib/connections/schemas";
import { pool } from "@/lib/db";
import type { Check, DayRange, ProviderPreflight } from "@/lib/integrations/types";
import { decide, type Linked } from "@/lib/sync/decide";

/** Missing agents named in an answer; the number says how many there are in all. */
const NAMED = 100;

type AgentRow = { id: string; name: string; email: string; time_zone: string; is_active: boolean };

/**
 * Adds to the vendor's checks what only our data can say: how many agents are covered, and what would be on
 * the schedule. Writes nothing.
 */
export async function complete(
  organizationId: string,
  seen: ProviderPreflight,
  window: DayRange,
): Promise<PreflightResult> {
  const { rows: agents } = await pool().query<AgentRow>(
    `SELECT a.id, a.name, a.email, coalesce(a.time_zone, o.time_zone) AS time_zone, a.deactivated_at IS NULL AS is_active
     FROM agent a JOIN organization o ON o.id = a.organization_id WHERE a.organization_id = $1 ORDER BY a.name`,
    [organizationId],
  );
  const emails = new Set(seen.people.map((person) => person.email));
  const active = agents.filter((agent) => agent.is_active);
  const missing = active.filter((agent) => !emails.has(agent.email));
  const matched = active.length - missing.length;
  const checks = [
    ...seen.checks.filter((check) => check.id !== "coverage"),
    coverage({ seen, agents: active.length, matched }),
  ];
  return {
    ok:
      checks.every((check) => check.status !== "failed") &&
      checks.some((check) => check.id === "time_off" && check.status === "passed"),
    checks,
    people: { visible: seen.people.length, matched, unmatched: seen.people.length - matched },
    missingAgents: missing.slice(0, NAMED).map(({ id, name, email }) => ({ id, name, email })),
    preview: preview(seen, agents, window),
  };
}

function coverage({ seen, agents, matched }: { seen: ProviderPreflight; agents: number; matched: number }): Check {
  const base = { id: "coverage", title: "Coverage" } as const;
  const isBlind = seen.checks.some(
    (check) => check.id === "people" && (check.status === "failed" || check.status === "skipped"),
  );
  if (isBlind) return { ...base, status: "skipped", detail: "Checked once people can be seen.", fix: null };
  if (agents === 0) {
    return {
      ...base,
      status: "warning",
      detail: "You have no agents yet, so nothing can be placed on the schedule.",
      fix: "Add or import your agents first.",
    };
  }
  const detail = `This service user sees ${matched} of your ${agents} agents.`;
  if (matched === agents) return { ...base, status: "passed", detail, fix: null };
  return {
    ...base,
    status: "warning",
    detail: `${detail} ${agents - matched} ${agents - matched === 1 ? "is" : "are"} missing.`,
    fix: "In HiBob: *Settings > Permission Groups > your group > People's data*, include everyone. Or check that the emails here and in HiBob are the same.",
  };
}

/** The same decisions as a sync would take, with people matched by email. */
function preview(seen: ProviderPreflight, agents: AgentRow[], window: DayRange): PreflightResult["preview"] {
  const byEmail = new Map(
    agents.map((agent) => [agent.email, { id: agent.id, timeZone: agent.time_zone, isActive: agent.is_active }]),
  );
  const people = new Map(seen.people.map((person) => [person.externalId, byEmail.get(person.email ?? "") ?? null]));
  const replaced = new Set(seen.timeOff.map((request) => request.previousExternalId));
  const result: PreflightResult["preview"] = { requests: seen.timeOff.length, events: 0, unmatched: 0, skipped: {} };
  for (const request of seen.timeOff) {
    const person: Linked = {
      id: request.personExternalId,
      agent: people.get(request.personExternalId) ?? null,
      isIgnored: false,
    };
    const isSuperseded = replaced.has(request.externalId);
    const decision = decide(request, { person, policy: { eventTypeId: "", isExcluded: false }, window, isSuperseded });
    if (decision.outcome === "synced") result.events += 1;
    else if (decision.outcome === "unmatched") result.unmatched += 1;
    else result.skipped[decision.reason] = (result.skipped[decision.reason] ?? 0) + 1;
  }
  return result;
}
