import type { Call } from "../../state/company-state";

/** What a caller wants to know with a call. */
export function questionOf({ path, query }: Call): string {
  if (path === "/timeoff/requests/changes") return "What changed?";
  if (path === "/timeoff/whosout") return `Who's out from ${query.from ?? "?"} to ${query.to ?? "?"}?`;
  if (path === "/people/search" || path === "/profiles") return "Who works here?";
  if (path === "/company/people/fields" || path === "/company/named-lists") return "Is the token good?";
  return "Another question";
}

/** How a call ended: a word for the tone it is shown in, and what stands there. */
export function outcomeOf({ status, fault }: Call): {
  tone: "success" | "warning" | "danger" | "paused";
  text: string;
} {
  if (status === null) return { tone: "paused", text: fault === null ? "under way" : "no answer" };
  if (status === 401 || status === 403) return { tone: "danger", text: `${status} refused` };
  if (status === 429) return { tone: "warning", text: "429 too many" };
  if (status >= 400) return { tone: "warning", text: `${status} failed` };
  return fault === null ? { tone: "success", text: String(status) } : { tone: "warning", text: `${status} broken` };
}

/** Whether somebody asks at all, and when the last time was. */
export type Watch = { state: "never" | "asking" | "quiet" | "refused"; lastAtMs: number | null };

const QUIET_AFTER_MS = 3 * 60_000;

/** Rosterline asks once a minute at least; who stopped after a refusal waits for a person. */
export function watchOf(calls: readonly Call[], nowMs: number): Watch {
  const last = calls.at(-1);
  if (!last) return { state: "never", lastAtMs: null };
  if (last.status === 401 || last.status === 403) return { state: "refused", lastAtMs: last.atMs };
  return { state: nowMs - last.atMs > QUIET_AFTER_MS ? "quiet" : "asking", lastAtMs: last.atMs };
}
