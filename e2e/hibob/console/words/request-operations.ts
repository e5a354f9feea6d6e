import type { TimeOffRequest } from "../../state/model";
import { getPerson } from "../../state/people";
import type { Scene } from "../scene";
import { expectationOf, goneOf } from "./expectation";
import { rangeWords } from "./range";
import { awaited, notAwaited, type Teller } from "./told";

/** By route of the control. */
export const requestTellers: Record<string, Teller> = {
  "POST /requests": (scene, { result }) => {
    const request = result as TimeOffRequest;
    if (request.status === "approved") {
      return awaited(`Approved from the start: ${nameOf(scene, request)}`, expectationOf(scene, request));
    }
    return notAwaited(
      `Requested: ${nameOf(scene, request)}`,
      "Nothing yet: only approved time off is synced. Approve it next.",
    );
  },
  "POST /requests/:requestId/approve": (scene, { result }) => {
    const request = result as TimeOffRequest;
    return awaited(`Approved: ${nameOf(scene, request)}`, expectationOf(scene, request));
  },
  "POST /requests/:requestId/decline": (scene, { result }) =>
    notAwaited(
      `Declined: ${nameOf(scene, result as TimeOffRequest)}`,
      "Nothing changes: it was never approved, so it was never on the schedule.",
    ),
  "POST /requests/:requestId/cancel": gone("Canceled"),
  "POST /requests/:requestId/delete": gone("Deleted"),
  "POST /requests/:requestId/edit": (scene, { result }) => {
    const request = result as TimeOffRequest;
    const did = `Changed: ${nameOf(scene, request)}. It is request ${request.id} now, in place of ${request.previousRequestId}`;
    if (request.status !== "approved") return notAwaited(did, "Nothing: it is not approved.");
    return awaited(did, expectationOf(scene, request));
  },
  "POST /requests/:requestId/soft-edit": (scene, { result }) =>
    notAwaited(
      `Changed the note: ${nameOf(scene, result as TimeOffRequest)}`,
      "Nothing: the request keeps its number and its days, and notes are never stored in Rosterline.",
    ),
};

/** `Ada Park, Holiday, Wed 2 Dec`. */
export function nameOf({ company, today }: Scene, request: TimeOffRequest): string {
  const { displayName } = getPerson(company.state, request.personId);
  return `${displayName}, ${request.policyName}, ${rangeWords(request.range, today)}`;
}

function gone(kind: "Canceled" | "Deleted"): Teller {
  return (scene, { result }) => {
    const request = result as TimeOffRequest;
    const change = scene.company.state.changes.findLast(
      (entry) => entry.kind === kind && entry.request.id === request.id,
    );
    const told = goneOf(scene, request, change?.wasApproved ?? false);
    const did = `${kind === "Canceled" ? "Cancelled" : "Deleted"}: ${nameOf(scene, request)}`;
    return change?.wasApproved ? awaited(did, told) : notAwaited(did, told.see);
  };
}
