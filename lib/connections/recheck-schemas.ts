import { z } from "zod";
import { instant } from "@/lib/api/schemas";
import { runError } from "@/lib/connections/schemas";

/**
 * What became of the wish to look at one request again.
 *
 * - `unchanged`: the vendor says what the ledger says
 * - `changed`: the ledger says something else now
 * - `gone`: the vendor does not have it any more, so neither has the ledger
 * - `hidden`: its person is inactive, and the vendor shows nothing of such people
 */
export const recheck = z.object({
  askedAt: instant,
  /** Null while the vendor has not answered yet. */
  result: z.enum(["unchanged", "changed", "gone", "hidden"]).nullable(),
  /** Why the vendor could not be asked so far; it is asked again by itself. */
  problem: runError.nullable(),
});
export type Recheck = z.output<typeof recheck>;
