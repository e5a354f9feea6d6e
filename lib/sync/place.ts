import type { DayRange } from "@/lib/integrations/types";
import { decide } from "@/lib/sync/decide";
import type { KeptRequest } from "@/lib/sync/ledger";
import { toWanted, type Wanted } from "@/lib/sync/plan";
import type { Names, Roster } from "@/lib/sync/roster";

/** All that a request's outcome depends on beside the request itself. */
export type Ground = {
  roster: Roster;
  /** The days that the connection covers. */
  window: DayRange;
  /** Ids of requests that a newer one says it replaced. */
  replaced: Set<string>;
  names: Names;
};

/** What a request should be in the ledger. Pure. @returns null for a person or policy not seen before */
export function place(
  { request, isAbsent }: KeptRequest,
  { roster, window, replaced }: Omit<Ground, "names">,
): Wanted | null {
  const person = roster.people.get(request.personExternalId);
  const policy = roster.policies.get(request.policy);
  if (!person || !policy) return null;
  const decision = decide(request, { person, policy, window, isSuperseded: replaced.has(request.externalId) });
  return toWanted({ request, personId: person.id, decision, isAbsent });
}
