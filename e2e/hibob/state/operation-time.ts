import { badRequest } from "../errors";
import { parseInstant } from "./days";
import type { OperationOptions } from "./model";

/** Milliseconds of the operation's time, now unless it says another. */
export function timeOf(options: OperationOptions): number {
  if (options.at === undefined) return Date.now();
  const atMs = parseInstant(options.at);
  if (atMs === null) throw badRequest("invalid_time", `"${options.at}" is not an ISO 8601 instant`);
  return atMs;
}
