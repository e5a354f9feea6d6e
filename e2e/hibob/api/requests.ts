import { forbidden, notFound } from "../errors";
import { requestRow } from "../rows/request-row";
import type { CompanyState } from "../state/company-state";
import type { Person, TimeOffRequest } from "../state/model";
import { approve, cancel, getPolicy, submit } from "../state/requests";
import { isInAudience, isPolicyVisible } from "../state/visibility";
import { booleanParam } from "./params";
import { requireSettings } from "./policies";
import type { ApiCall, ApiRoute, Reply } from "./route";
import { parseSubmit } from "./submit-body";

export const requestRoutes: ApiRoute[] = [
  { method: "GET", path: "/timeoff/employees/:id/requests/:requestId", perMinute: 50, handle: readRequest },
  { method: "DELETE", path: "/timeoff/employees/:id/requests/:requestId", perMinute: 10, handle: cancelRequest },
  { method: "POST", path: "/timeoff/employees/:id/requests", perMinute: 10, handle: submitRequest },
];

function readRequest({ state, params, query }: ApiCall): Reply {
  requireManagement(state);
  const request = visibleRequest(state, params);
  const { status } = request;
  if (status === "deleted") throw notFound(`Request ${params.requestId}`);
  const policy = getPolicy(state, request.policyName);
  const withDailyDurations = booleanParam(query, "includeDailyDurations", true);
  return { status: 200, body: requestRow(state, { ...request, status }, { policy, withDailyDurations }) };
}

function cancelRequest({ state, params }: ApiCall): Reply {
  requireManagement(state);
  cancel(state, visibleRequest(state, params).id, {});
  return { status: 200, body: {} };
}

function submitRequest({ state, params, body }: ApiCall): Reply {
  requireSettings(state);
  requireManagement(state);
  const person = visiblePerson(state, params);
  const { input, isApproved } = parseSubmit(body, person.timeZone);
  const requestId = submit(state, person.id, input, {});
  const isPending = state.requests.get(requestId)?.status === "pending";
  if (isApproved && isPending) approve(state, requestId, {});
  return { status: 200, body: { requestId, employeeId: person.id } };
}

function requireManagement(state: CompanyState): void {
  if (!state.permissions.manageRequests) throw forbidden("Create, edit and cancel people's requests");
}

function visiblePerson(state: CompanyState, params: Record<string, string>): Person {
  const person = state.people.get(params.id ?? "");
  if (!person || !isInAudience(state, person)) throw notFound(`Employee ${params.id}`);
  return person;
}

/** 404 also when the request is another person's, or private without the permission. */
function visibleRequest(state: CompanyState, params: Record<string, string>): TimeOffRequest {
  const person = visiblePerson(state, params);
  const request = state.requests.get(Number(params.requestId));
  const isVisible =
    request?.personId === person.id && isPolicyVisible(state, getPolicy(state, request.policyName), true);
  if (!request || !isVisible) throw notFound(`Request ${params.requestId}`);
  return request;
}
