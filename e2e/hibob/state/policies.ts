import type { Policy } from "./model";

/** The policies of a new company: paid, unpaid and working ones, public, private and under a custom name. */
export function usualPolicies(): Policy[] {
  return [
    { name: "Holiday", activity: "paidTimeoff", visibility: "Public" },
    { name: "Sick leave", activity: "paidTimeoff", visibility: "Private" },
    { name: "Parental leave", activity: "paidTimeoff", visibility: "Public" },
    { name: "Unpaid leave", activity: "unpaidTimeoff", visibility: "Public" },
    { name: "Medical appointment", activity: "paidTimeoff", visibility: "Custom name", customName: "Appointment" },
    { name: "Home office", activity: "workTime", visibility: "Public" },
    { name: "Business travel", activity: "workTime", visibility: "Public" },
  ];
}

/** The policy's names as a reader may know them: the custom name hides the real one everywhere. */
export function policyNames(policy: Policy, options: { isRealNameVisible: boolean }) {
  if (policy.visibility === "Custom name" && !options.isRealNameVisible) {
    const shown = policy.customName ?? "Out of office";
    return { policyType: shown, policyTypeDisplayName: shown };
  }
  return { policyType: policy.name, policyTypeDisplayName: policy.displayName ?? policy.name };
}
