import type { Parity, RotationInput } from "@/lib/connections/migration-schemas";
import { AppError, type FieldError } from "@/lib/errors";

/**
 * Lets go on where nothing is missing, or where an admin accepts what they have seen missing.
 * @throws AppError `parity_failed` that names what is missing
 */
export function refuseDifferences(parity: Parity, { acceptDifferences, fingerprint }: RotationInput): void {
  if (parity.ok) return;
  const isOther = fingerprint !== undefined && fingerprint !== parity.fingerprint;
  if (acceptDifferences && !isOther) return;
  const { people, requests } = parity;
  const lost = `The new service user doesn't see ${people.before - people.after} of ${people.before} people and ${requests.before - requests.after} of ${requests.before} requests to come.`;
  const what = acceptDifferences
    ? "That is not what you looked at. Look again before you accept it."
    : "Let it see them in HiBob, or accept the differences.";
  const errors: FieldError[] = [
    ...people.missing.map((person) => ({
      path: "parity.people.missing",
      message: `${person.name} (${person.externalId}), linked to ${person.agentName}, ${person.agentEmail}`,
    })),
    ...requests.missing.map((request) => ({
      path: "parity.requests.missing",
      message: `${request.type.name} of ${request.agentName}, ${request.agentEmail}, ${request.startsAt} to ${request.endsAt} (${request.externalId})`,
    })),
  ];
  throw new AppError("parity_failed", `${lost} ${what} Nothing was changed.`, errors);
}
