/**
 * What a sweep would take off the schedule only because the vendor's answer lacks it, of all events of days to come; and
 * how many requests would leave the ledger, on the schedule or not.
 */
export type Loss = { lost: number; of: number; requests: number };

/**
 * Why a sweep is held.
 *
 * - `removals`: so many of the future events would go
 * - `empty`: no request at all was found where there were some
 * - `people`: so many of the people listed before are missing
 *
 * `removals` are the ids of all requests that would go.
 */
export type Doubt = { why: "removals" | "empty" | "people"; lost: number; of: number; removals: string[] };

/** The guard stopped a run: nothing is written until an admin says yes, or a later sweep finds everything again. */
export class Held extends Error {
  override readonly name = "Held";
  constructor(readonly doubt: Doubt) {
    super(`A sweep is held (${doubt.why}): ${doubt.lost} of ${doubt.of}.`);
  }
}

const ALWAYS_ALLOWED = 10;
const ALLOWED_SHARE = 0.2;

/** Whether so many of so many are suspiciously much: more than ten, and more than a fifth. */
export function isSuspicious(lost: number, of: number): boolean {
  return lost > Math.max(ALWAYS_ALLOWED, of * ALLOWED_SHARE);
}
