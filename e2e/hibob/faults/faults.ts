import { z } from "zod";
import { seededRandom } from "../random";

const faultKinds = [
  /** 429 that says when to come back in X-RateLimit-Reset, in Retry-After, or not at all. */
  "429-reset",
  "429-retry-after",
  "429",
  "500",
  /** A proxy's HTML page. */
  "502-html",
  "503",
  "401",
  "403",
  /** The module is not enabled. */
  "404",
  /** Accepts the call and never answers; with `seconds` it hangs up after them, as a proxy does. */
  "timeout",
  /** Resets the connection before any answer, and in the middle of one. */
  "reset",
  "reset-in-body",
  /** 200 whose JSON stops in the middle, 200 with no body, 200 that trickles in. */
  "truncated",
  "empty",
  "slow",
  /** Every row of the answer twice; an answer whose lists are empty. */
  "duplicated",
  "no-rows",
  /** 200 whose rows have an object where the id of the request or the person should be. */
  "odd-rows",
] as const;

export type FaultKind = (typeof faultKinds)[number];

export const faultSchema = z.union([
  z.enum(faultKinds).transform((kind) => ({ kind, seconds: undefined })),
  /**
   * `seconds`: until a 429 may be retried (1 if left out), how long a slow body takes (2 if left out), or until a
   * call without an answer is hung up on (never if left out).
   */
  z.object({ kind: z.enum(faultKinds), seconds: z.number().min(0).optional() }),
]);

export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;
/** A fault for one endpoint only: the start of its path below /v1, such as `/timeoff/whosout`. */
type FaultScope = { path?: string };

/** For the next `remaining` calls, or for each call with the probability until it is cleared. */
export type ActiveFault = Fault & FaultScope & { remaining?: number; probability?: number };

type Planned = { fault: Fault; scope: FaultScope; remaining: number };
type Rated = { fault: Fault; scope: FaultScope; probability: number; random: () => number };

/**
 * What goes wrong with a company's next calls. Planned faults come first, in the order they were planned. A call that
 * fails was carried out all the same: whoever submits a request and gets a 500 does not know whether it was made.
 */
export class Faults {
  private planned: Planned[] = [];
  private rated: Rated[] = [];

  /** The next `count` calls (of the path, if given) fail this way. */
  next(count: number, fault: FaultInput, scope: FaultScope = {}): void {
    this.planned.push({ fault: faultSchema.parse(fault), scope, remaining: count });
  }

  /** Each call fails this way with the probability, the same calls for the same seed. */
  rate(probability: number, fault: FaultInput, seed: number, scope: FaultScope = {}): void {
    this.rated.push({ fault: faultSchema.parse(fault), scope, probability, random: seededRandom(seed) });
  }

  /** What is in force: planned ones first, as they are taken. */
  active(): ActiveFault[] {
    const planned = this.planned.map(({ fault, scope, remaining }) => ({ ...fault, ...scope, remaining }));
    const rated = this.rated.map(({ fault, scope, probability }) => ({ ...fault, ...scope, probability }));
    return [...planned, ...rated];
  }

  clear(): void {
    this.planned = [];
    this.rated = [];
  }

  /** The fault of this call, if it has one; a planned one is used up. */
  take(path: string): Fault | null {
    const planned = this.planned.find((entry) => entry.remaining > 0 && isFor(entry.scope, path));
    if (planned) {
      planned.remaining -= 1;
      if (planned.remaining === 0) this.planned = this.planned.filter((entry) => entry !== planned);
      return planned.fault;
    }
    const hit = this.rated
      .filter((entry) => isFor(entry.scope, path))
      .find((entry) => entry.random() < entry.probability);
    return hit?.fault ?? null;
  }
}

function isFor(scope: FaultScope, path: string): boolean {
  return scope.path === undefined || path.startsWith(scope.path);
}
