import { forbidden, notFound } from "../errors";
import type { CompanyState } from "../state/company-state";
import type { ApiCall, ApiRoute, Reply } from "./route";

export const policyRoutes: ApiRoute[] = [
  { method: "GET", path: "/timeoff/policy-types", perMinute: 50, handle: policyTypes },
  { method: "GET", path: "/timeoff/policy-types/:name", perMinute: 50, handle: policyType },
];

function policyTypes({ state }: ApiCall): Reply {
  requireSettings(state);
  return { status: 200, body: { policyTypes: state.policies.map((policy) => policy.name) } };
}

function policyType({ state, params }: ApiCall): Reply {
  requireSettings(state);
  const policy = state.policies.find(({ name }) => name === params.name);
  if (!policy) throw notFound(`Policy type ${params.name}`);
  const { name, activity } = policy;
  return { status: 200, body: { name, unit: "days", activity, bookingWorkDaysOnly: false } };
}

/** A permission on a feature, which service users for reading seldom have. */
export function requireSettings(state: CompanyState): void {
  if (!state.permissions.manageSettings) throw forbidden("Manage company's time off settings");
}
