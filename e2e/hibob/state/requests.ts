import { badRequest, notFound, SandboxError } from "../errors";
import { logChange } from "./change-log";
import type { CompanyState } from "./company-state";
import type { OperationOptions, Policy, RequestInput, RequestStatus, TimeOffRequest } from "./model";
import { timeOf } from "./operation-time";
import { getPerson } from "./people";
import { parseRange } from "./range";
import { totalsOf } from "./totals";

/** A new request, waiting for approval unless the policy approves by itself. Returns its id. */
export function submit(state: CompanyState, personId: string, input: RequestInput, options: OperationOptions): number {
  const request = newRequest(state, personId, input, options);
  logChange(state, "Pending", request, options);
  if (getPolicy(state, request.policyName).isAutoApproved) approve(state, request.id, options);
  return request.id;
}

/** A new request that is approved from the start, as one that was imported. Returns its id. */
export function book(state: CompanyState, personId: string, input: RequestInput, options: OperationOptions): number {
  const created = newRequest(state, personId, input, options);
  const request = put(state, { ...created, status: "approved", decidedAtMs: created.createdAtMs });
  logChange(state, "Created", request, options);
  return request.id;
}

export function approve(state: CompanyState, id: number, options: OperationOptions): void {
  const request = decide(state, id, { from: ["pending"], to: "approved", options });
  logChange(state, "Created", request, options);
}

export function decline(state: CompanyState, id: number, options: OperationOptions): void {
  const request = decide(state, id, { from: ["pending"], to: "declined", options });
  logChange(state, "Declined", request, options);
}

export function cancel(state: CompanyState, id: number, options: OperationOptions): void {
  const wasApproved = getRequest(state, id).status === "approved";
  const request = decide(state, id, { from: ["pending", "approved"], to: "canceled", options });
  logChange(state, "Canceled", request, { ...options, wasApproved });
}

/** Removed by an admin: unlike a canceled request it is gone from the reads by id too. */
export function remove(state: CompanyState, id: number, options: OperationOptions): void {
  const wasApproved = getRequest(state, id).status === "approved";
  const request = decide(state, id, { from: ["pending", "approved"], to: "deleted", options });
  logChange(state, "Deleted", request, { ...options, wasApproved });
}

/** The request with this id, whatever its status. Throws a 404 SandboxError when there is none. */
export function getRequest(state: CompanyState, id: number): TimeOffRequest {
  const request = state.requests.get(id);
  if (!request) throw notFound(`Request ${id}`);
  return request;
}

/** The policy with this name. Throws a 400 SandboxError when there is none, because a request named it. */
export function getPolicy(state: CompanyState, name: string): Policy {
  const policy = state.policies.find((candidate) => candidate.name === name);
  if (!policy) throw badRequest("unknown_policy_type", `There is no policy type "${name}"`);
  return policy;
}

export function put(state: CompanyState, request: TimeOffRequest): TimeOffRequest {
  state.requests.set(request.id, request);
  return request;
}

/** Stores a pending request, without noting any change. Throws a SandboxError or ZodError when it cannot be. */
export function newRequest(
  state: CompanyState,
  personId: string,
  input: RequestInput,
  options: OperationOptions,
): TimeOffRequest {
  const id = options.id ?? state.nextRequestId;
  if (state.requests.has(id)) throw new SandboxError(409, "id_taken", `There is a request ${id} already`);
  const range = parseRange(input);
  const atMs = timeOf(options);
  state.nextRequestId = Math.max(state.nextRequestId, id + 1);
  return put(state, {
    id,
    personId: getPerson(state, personId).id,
    policyName: getPolicy(state, input.policy ?? "Holiday").name,
    range,
    status: "pending",
    description: input.description ?? null,
    reasonCode: input.reasonCode ?? null,
    createdAtMs: atMs,
    decidedAtMs: null,
    previousRequestId: null,
    originalRequestId: null,
    ...totalsOf(range),
  });
}

function decide(
  state: CompanyState,
  id: number,
  step: { from: RequestStatus[]; to: RequestStatus; options: OperationOptions },
): TimeOffRequest {
  const request = getRequest(state, id);
  if (!step.from.includes(request.status)) {
    throw new SandboxError(409, "wrong_status", `Request ${id} is ${request.status}: it cannot become ${step.to}`);
  }
  return put(state, { ...request, status: step.to, decidedAtMs: timeOf(step.options) });
}
