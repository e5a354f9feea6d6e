import type { CompanyState } from "./company-state";
import type { ChangeEntry, ChangeKind, OperationOptions, TimeOffRequest } from "./model";
import { timeOf } from "./operation-time";
import { getPerson } from "./people";

/**
 * Notes a change with the request and the person as they are now: a row of `changes` is a snapshot. An id has at
 * most one change of each kind, so that a second "Updated" takes the place of the first.
 */
export function logChange(
  state: CompanyState,
  kind: ChangeKind,
  request: TimeOffRequest,
  options: OperationOptions & { wasApproved?: boolean },
): void {
  if (kind === "Updated") {
    state.changes = state.changes.filter((entry) => entry.kind !== kind || entry.request.id !== request.id);
  }
  const entry: ChangeEntry = {
    kind,
    atMs: timeOf(options),
    wasApproved: options.wasApproved ?? request.status === "approved",
    reason: options.reason ?? null,
    request,
    person: getPerson(state, request.personId),
  };
  state.changes.push(entry);
  state.webhooks.tell(entry);
}
