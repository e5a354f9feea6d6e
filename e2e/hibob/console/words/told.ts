import type { Operation } from "../../state/company-state";
import type { Scene } from "../scene";
import type { Expectation } from "./expectation";

/** What was done, and what comes of it in Rosterline. */
export type Told = Expectation & {
  did: string;
  /** Rosterline learns of it by asking, so that there is something to wait for. */
  isAwaited: boolean;
};

/** The words of one kind of operation. */
export type Teller = (scene: Scene, operation: Operation) => Told;

export function awaited(did: string, { see, place }: Expectation): Told {
  return { did, see, place, isAwaited: true };
}

export function notAwaited(did: string, see: string): Told {
  return { did, see, place: null, isAwaited: false };
}
