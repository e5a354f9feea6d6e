import type { CompanyState } from "./company-state";
import type { Person, Policy } from "./model";

/** Whether the service user may see anything of this person: "access data for" by lifecycle status. */
export function isInAudience(state: CompanyState, person: Person): boolean {
  return state.permissions.audience.includes(person.lifecycleStatus);
}

/** Private requests are silently absent without the permission, or where the call did not ask for them. */
export function isPolicyVisible(state: CompanyState, policy: Policy, isAsked: boolean): boolean {
  return policy.visibility !== "Private" || (isAsked && state.permissions.seePrivate);
}
