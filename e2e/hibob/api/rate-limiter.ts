import type { CompanyState } from "../state/company-state";
import type { ApiRoute } from "./route";

/** So high that nobody meets it: what companies have whose limits are not enforced. */
const UNLIMITED = 10_000;

type Window = { endsAtMs: number; used: number };

/** Counts calls per company, endpoint and minute. Limits stand in headers of every answer, a 401 included. */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  /** Counts one call. `isExceeded` says that it has to be refused with 429. */
  count(state: CompanyState, route: ApiRoute): { isExceeded: boolean; headers: Record<string, string> } {
    const { isEnforced, perWindow, windowMs } = state.rateLimits;
    const limit = isEnforced ? (perWindow[route.path] ?? route.perMinute) : UNLIMITED;
    const window = this.windowOf(`${state.serviceUserId} ${route.method} ${route.path}`, windowMs);
    window.used += 1;
    return { isExceeded: window.used > limit, headers: limitHeaders(limit, limit - window.used, window.endsAtMs) };
  }

  private windowOf(key: string, windowMs: number): Window {
    const known = this.windows.get(key);
    if (known && known.endsAtMs > Date.now()) return known;
    const window = { endsAtMs: Date.now() + windowMs, used: 0 };
    this.windows.set(key, window);
    return window;
  }
}

/** `X-RateLimit-Reset` is in whole Unix seconds, never before the true end of the window. */
export function limitHeaders(limit: number, remaining: number, endsAtMs: number): Record<string, string> {
  return {
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(Math.max(0, remaining)),
    "X-RateLimit-Reset": String(Math.ceil(endsAtMs / 1000)),
  };
}
