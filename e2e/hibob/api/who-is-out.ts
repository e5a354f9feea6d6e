import { badRequest, forbidden } from "../errors";
import { outTodayRow, whosOutRow } from "../rows/time-off-rows";
import type { CompanyState } from "../state/company-state";
import { daysUntil, isDay, utcDay } from "../state/days";
import type { TimeOffRequest } from "../state/model";
import { getPerson } from "../state/people";
import { firstDay, lastDay } from "../state/range";
import { getPolicy } from "../state/requests";
import { isHourly } from "../state/totals";
import type { TruthEntry } from "../state/truth";
import { isInAudience, isPolicyVisible } from "../state/visibility";
import { listReply } from "./lists";
import { booleanParam, dayParam } from "./params";
import type { ApiCall, ApiRoute, Reply } from "./route";

export const whoIsOutRoutes: ApiRoute[] = [
  { method: "GET", path: "/timeoff/whosout", perMinute: 50, handle: whosOut },
  { method: "GET", path: "/timeoff/outtoday", perMinute: 50, handle: outToday },
];

type Filter = {
  from: string;
  to: string;
  includeHourly: boolean;
  includePrivate: boolean;
  includePending: boolean;
  includeWorking: boolean;
};

function whosOut({ state, query }: ApiCall): Reply {
  requireWhosOut(state);
  const [from, to] = [dayParam(query, "from"), dayParam(query, "to")];
  const maxDays = state.switches.whosOutMaxDays;
  if (to < from) throw badRequest("invalid_range", "to must not be before from");
  if (maxDays !== null && daysUntil(from, to) >= maxDays) {
    throw badRequest("invalid_range", `The range must not be longer than ${maxDays} days`);
  }
  const includePrivate = booleanParam(query, "includePrivate", false);
  const found = peopleOut(state, {
    from,
    to,
    includePrivate,
    includeHourly: booleanParam(query, "includeHourly", false),
    includePending: booleanParam(query, "includePending", false),
    // HiBob's own default: home office and business travel are in the answer unless the call says no.
    includeWorking: booleanParam(query, "includeWorkingRequests", true),
  });
  const isRealNameVisible = includePrivate && state.permissions.seePrivate;
  const rows = found.map((subject) => whosOutRow(state, subject, { isRealNameVisible }));
  return listReply(state, "outs", rows);
}

function outToday({ state, query }: ApiCall): Reply {
  requireWhosOut(state);
  const today = query.get("today") ?? utcDay(Date.now());
  if (!isDay(today)) throw badRequest("invalid_parameter", "today must be a date like 2026-11-02");
  const includePrivate = booleanParam(query, "includePrivate", false);
  const includeHourly = booleanParam(query, "includeHourly", false);
  const filter = { from: today, to: today, includeHourly, includePrivate, includePending: false, includeWorking: true };
  const siteId = query.get("siteId");
  const found = peopleOut(state, filter).filter(({ person }) => siteId === null || person.site === siteId);
  const isRealNameVisible = includePrivate && state.permissions.seePrivate;
  return listReply(
    state,
    "outs",
    found.map((subject) => outTodayRow(state, subject, { isRealNameVisible })),
  );
}

/** Without "See who's out" there is no read of time off at all. */
export function requireWhosOut(state: CompanyState): void {
  if (!state.permissions.seeWhosOut) throw forbidden("See who's out");
}

/** Only of active people: the requests of who left, or is inactive during a long leave, are not in these answers. */
function peopleOut(state: CompanyState, filter: Filter): TruthEntry[] {
  const out = requestsOut(state, filter, isOut(state, filter));
  if (state.switches.replacedInWhosOut === "absent") return out;
  const inForce = state.changes.filter(({ kind, wasApproved }) => kind === "Replaced" && wasApproved);
  const replacedOnes = new Set(inForce.map(({ request }) => request.id));
  const replaced = new Set<number>();
  // Newest first: of a chain of edits each one brings in the one before it.
  for (let found = out; found.length > 0; ) {
    const ids = new Set(
      found.flatMap(({ request }) => request.previousRequestId ?? []).filter((id) => replacedOnes.has(id)),
    );
    for (const id of ids) replaced.add(id);
    found = requestsOut(state, filter, (request) => ids.has(request.id));
  }
  return requestsOut(state, filter, (request) => isOut(state, filter)(request) || replaced.has(request.id));
}

function isOut(state: CompanyState, filter: Filter): (request: TimeOffRequest) => boolean {
  const withPending = filter.includePending && state.permissions.manageRequests;
  return ({ status }) => status === "approved" || (withPending && status === "pending");
}

function requestsOut(
  state: CompanyState,
  filter: Filter,
  isWanted: (request: TimeOffRequest) => boolean,
): TruthEntry[] {
  const found: TruthEntry[] = [];
  for (const request of state.requests.values()) {
    if (!isWanted(request)) continue;
    if (!overlaps(state, request, filter) || (isHourly(request.range) && !filter.includeHourly)) continue;
    const policy = getPolicy(state, request.policyName);
    if (!isPolicyVisible(state, policy, filter.includePrivate)) continue;
    if (policy.activity === "workTime" && !filter.includeWorking) continue;
    const person = getPerson(state, request.personId);
    if (person.isActive && isInAudience(state, person)) found.push({ request, person, policy });
  }
  return found.sort((left, right) => left.request.id - right.request.id);
}

function overlaps(state: CompanyState, { range }: TimeOffRequest, { from, to }: Filter): boolean {
  const start = firstDay(range);
  const end = lastDay(range);
  if (end !== null) return start <= to && end >= from;
  return start <= to && (state.switches.openEndedInWhosOut === "everyLaterRange" || start >= from);
}
