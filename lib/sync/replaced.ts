import type { TimeOff } from "@/lib/integrations/types";

export type Replaced = {
  /** From a request of the ledger to the one that took its place and that the ledger does not have. */
  renames: Map<string, string>;
  /** All that a request in force says it replaced, renamed or not. */
  replaced: Set<string>;
};

/**
 * Which requests of the ledger were edited since: the vendor gives an edited request a new id, and names the one before
 * and the first of the chain. Each old id goes to one new id at most, and the other way round. Pure.
 */
export function findReplaced(known: ReadonlySet<string>, timeOff: TimeOff[]): Replaced {
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  const replaced = new Set<string>();
  // The one just before is nearer than the first of the chain.
  for (const link of ["previousExternalId", "originalExternalId"] as const) {
    for (const request of timeOff) {
      const { externalId, [link]: before } = request;
      if (before === null || !known.has(before)) continue;
      replaced.add(before);
      if (known.has(externalId) || taken.has(externalId) || renames.has(before)) continue;
      renames.set(before, externalId);
      taken.add(externalId);
    }
  }
  return { renames, replaced };
}
