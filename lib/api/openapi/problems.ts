import type { Operation } from "@/lib/api/openapi/types";
import { type ErrorCode, statusOf } from "@/lib/errors";

/** What each code says to whoever reads the document. */
const MEANINGS: Record<string, string> = {
  invalid_json: "the body is not JSON",
  unauthenticated: "nobody is signed in, or the key is unknown, expired or revoked",
  forbidden: "the role or the scope is not enough",
  not_found: "there is no such thing in your organization",
  method_not_allowed: "the address knows no such method",
  conflict: "it does not fit what is so now",
  already_connected: "there is a connection to this integration already",
  migration_required: "the connection uses an API key; migrate it first",
  parity_failed: "the new credentials do not see everything that is there",
  read_only: "the event is synced; edit it where it comes from",
  in_progress: "the same call is being answered at this moment",
  outcome_unknown: "the same call broke off; look at what is there before you try again",
  cursor_expired: "the changes after this cursor are forgotten; start again from a snapshot",
  idempotency_key_reused: "this Idempotency-Key was used for another call",
  payload_too_large: "the body is too large",
  invalid_input: "a field is wrong; `errors` says which and why",
  provider_rejected: "the provider refuses these credentials; nothing was stored",
  rate_limited: "too many calls; wait for the seconds in Retry-After",
  internal: "something went wrong on our side",
  provider_unavailable: "the provider does not answer; try again later",
  unavailable: "not able to work now; try again later",
};

/** The codes that an endpoint may refuse with: by its rules, and those of its own. By status, in rising order. */
export function problemsOf(path: string, operation: Operation): Map<number, ErrorCode[]> {
  const codes = new Set<ErrorCode>(operation.problems);
  if (operation.allow !== null)
    for (const code of ["unauthenticated", "forbidden", "rate_limited"] as const) codes.add(code);
  if (operation.allow !== null && path.includes("{")) codes.add("not_found");
  if (operation.query) codes.add("invalid_input");
  if (operation.body)
    for (const code of ["invalid_json", "payload_too_large", "invalid_input"] as const) codes.add(code);
  codes.add("internal");
  const found = Map.groupBy(codes, statusOf);
  return new Map([...found].sort(([one], [other]) => one - other));
}

/** A sentence a status: its codes and what each means. */
export function describeProblems(codes: ErrorCode[]): string {
  return codes.map((code) => `\`${code}\`: ${MEANINGS[code] ?? code.replaceAll("_", " ")}.`).join(" ");
}
