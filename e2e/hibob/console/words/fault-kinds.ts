import type { FaultKind } from "../../faults/faults";
import { CONNECTION } from "./app-places";
import type { Expectation } from "./expectation";

type FaultWords = { label: string; help: string; see: string };

const REPAIRED =
  "A few are tried again in silence. When they go on: Delayed, with the reason and the time of the next try.";
const REFUSED = "Action needed after the first one: a refusal is never tried again, since HiBob blocks whoever does.";

export const faultWords = {
  "429-reset": {
    label: "429 Too many requests",
    help: "With the time to come back in X-RateLimit-Reset.",
    see: "Nothing is lost: Rosterline waits as long as HiBob says, then goes on.",
  },
  "500": { label: "500 Internal error", help: "HiBob fails.", see: REPAIRED },
  "503": { label: "503 Unavailable", help: "HiBob is down.", see: REPAIRED },
  "502-html": { label: "502 with an HTML page", help: "A proxy in between fails.", see: REPAIRED },
  timeout: { label: "No answer", help: "Takes the call and never answers.", see: `${REPAIRED} It takes a while.` },
  slow: { label: "Slow answer", help: "Each answer trickles in over 10 seconds.", see: "The same, only later." },
  reset: { label: "Connection reset", help: "Hangs up before the answer.", see: REPAIRED },
  truncated: {
    label: "JSON that stops in the middle",
    help: "200, but half an answer.",
    see: `${REPAIRED} Half an answer is never taken for a whole one.`,
  },
  empty: { label: "200 without a body", help: "An answer of nothing.", see: REPAIRED },
  "no-rows": {
    label: "Empty lists",
    help: "200, and nobody is out.",
    see: "Nothing is removed on the word of one empty answer. A full check that finds nothing is held: press Sync now.",
  },
  "401": { label: "401 Not authenticated", help: "The token is refused.", see: REFUSED },
  "403": { label: "403 Forbidden", help: "A permission is missing.", see: REFUSED },
} satisfies Partial<Record<FaultKind, FaultWords>>;

export type OfferedFault = keyof typeof faultWords;

/** How a fault is called; its kind when the console doesn't offer it. */
export function faultLabel(kind: string): string {
  return kind in faultWords ? faultWords[kind as OfferedFault].label : kind;
}

export function faultExpectation(kind: string): Expectation {
  const see =
    kind in faultWords ? faultWords[kind as OfferedFault].see : "The page of the connection says what it makes of it.";
  return { see, place: CONNECTION };
}

/** What a fault may be limited to. */
export const faultPaths = {
  "/timeoff": "Time off only",
  "/timeoff/whosout": "Who's out only",
  "/timeoff/requests/changes": "Changes only",
  "/people/search": "People only",
} as const;
