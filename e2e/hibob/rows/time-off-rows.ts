import type { CompanyState } from "../state/company-state";
import { naiveTimestamp } from "../state/days";
import type { ChangeEntry, Person, Policy, TimeOffRequest } from "../state/model";
import { policyNames } from "../state/policies";
import type { Range } from "../state/range";
import type { Switches } from "../switches";
import { durationRows } from "./durations";
import { employeeIdJson } from "./employee-id";
import { offsetFields, rangeFields, typeName } from "./range-fields";

type Row = Record<string, unknown>;
type Subject = { request: TimeOffRequest; person: Person; policy: Policy };

/** A row of `GET /timeoff/requests/changes`. It has no status and no raw policy type: `changeType` is the state. */
export function changeRow(state: CompanyState, changeType: string, entry: ChangeEntry, policy: Policy): Row {
  const { request, person } = entry;
  const { createdOn, changeTypeCase } = state.switches;
  const names = policyNames(policy, { isRealNameVisible: state.permissions.seePrivate });
  const stampMs = createdOn === "changeTime" ? entry.atMs : request.createdAtMs;
  return {
    changeType: changeTypeCase === "lower" ? changeType.toLowerCase() : changeType,
    requestId: request.id,
    ...links(request, state.switches),
    ...employee(state, person),
    employeeEmail: person.email,
    policyTypeDisplayName: names.policyTypeDisplayName,
    ...listFields(request.range, state.switches),
    ...totals(request),
    changeReason: entry.reason,
    ...(state.switches.notesInLists && notes(request, entry.reason)),
    visibility: policy.visibility,
    ...(createdOn !== "absent" && { createdOn: naiveTimestamp(stampMs) }),
  };
}

/** A row of `GET /timeoff/whosout`. */
export function whosOutRow(state: CompanyState, subject: Subject, options: { isRealNameVisible: boolean }): Row {
  const { request, person, policy } = subject;
  const { range } = request;
  return {
    ...employee(state, person),
    ...(state.switches.employeeEmailInWhosOut && { employeeEmail: person.email }),
    requestId: request.id,
    ...policyNames(policy, options),
    ...(state.switches.replacedInWhosOut === "listed" && links(request, state.switches)),
    // A replaced request that is still listed is listed as it was.
    status: shownStatus(request.status === "replaced" ? "approved" : request.status, state.switches),
    ...listFields(range, state.switches),
    ...(range.type === "hours" && { hoursOnDate: range.hours, minutes: range.minutes }),
    totalCost: request.totalCost,
    ...(state.switches.notesInLists && notes(request, null)),
    visibility: policy.visibility,
  };
}

/** A row of `GET /timeoff/outtoday`: other names than everywhere else, the email, but no request id and no status. */
export function outTodayRow(state: CompanyState, subject: Subject, options: { isRealNameVisible: boolean }): Row {
  const { request, person, policy } = subject;
  const { range } = request;
  return {
    ...employee(state, person),
    employeeEmail: person.email,
    policyTypeDisplayName: policyNames(policy, options).policyTypeDisplayName,
    requestRangeType: typeName(range),
    ...(range.type === "hours" ? hoursAndMinutes(range) : rangeFields(range, "startDatePortion")),
  };
}

/** In all the forms in which the request by id and its attachments are described. */
function notes({ description, reasonCode }: TimeOffRequest, reason: string | null): Row {
  return {
    description,
    comment: description,
    reasonCode: { id: 7, displayName: reasonCode, name: reasonCode },
    reasonCodeName: reasonCode,
    declineReason: reason,
    hasAttachment: true,
    attachmentLinks: [
      { filename: `${description}.pdf`, mimeType: "application/pdf", url: `https://x.example/${description}` },
    ],
  };
}

function employee(state: CompanyState, person: Person) {
  return { employeeId: employeeIdJson(state, person), employeeDisplayName: person.displayName };
}

function listFields(range: Range, switches: Switches): Row {
  const durations = durationRows(range, switches.durations);
  return {
    type: listTypeName(range, switches),
    ...rangeFields(range, switches.listPortionNames),
    ...(durations && { durations }),
    ...(switches.timeZoneOffsetInLists && offsetFields(range)),
  };
}

function listTypeName(range: Range, { typeCase }: Switches): string {
  const name = typeName(range);
  return typeCase === "camel" ? name : name.slice(0, 1).toUpperCase() + name.slice(1);
}

function shownStatus(status: string, { statusCase }: Switches): string {
  return statusCase === "lower" ? status : status.slice(0, 1).toUpperCase() + status.slice(1);
}

/** Which requests this one replaced: the one right before it and the first of the chain. */
function links({ id, previousRequestId, originalRequestId }: TimeOffRequest, { noPrevious }: Switches): Row {
  if (previousRequestId !== null || noPrevious === "null") return { originalRequestId, previousRequestId };
  if (noPrevious === "absent") return {};
  const none = noPrevious === "zero" ? 0 : id;
  return { originalRequestId: none, previousRequestId: none };
}

function totals({ durationUnit, totalDuration, totalCost }: TimeOffRequest) {
  return { durationUnit, totalDuration, totalCost };
}

function hoursAndMinutes(range: { date: string; hours: number; minutes: number }) {
  return { startDate: range.date, endDate: range.date, hours: range.hours, minutes: range.minutes };
}
