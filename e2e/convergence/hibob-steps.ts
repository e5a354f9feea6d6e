import type { AccessStep, PeopleStep, RangePlan, RequestStep } from "@/e2e/convergence/history";
import { toRange } from "@/e2e/convergence/ranges";
import { readLines } from "@/e2e/convergence/read";
import { EMAILS, type World } from "@/e2e/convergence/world";
import type { RequestStatus, TimeOffRequest } from "@/e2e/hibob/state/model";

/** What happens in HiBob. Each says what it did, or null when there was nothing that it fits. */

export function playRequest(world: World, step: RequestStep): string | null {
  const { company, today, at } = world;
  switch (step.do) {
    case "book":
    case "submit":
    case "import": {
      const person = at0(company.people, step.who);
      const policy = at0(company.policies, step.policy);
      if (!person || !policy) return null;
      const input = { ...toRange(step.range, today), policy: policy.name };
      const make = { book: company.book, submit: company.submit, import: company.importRequest }[step.do];
      const id = make.call(company, person.id, input, at());
      noteHidden(world, [id]);
      return `${step.do} ${id} for ${person.displayName}, ${policy.name}: ${JSON.stringify(input)}`;
    }
    case "edit": {
      const request = pickRequest(world, step.which, ["approved", "pending"]);
      if (!request) return null;
      const input = toRange(step.range, today);
      const id = company.edit(request.id, input, at());
      noteHidden(world, [request.id, id]);
      return `edit ${request.id} (${request.status}) into ${id}: ${JSON.stringify(input)}`;
    }
    case "cancelAll": {
      const person = at0(company.people, step.who);
      const theirs = company.truth().filter(({ request }) => request.personId === person?.id);
      for (const { request } of theirs) company.cancel(request.id, at());
      noteHidden(
        world,
        theirs.map(({ request }) => request.id),
      );
      return `cancel all ${theirs.length} of ${person?.displayName}`;
    }
    default: {
      const isOfPending = step.do === "approve" || step.do === "decline";
      const request = pickRequest(world, step.which, isOfPending ? ["pending"] : ["approved", "pending"]);
      if (!request) return null;
      if (step.do === "note") company.softEdit(request.id, { description: "a note" }, at());
      else company[step.do](request.id, at());
      noteHidden(world, [request.id]);
      return `${step.do} ${request.id} (${request.status})`;
    }
  }
}

/** People are not in `changes`: a poll learns of them when it has another reason to ask. */
export async function playPeople(world: World, step: PeopleStep): Promise<string | null> {
  const { company, beliefs } = world;
  const person = step.do === "hire" ? undefined : at0(company.people, step.who);
  beliefs.isPollBlind = true;
  if (step.do === "hire" || step.do === "email") {
    const email = at0(EMAILS, step.email) ?? "";
    if (!isFree(world, email)) return null;
    if (step.do === "hire" || !person) return step.do === "hire" ? hire(world, email, step.range) : null;
    company.updatePerson(person.id, { email });
    return `${person.displayName} gets the email ${email}`;
  }
  if (!person) return null;
  if (step.do === "rehire") {
    company.rehire(person.id);
    for (const { id } of requestsOf(world, person.id)) beliefs.mustStay.delete(id);
    return `rehire ${person.displayName}`;
  }
  const wasActive = person.isActive;
  beliefs.everAway.add(person.id);
  if (step.do === "terminate") company.terminate(person.id);
  else company.setInactive(person.id);
  // Whoever is seen to have left loses what is theirs.
  const isSeenToLeave = company.people.some(
    ({ id, lifecycleStatus }) => id === person.id && lifecycleStatus === "Terminated" && company.permissions.lifecycle,
  );
  const lines = await readLines(world.connectionId);
  for (const { id, status } of requestsOf(world, person.id)) {
    // What was removed already goes as soon as we hear of it.
    if (isSeenToLeave || status !== "approved") beliefs.mustStay.delete(id);
    else if (wasActive && lines.get(String(id))?.event) beliefs.mustStay.add(id);
  }
  return `${step.do} ${person.displayName}`;
}

export function playAccess(world: World, step: AccessStep): string | null {
  const { company, beliefs } = world;
  switch (step.do) {
    case "renamePolicy": {
      const policy = at0(company.policies, step.policy);
      if (!policy) return null;
      beliefs.oldNames.set(policy.name, [
        ...(beliefs.oldNames.get(policy.name) ?? []),
        policy.displayName ?? policy.name,
      ]);
      const displayName = policy.displayName ? `${policy.displayName}’` : `${policy.name} (renamed)`;
      company.policies[company.policies.indexOf(policy)] = { ...policy, displayName };
      beliefs.isPollBlind = true;
      return `policy ${policy.name} is now shown as ${displayName}`;
    }
    case "permission":
      company.permissions[step.name] = !company.permissions[step.name];
      beliefs.isPollBlind = true;
      return `permission ${step.name}: ${company.permissions[step.name]}`;
    case "rotate":
      company.rotateToken();
      world.isTokenStale = true;
      return "rotate the token";
    case "revoke":
      company.revoke();
      world.isTokenStale = true;
      return "revoke the service user";
  }
}

function hire(world: World, email: string, range: RangePlan): string {
  const { company, today, at } = world;
  const { id, displayName } = company.addPerson({ name: `Hire ${company.people.length}`, email });
  const requestId = company.book(id, toRange(range, today), at());
  world.beliefs.everApproved.add(requestId);
  return `hire ${displayName} as ${email}, with ${requestId}: ${JSON.stringify(range)}`;
}

/** Two people may share an email only so that it is clear who is meant: one of them has that agent already. */
function isFree({ company, beliefs }: World, email: string): boolean {
  const holders = company.people.filter((person) => person.email === email);
  const known = [...beliefs.people.values()].filter((person) => person.email === email);
  if (holders.length === 0 && known.length === 0) return true;
  return holders.length <= 1 && known.length === 1 && known[0]?.agent === email;
}

/** How far HiBob's clock may be behind for a poll to see what happened: it reads so much again. */
const OVERLAP_MINUTES = 15;

/**
 * Changes of private requests, or of people who are inactive, do not show under some readings. With a clock that is
 * ahead they are not due yet, with one far behind they seem to be known.
 */
function noteHidden({ company, beliefs, setup }: World, ids: number[]): void {
  for (const id of ids) {
    const request = company.state.requests.get(id);
    const policy = company.policies.find(({ name }) => name === request?.policyName);
    const isPrivate = policy?.visibility === "Private" && setup.switches.privateInChanges === "never";
    const isInactive =
      !company.state.people.get(request?.personId ?? "")?.isActive && setup.switches.inactiveInChanges === false;
    const isOffTime = setup.skewMinutes > 0 || setup.skewMinutes < -OVERLAP_MINUTES;
    if (isPrivate || isInactive || isOffTime) beliefs.isPollBlind = true;
    if (request?.status !== "approved") beliefs.mustStay.delete(id);
  }
}

/** The newest first. */
function pickRequest({ company }: World, which: number, statuses: RequestStatus[]): TimeOffRequest | undefined {
  return at0([...company.state.requests.values()].filter(({ status }) => statuses.includes(status)).reverse(), which);
}

function requestsOf({ company }: World, personId: string): TimeOffRequest[] {
  return [...company.state.requests.values()].filter((request) => request.personId === personId);
}

function at0<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)];
}
