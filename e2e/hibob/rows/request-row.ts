import type { CompanyState } from "../state/company-state";
import { naiveTimestamp } from "../state/days";
import type { Policy, RequestStatus, TimeOffRequest } from "../state/model";
import { policyNames } from "../state/policies";
import { durationRowsWithCost } from "./durations";
import { employeeIdJson } from "./employee-id";
import { offsetFields, rangeFields, typeName } from "./range-fields";

/** The status that a reader sees; a replaced request counts as canceled. */
const shownStatus: Record<Exclude<RequestStatus, "deleted">, string> = {
  pending: "pending",
  approved: "approved",
  declined: "declined",
  canceled: "canceled",
  replaced: "canceled",
};

/** The answer of `GET /timeoff/employees/{id}/requests/{requestId}`. */
export function requestRow(
  state: CompanyState,
  request: TimeOffRequest & { status: Exclude<RequestStatus, "deleted"> },
  options: { policy: Policy; withDailyDurations: boolean },
): Record<string, unknown> {
  const { range, status } = request;
  const { seePrivate } = state.permissions;
  const durations = options.withDailyDurations && durationRowsWithCost(range, state.switches.durations);
  const decidedAt = request.decidedAtMs === null ? null : naiveTimestamp(request.decidedAtMs);
  return {
    employeeId: employeeIdJson(state, { id: request.personId }),
    requestId: request.id,
    policyTypeDisplayName: policyNames(options.policy, { isRealNameVisible: seePrivate }).policyTypeDisplayName,
    createdOn: naiveTimestamp(request.createdAtMs),
    description: request.description,
    reasonCode: request.reasonCode,
    type: typeName(range),
    ...rangeFields(range, state.switches.byIdPortionNames),
    ...offsetFields(range),
    ...(durations && { durations }),
    durationUnit: request.durationUnit,
    totalDuration: request.totalDuration,
    totalCost: request.totalCost,
    status: shownStatus[status],
    approved: status === "approved",
    approvedAt: status === "approved" ? decidedAt : null,
    declinedAt: status === "declined" ? decidedAt : null,
    hasAttachment: false,
    attachmentLinks: [],
    previousRequestId: request.previousRequestId,
    originalRequestId: request.originalRequestId,
    visibility: options.policy.visibility,
  };
}
