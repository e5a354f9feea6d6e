import type { Beliefs } from "@/e2e/convergence/beliefs";
import { rawName } from "@/e2e/convergence/beliefs";
import { type Placed, place } from "@/e2e/convergence/place";
import type { Company } from "@/e2e/hibob/company";
import type { TimeOffRequest } from "@/e2e/hibob/state/model";
import { firstDay, lastDay } from "@/e2e/hibob/state/range";

/** A line of the ledger with its event, as it has to be. */
export type Line = { outcome: string; reason: string | null; event: (Placed & { agent: string; type: string }) | null };

const DEFAULT_TYPE = "Time off";

/**
 * What has to stand in the ledger, by request id, of everything that HiBob shows. From HiBob's truth and the
 * admin's acts alone.
 */
export function expectLedger(company: Company, beliefs: Beliefs): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const { request, person, policy } of company.truth()) {
    // HiBob is not asked for working policies, and shows requests of active people only.
    if (policy.activity === "workTime" || !person.isActive || beliefs.isHidden(person.id)) continue;
    // It leaves private ones out where the permission is missing.
    if (policy.visibility === "Private" && !company.permissions.seePrivate) continue;
    if (isOutside(request, beliefs)) continue;
    const name = rawName(policy, company.permissions.seePrivate);
    lines.set(String(request.id), decide(request, beliefs, name));
  }
  return lines;
}

/** What becomes of one approved request under the name of its policy. */
export function decide(request: TimeOffRequest, beliefs: Beliefs, policyName: string): Line {
  const person = beliefs.people.get(request.personId);
  if (beliefs.excluded.has(policyName)) return skipped("policy_excluded");
  if (person?.isIgnored) return skipped("person_ignored");
  if (!person?.agent) return { outcome: "unmatched", reason: "no_matching_agent", event: null };
  if (beliefs.inactive.has(person.agent)) return skipped("agent_inactive");
  if (isOutside(request, beliefs)) return skipped("outside_window");
  const placed = place(request.range, beliefs.zoneOf(person.agent), beliefs.window.until);
  if ("reason" in placed) return skipped(placed.reason);
  const type = beliefs.eventTypes.get(policyName) ?? DEFAULT_TYPE;
  return { outcome: "synced", reason: null, event: { ...placed, agent: person.agent, type } };
}

/** Whether no day of the request is in the window. */
export function isOutside({ range }: TimeOffRequest, { window }: Beliefs): boolean {
  const end = lastDay(range);
  return firstDay(range) > window.until || (end !== null && end < window.from);
}

function skipped(reason: string): Line {
  return { outcome: "skipped", reason, event: null };
}
