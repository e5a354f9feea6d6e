/** Headers of an answer, as undici gives them. */
export type Headers = Record<string, string | string[] | undefined>;

/** HiBob counts calls by the minute. A longer wait is a broken header, not a limit. */
const LONGEST_RESET_MS = 10 * 60_000;

/**
 * How long a failed call should wait, in milliseconds; null when HiBob does not say. `X-RateLimit-Reset` stands on
 * every answer, so it counts only when the limit is what failed (429); `Retry-After` counts always.
 * @param nowMs our clock, used where the answer has no `Date`
 */
export function askedWaitMs({ status, headers }: { status: number; headers: Headers }, nowMs: number): number | null {
  return (status === 429 ? resetMs(headers, nowMs) : null) ?? retryAfterMs(headers, nowMs);
}

/** How long the next call of the same endpoint has to wait after this answer, in milliseconds. */
export function pauseMs(headers: Headers, nowMs: number): number {
  return text(headers, "x-ratelimit-remaining") === "0" ? (resetMs(headers, nowMs) ?? 0) : 0;
}

/** Both instants are HiBob's, so that a wrong clock on our side changes nothing. */
function resetMs(headers: Headers, nowMs: number): number | null {
  const resetAt = Number(text(headers, "x-ratelimit-reset") ?? Number.NaN) * 1000;
  const waitMs = resetAt - vendorNow(headers, nowMs);
  return waitMs > 0 && waitMs <= LONGEST_RESET_MS ? waitMs : null;
}

/** Seconds, or an HTTP date. */
function retryAfterMs(headers: Headers, nowMs: number): number | null {
  const value = text(headers, "retry-after");
  if (value === undefined) return null;
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - vendorNow(headers, nowMs);
  return waitMs > 0 ? waitMs : null;
}

function vendorNow(headers: Headers, nowMs: number): number {
  const sentAt = Date.parse(text(headers, "date") ?? "");
  return Number.isNaN(sentAt) ? nowMs : sentAt;
}

function text(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value)?.trim();
}
