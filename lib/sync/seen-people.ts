import type { ProviderPerson } from "@/lib/integrations/types";

const MARK = "email:";

/** Stands for the vendor's id of a person whom an import knows by email only, until a migration finds them. */
export function idByEmail(email: string): string {
  return `${MARK}${email}`;
}

/**
 * Finds people by the id that a connection has for them.
 * @returns a function that gives the vendor's id, or null for somebody who is not among these people. Of several people
 * with one email none is meant.
 */
export function toKnownPeople(people: ProviderPerson[]): (externalId: string) => string | null {
  const ids = new Set(people.map(({ externalId }) => externalId));
  const byEmail = new Map<string, string | null>();
  for (const { email, externalId } of people)
    if (email !== null) byEmail.set(idByEmail(email), byEmail.has(idByEmail(email)) ? null : externalId);
  return (externalId) => (ids.has(externalId) ? externalId : (byEmail.get(externalId) ?? null));
}

/** Inactive, but has not left: the vendor hides their requests, and a sweep keeps them. */
export function isOnLeave({ isActive, isTerminated }: ProviderPerson): boolean {
  return !isActive && !isTerminated;
}
