import { SandboxError } from "../errors";
import { logChange } from "./change-log";
import type { CompanyState } from "./company-state";
import type { OperationOptions, RequestInput, TimeOffRequest } from "./model";
import { timeOf } from "./operation-time";
import { getRequest, newRequest, put } from "./requests";

/** Some of a request's fields. With another `type` the range is a new one, otherwise the rest of it stays. */
export type RequestChanges = Partial<Record<string, unknown>>;

/** Edits that keep the id: a note, a reason. */
export type NoteChanges = { description?: string; reasonCode?: string };

/**
 * A change of dates or times: a new request takes the place of the old one and names it. It is as approved as the
 * old one was. Returns the new id.
 */
export function edit(state: CompanyState, id: number, changes: RequestChanges, options: OperationOptions): number {
  const old = getLive(state, id);
  const { personId, status, description, reasonCode, policyName } = old;
  const kept = changes.type === undefined || changes.type === old.range.type ? old.range : {};
  const notes = { policy: policyName, ...(description && { description }), ...(reasonCode && { reasonCode }) };
  const created = newRequest(state, personId, { ...notes, ...kept, ...changes } as RequestInput, options);
  const links = { previousRequestId: old.id, originalRequestId: old.originalRequestId ?? old.id };
  const decidedAtMs = status === "approved" ? created.createdAtMs : null;
  const request = put(state, { ...created, ...links, status, decidedAtMs });
  const replaced = put(state, { ...old, status: "replaced", decidedAtMs: timeOf(options) });
  logChange(state, "Replaced", replaced, { ...options, wasApproved: status === "approved" });
  logChange(state, status === "approved" ? "Created" : "Pending", request, options);
  return request.id;
}

/** A change of nothing but notes: the id stays, and whether anyone hears of it depends on a switch. */
export function softEdit(state: CompanyState, id: number, changes: NoteChanges, options: OperationOptions): void {
  const request = put(state, { ...getLive(state, id), ...changes });
  logChange(state, "Updated", request, options);
}

function getLive(state: CompanyState, id: number): TimeOffRequest {
  const request = getRequest(state, id);
  if (request.status === "approved" || request.status === "pending") return request;
  throw new SandboxError(409, "wrong_status", `Request ${id} is ${request.status}: it cannot be edited`);
}
