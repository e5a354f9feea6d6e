import type { Company } from "@/e2e/hibob/company";
import type { Policy } from "@/e2e/hibob/state/model";

/** What Rosterline can know of a person, and to whom it links them. */
type Known = {
  email: string | null;
  isActive: boolean;
  isTerminated: boolean;
  /** Email of the agent. */
  agent: string | null;
  isLinkManual: boolean;
  isIgnored: boolean;
};

/**
 * What decides about the schedule and is not HiBob's: the admin's acts, and links, which are made once and so depend
 * on what was read when. Kept by the steps of a history, never read from the product.
 */
export class Beliefs {
  readonly people = new Map<string, Known>();
  /** Zone by email; null is the organization's. */
  readonly agents = new Map<string, string | null>();
  /** Emails of agents whom an admin took off the schedule. */
  readonly inactive = new Set<string>();
  /** By what HiBob calls the policy whatever it shows: a policy that is renamed keeps its rules. */
  readonly excluded = new Set<string>();
  readonly eventTypes = new Map<string, string>();
  /** Names that a policy had before it was renamed, by its first name. */
  readonly oldNames = new Map<string, string[]>();
  window = { from: "", until: "" };
  /** Requests that were approved at some time: no other may ever be an event. */
  readonly everApproved = new Set<number>();
  /** Of people who are inactive: what stood on the schedule then has to stay until it is cancelled. */
  readonly mustStay = new Set<number>();
  /** People who were inactive at some time: nobody could ask HiBob whether a policy of theirs was home office. */
  readonly everAway = new Set<string>();
  /** Something changed that HiBob's `changes` do not tell, so that only the next sweep can know. */
  isPollBlind = true;
  /** An admin changed links or rules: the next run places everything again before it asks HiBob. */
  isReplanDue = false;

  constructor(readonly organizationZone: string) {}

  /** A good run has asked for people: those it may see are known now as they are. */
  learnPeople(company: Company): void {
    const { basicInfo, email, lifecycle } = company.permissions;
    if (!basicInfo) return;
    for (const person of company.people) {
      const known = this.people.get(person.id) ?? newKnown();
      if (email) known.email = person.email.toLowerCase();
      known.isActive = person.isActive;
      known.isTerminated = lifecycle && person.lifecycleStatus === "Terminated";
      this.people.set(person.id, known);
    }
  }

  /**
   * Links by email, once. An agent who has a person gets no second one, a link that was undone stays undone. Of two
   * people with one email the only active one is meant; where that is not clear, nobody is.
   */
  link(): void {
    for (const agent of this.agents.keys()) {
      if ([...this.people.values()].some((person) => person.agent === agent)) continue;
      const candidates = [...this.people.values()].filter(
        (person) => person.agent === null && !person.isLinkManual && person.email === agent,
      );
      const active = candidates.filter((person) => person.isActive);
      const [meant, ...others] = active.length > 0 ? active : candidates;
      if (meant && others.length === 0) meant.agent = agent;
    }
  }

  /**
   * Whether HiBob hides this person's requests without a word: inactive, and not known to have left. Of them absence
   * says nothing. Without the category Lifecycle, which the guide does not ask for, whoever left looks the same.
   */
  isHidden(personId: string): boolean {
    const known = this.people.get(personId);
    return known !== undefined && !known.isActive && !known.isTerminated;
  }

  zoneOf(agent: string): string {
    return this.agents.get(agent) ?? this.organizationZone;
  }

  /** After a good run: people whom it took for active were not protected, so that what was theirs may be gone. */
  forgetUnprotected(company: Company): void {
    for (const id of this.mustStay) {
      const personId = company.state.requests.get(id)?.personId ?? "";
      if (!this.isHidden(personId)) this.mustStay.delete(id);
    }
  }
}

export function newKnown(): Known {
  return { email: null, isActive: true, isTerminated: false, agent: null, isLinkManual: false, isIgnored: false };
}

/** What rows of `whosout` call a policy whatever name they show; without the permission that is the custom name. */
export function rawName(policy: Policy, seesPrivate: boolean): string {
  if (policy.visibility === "Custom name" && !seesPrivate) return policy.customName ?? "Out of office";
  return policy.name;
}

/** The name that they show. */
function shownName(policy: Policy, seesPrivate: boolean): string {
  return policy.displayName && rawName(policy, seesPrivate) === policy.name
    ? policy.displayName
    : rawName(policy, seesPrivate);
}

/** By what name the product knows the policy of a row in its list, of which only changes may have spoken so far. */
export function rawNameOf(company: Company, row: { name: string; raw_name: string | null }): string {
  if (row.raw_name !== null) return row.raw_name;
  for (const policy of company.policies)
    for (const seesPrivate of [true, false])
      if (shownName(policy, seesPrivate) === row.name) return rawName(policy, seesPrivate);
  return row.name;
}
