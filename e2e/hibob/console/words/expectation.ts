import { addDays } from "../../state/days";
import type { TimeOffRequest } from "../../state/model";
import { getPerson } from "../../state/people";
import { firstDay, lastDay } from "../../state/range";
import { getPolicy } from "../../state/requests";
import { isInAudience } from "../../state/visibility";
import type { Scene } from "../scene";
import { type Place, SKIPPED, scheduleOf, UNMATCHED } from "./app-places";
import { obstacleOf } from "./landing";
import { rangeWords } from "./range";

/** What is to be seen in Rosterline, and where. Without a place there is nothing to look at. */
export type Expectation = { see: string; place: Place | null };

/** How far back a connection looks unless it is told otherwise. */
const DAYS_BACK = 30;
/** Where the sample's agents work; everybody else has no row on a schedule. */
const AGENTS_DEPARTMENT = "Customer support";

/** What becomes of an approved request. */
export function expectationOf(scene: Scene, request: TimeOffRequest): Expectation {
  const { company, today } = scene;
  const person = getPerson(company.state, request.personId);
  const policy = getPolicy(company.state, request.policyName);
  const nothing = (see: string): Expectation => ({ see, place: null });
  if (policy.activity === "workTime") return nothing(`Nothing on the schedule: ${policy.name} is work, not time off.`);
  if (policy.visibility === "Private" && !company.permissions.seePrivate) {
    return nothing("Nothing: the policy is private, and the service user may not see private time off.");
  }
  if (!isInAudience(company.state, person)) {
    return nothing(`Nothing: ${person.displayName} is hidden from the service user.`);
  }
  const end = lastDay(request.range);
  if (end !== null && end < addDays(today, -DAYS_BACK)) {
    return nothing(`Most likely nothing: it ended more than ${DAYS_BACK} days ago, before the days that are synced.`);
  }
  if (person.department !== AGENTS_DEPARTMENT) {
    return { see: `A request without an agent: ${person.displayName} is on nobody's schedule.`, place: UNMATCHED };
  }
  const obstacle = obstacleOf(request.range);
  if (obstacle !== null) {
    return { see: `Not on the schedule. It is among the requests, skipped: ${lower(obstacle)}.`, place: SKIPPED };
  }
  const place = scheduleOf(person.displayName, firstDay(request.range));
  return { see: `On ${person.firstName}'s row of the schedule: ${rangeWords(request.range, today)}.`, place };
}

/** What becomes of a request that is in force no more. */
export function goneOf({ company }: Scene, request: TimeOffRequest, wasApproved: boolean): Expectation {
  if (!wasApproved)
    return { see: "Nothing changes: it was never approved, so it was never on the schedule.", place: null };
  const person = getPerson(company.state, request.personId);
  const place = scheduleOf(person.displayName, firstDay(request.range));
  return { see: `Gone from ${person.firstName}'s row of the schedule.`, place };
}

function lower(sentence: string): string {
  return sentence.startsWith("HiBob") ? sentence : sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
