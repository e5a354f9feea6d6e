import { badRequest } from "../errors";
import { changeRow } from "../rows/time-off-rows";
import type { CompanyState } from "../state/company-state";
import { addMonths } from "../state/days";
import type { ChangeEntry, ChangeKind } from "../state/model";
import { getPerson } from "../state/people";
import { getPolicy } from "../state/requests";
import { isInAudience } from "../state/visibility";
import type { Switches } from "../switches";
import { listReply } from "./lists";
import { booleanParam, instantParam } from "./params";
import type { ApiCall, ApiRoute, Reply } from "./route";
import { requireWhosOut } from "./who-is-out";

const LONGEST_WINDOW_MONTHS = 6;

export const changesRoutes: ApiRoute[] = [
  { method: "GET", path: "/timeoff/requests/changes", perMinute: 50, handle: changes },
];

/** By when the change was made, not by when the leave is. Both ends of the window are in it. */
function changes({ state, query }: ApiCall): Reply {
  requireWhosOut(state);
  const nowMs = Date.now();
  const { sinceMs, toMs } = windowOf(query, nowMs);
  const includePending = booleanParam(query, "includePending", false) && state.permissions.manageRequests;
  const rows = state.changes
    .filter(({ atMs }) => atMs >= sinceMs && atMs <= toMs && atMs + state.switches.changesLagMs <= nowMs)
    .filter((entry) => isVisible(state, entry))
    .sort((left, right) => left.atMs - right.atMs)
    .flatMap((entry) => {
      const changeType = changeTypeOf(state.switches, entry, includePending);
      return changeType === null ? [] : [changeRow(state, changeType, entry, policyOf(state, entry))];
    });
  return listReply(state, "changes", rows);
}

function windowOf(query: URLSearchParams, nowMs: number): { sinceMs: number; toMs: number } {
  const sinceMs = instantParam(query, "since");
  if (sinceMs === null) throw badRequest("missing_parameter", "since is required");
  const toMs = instantParam(query, "to") ?? nowMs;
  if (toMs <= sinceMs) throw badRequest("invalid_range", "to must be after since");
  if (addMonths(sinceMs, LONGEST_WINDOW_MONTHS) < toMs) {
    throw badRequest("invalid_range", "The time between since and to must not be more than 6 months");
  }
  return { sinceMs, toMs };
}

/** There is no `includePrivate` here and no way to leave working requests out. */
function isVisible(state: CompanyState, entry: ChangeEntry): boolean {
  const person = getPerson(state, entry.request.personId);
  if (!isInAudience(state, person) || (!person.isActive && !state.switches.inactiveInChanges)) return false;
  if (policyOf(state, entry).visibility !== "Private") return true;
  if (state.switches.privateInChanges === "permitted") return state.permissions.seePrivate;
  return state.switches.privateInChanges === "always";
}

/** The name under which a change shows; null when it does not. */
function changeTypeOf(switches: Switches, entry: ChangeEntry, includePending: boolean): string | null {
  const isRemoval = entry.kind !== "Pending" && entry.kind !== "Created";
  const isOfPending = entry.kind === "Pending" || (isRemoval && !entry.wasApproved);
  const isShownAnyway = isRemoval && entry.kind !== "Updated" && switches.pendingRemovals === "always";
  if (isOfPending && !includePending && !isShownAnyway) return null;
  const shown = shownKind(switches, entry.kind);
  return shown === "nothing" ? null : shown;
}

function shownKind(switches: Switches, kind: ChangeKind): ChangeKind | "nothing" {
  if (kind === "Replaced") return switches.replacedRow;
  if (kind === "Declined") return switches.declinedRow;
  if (kind === "Updated") return switches.softEditRows ? "Updated" : "nothing";
  return kind;
}

function policyOf(state: CompanyState, entry: ChangeEntry) {
  return getPolicy(state, entry.request.policyName);
}
