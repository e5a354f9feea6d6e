import type { DayRange } from "@/lib/integrations/types";
import { decide } from "@/lib/sync/decide";
import type { KeptRequest } from "@/lib/sync/ledger";
import { toWanted, type Wanted } from "@/lib/sync/plan";
import type { SeenInRun } from "@/lib/sync/policy-plan";
import type { Names, Roster } from "@/lib/sync/roster";

/** All that a request's outcome depends on beside the request itself. */
export type Ground = {
  roster: Roster;
  /** The days that the connection covers. */
  window: DayRange;
  /** Ids of requests that a newer one says it replaced. */
  replaced: Set<string>;
  names: Names;
  seen: SeenInRun;
};

/** As much of it as deciding takes. */
export type Sight = Omit<Ground, "names" | "seen">;

/** What a request should be in the ledger. Pure. @returns null for a person or policy not seen before */
export function place({ request, isAbsent }: KeptRequest, { roster, window, replaced }: Sight): Wanted | null {
  const person = roster.people.get(request.personExternalId);
  const policy = roster.policies.get(request.policy);
  if (!person || !policy) return null;
  const decision = decide(request, { person, policy, window, isSuperseded: replaced.has(request.externalId) });
  // The ledger may remember a policy by the name that it had before.
  const current = policy.name === request.policy ? request : { ...request, policy: policy.name };
  return toWanted({ request: current, personId: person.id, decision, isAbsent });
}
