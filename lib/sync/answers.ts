import type { LeasedRun } from "@/lib/sync/lease";

type Remembered = { digest: string; ledgerVersion: number };

/**
 * What the vendor answered to the last sweep of each connection, as a hash. In memory and nowhere else: a new version of
 * Rosterline may make something else of the same answers, and starts without.
 */
const remembered = new Map<string, Remembered>();

/** @param ledgerVersion of the ledger that says the same as the answers */
export function rememberAnswers(run: LeasedRun, digest: string, ledgerVersion: number): void {
  remembered.set(key(run), { digest, ledgerVersion });
}

/** @returns the hash of answers that the ledger says just the same as, or null where it may say something else by now */
export function recallAnswers(run: LeasedRun): string | null {
  const known = remembered.get(key(run));
  return known?.ledgerVersion === run.ledgerVersion ? known.digest : null;
}

function key({ connectionId, window }: LeasedRun): string {
  return [connectionId, window.from, window.until].join();
}
