import type { CompanyState } from "./company-state";
import type { Person, Policy, TimeOffRequest } from "./model";
import { getPerson } from "./people";
import { getPolicy } from "./requests";

export type TruthEntry = { request: TimeOffRequest; person: Person; policy: Policy };

/**
 * Every request that is approved and not canceled, with its person and policy, whoever may see it: what an
 * independent oracle works out the schedule from. Pending, declined, canceled, deleted and replaced ones are absent.
 */
export function truthOf(state: CompanyState): TruthEntry[] {
  return [...state.requests.values()]
    .filter((request) => request.status === "approved")
    .sort((left, right) => left.id - right.id)
    .map((request) => ({
      request,
      person: getPerson(state, request.personId),
      policy: getPolicy(state, request.policyName),
    }));
}
