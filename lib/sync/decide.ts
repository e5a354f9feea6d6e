import type { Outcome, Reason } from "@/lib/connections/ledger-schemas";
import type { DayRange, TimeOff } from "@/lib/integrations/types";
import { log } from "@/lib/log";
import { type Placement, project } from "@/lib/sync/project";

/** A person as the sync knows them: whom they are linked to, and whether their absence means anything. */
export type Linked = {
  id: string;
  agent: { id: string; timeZone: string; isActive: boolean } | null;
  isIgnored: boolean;
};

/** What a policy becomes here. */
export type PolicyRule = { eventTypeId: string; isExcluded: boolean };

/** What became of a request: an event for an agent, or an outcome with its reason. */
export type Decision =
  | { outcome: "synced"; reason: null; agentId: string; eventTypeId: string; placement: Placement }
  | { outcome: Exclude<Outcome, "synced">; reason: Reason };

type Context = { person: Linked; policy: PolicyRule; window: DayRange; isSuperseded: boolean };

/**
 * Decides what becomes of one approved request. Pure; never throws: a request that breaks our own code is
 * `failed`, and the others go on.
 */
export function decide(request: TimeOff, context: Context): Decision {
  if (request.isWorking) return skipped("not_time_off");
  if (context.isSuperseded) return skipped("superseded");
  if (context.policy.isExcluded) return skipped("policy_excluded");
  if (context.person.isIgnored) return skipped("person_ignored");
  const { agent } = context.person;
  if (!agent) return { outcome: "unmatched", reason: "no_matching_agent" };
  if (!agent.isActive) return skipped("agent_inactive");
  try {
    const projection = project(request.span, { timeZone: agent.timeZone, window: context.window });
    if ("reason" in projection) return skipped(projection.reason);
    const { placement } = projection;
    return { outcome: "synced", reason: null, agentId: agent.id, eventTypeId: context.policy.eventTypeId, placement };
  } catch (error) {
    log.error({ err: error, request: request.externalId, type: request.type }, "a request could not be placed");
    return { outcome: "failed", reason: "unexpected" };
  }
}

function skipped(reason: Reason): Decision {
  return { outcome: "skipped", reason };
}
