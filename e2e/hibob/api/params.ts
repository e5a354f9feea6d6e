import { badRequest } from "../errors";
import { isDay, parseInstant } from "../state/days";

/** `true` or `false`; anything else that was given is a 400. */
export function booleanParam(query: URLSearchParams, name: string, fallback: boolean): boolean {
  const text = query.get(name);
  if (text === null) return fallback;
  if (text === "true" || text === "false") return text === "true";
  throw badRequest("invalid_parameter", `${name} must be true or false`);
}

/** A required `YYYY-MM-DD`. */
export function dayParam(query: URLSearchParams, name: string): string {
  const text = query.get(name);
  if (text === null) throw badRequest("missing_parameter", `${name} is required`);
  if (!isDay(text)) throw badRequest("invalid_parameter", `${name} must be a date like 2026-11-02`);
  return text;
}

/** Milliseconds of an instant with `Z` or an offset; null when it was not given. An unencoded `+` arrives as a space: 400. */
export function instantParam(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  const epochMs = parseInstant(text);
  if (epochMs === null) throw badRequest("invalid_parameter", `${name} must be a date-time like 2026-11-02T14:30:00Z`);
  return epochMs;
}
