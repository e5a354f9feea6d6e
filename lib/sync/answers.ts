import type { DayRange } from "@/lib/integrations/types";
import type { LeasedRun } from "@/lib/sync/lease";

type Remembered = { window: DayRange; digest: string; ledgerVersion: number };

/**
 * What the vendor answered to the last sweep of each connection, as a hash. In memory and nowhere else: a new version of
 * Rosterline may make something else of the same answers, and starts without.
 */
const remembered = new Map<string, Remembered>();

/** One entry a connection. @param ledgerVersion of the ledger that says the same as the answers */
export function rememberAnswers(run: LeasedRun, digest: string, ledgerVersion: number): void {
  remembered.set(run.connectionId, { window: run.window, digest, ledgerVersion });
}

/** @returns the hash of answers that the ledger says just the same as, or null where it may say something else by now */
export function recallAnswers(run: LeasedRun): string | null {
  const known = remembered.get(run.connectionId);
  if (known?.ledgerVersion !== run.ledgerVersion) return null;
  return known.window.from === run.window.from && known.window.until === run.window.until ? known.digest : null;
}
