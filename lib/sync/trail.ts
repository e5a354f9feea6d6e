import { Temporal } from "temporal-polyfill";
import { findProvider } from "@/lib/integrations/registry";
import type { Change, Credentials, TimeOff } from "@/lib/integrations/types";

/** Further back a vendor may refuse to tell (HiBob: an error beyond six months). */
const MONTHS_BACK = 6;

/**
 * What happened to requests in the last half year, as other credentials may see it. Asked for only when something is
 * missing: the list of who is out need not say which request took the place of another.
 * @throws ProviderError
 */
export async function readTrail(integration: string, credentials: Credentials): Promise<Change[]> {
  const session = findProvider(integration).connect(credentials);
  try {
    const now = Temporal.Now.zonedDateTimeISO("UTC");
    return await session.listChanges(now.subtract({ months: MONTHS_BACK }).toInstant(), now.toInstant());
  } finally {
    await session.close();
  }
}

/** Requests in force, each with those that it replaced where the changes say so. Pure. */
export function followTrail(timeOff: TimeOff[], changes: Change[]): TimeOff[] {
  const told = new Map(changes.map(({ externalId, request }) => [externalId, request]));
  return timeOff.map((request) => {
    const change = told.get(request.externalId);
    return {
      ...request,
      previousExternalId: request.previousExternalId ?? change?.previousExternalId ?? null,
      originalExternalId: request.originalExternalId ?? change?.originalExternalId ?? null,
    };
  });
}
