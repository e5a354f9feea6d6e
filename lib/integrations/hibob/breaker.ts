import { createHash } from "node:crypto";
import { ProviderError } from "@/lib/integrations/errors";
import type { Answer } from "@/lib/integrations/hibob/transport";

const WINDOW_MS = 10_000;
/**
 * HiBob blocks an address for five minutes after 50 refusals within 10 seconds. Each process counts its own, so with
 * this budget a web process and two workers behind one address stay below.
 */
const BUDGET = 15;
/** Credentials that were accepted within this time are known to be good. A connection is polled each minute. */
const GOOD_FOR_MS = 60 * 60_000;
const MOST_KNOWN = 20_000;

const PAUSED =
  "We are pausing calls with new credentials for a few seconds: HiBob refused too many in a row, and blocks everybody here if it goes on.";

/**
 * Keeps one customer's wrong credentials from getting everybody blocked. When the budget of refusals is used up, calls
 * with credentials that were not accepted lately are not sent; all others go on.
 */
export class Breaker {
  private refusedAtMs: number[] = [];
  /** Calls under way that may yet be refused. */
  private unproven = 0;
  /** By digest of the credentials: when they were last accepted. */
  private readonly acceptedAtMs = new Map<string, number>();

  /** @param now a clock that never goes back, in milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /**
   * Sends, unless that may get us blocked.
   * @throws ProviderError `rate_limit` with the wait, when nothing was sent
   */
  async guard(authorization: string, send: () => Promise<Answer>): Promise<Answer> {
    const key = createHash("sha256").update(authorization).digest("base64");
    if (this.isProven(key)) return this.note(key, await send());
    const waitMs = this.waitMs();
    if (waitMs > 0) throw new ProviderError("rate_limit", PAUSED, { retryAfterMs: waitMs });
    this.unproven += 1;
    try {
      return this.note(key, await send());
    } finally {
      this.unproven -= 1;
    }
  }

  private isProven(key: string): boolean {
    const atMs = this.acceptedAtMs.get(key);
    return atMs !== undefined && atMs > this.now() - GOOD_FOR_MS;
  }

  /** Until the budget has room again; 0 when it has. */
  private waitMs(): number {
    const nowMs = this.now();
    this.refusedAtMs = this.refusedAtMs.filter((atMs) => atMs > nowMs - WINDOW_MS);
    if (this.refusedAtMs.length + this.unproven < BUDGET) return 0;
    return Math.ceil((this.refusedAtMs[0] ?? nowMs - WINDOW_MS / 2) + WINDOW_MS - nowMs);
  }

  private note(key: string, answer: Answer): Answer {
    if (answer.status === 401 || answer.status === 403) this.refusedAtMs.push(this.now());
    if (answer.status === 401) this.acceptedAtMs.delete(key);
    if (answer.status >= 200 && answer.status < 300) this.remember(key);
    return answer;
  }

  private remember(key: string): void {
    this.acceptedAtMs.delete(key);
    this.acceptedAtMs.set(key, this.now());
    const [oldest] = this.acceptedAtMs.size > MOST_KNOWN ? this.acceptedAtMs.keys() : [];
    if (oldest !== undefined) this.acceptedAtMs.delete(oldest);
  }
}

/** Kept on the process: a bundler may load this file once for each of its bundles. */
const kept = globalThis as typeof globalThis & { rosterlineHibobBreakers?: Map<string, Breaker> };

/** The one breaker of this process for a base URL. */
export function breakerOf(baseUrl: string): Breaker {
  kept.rosterlineHibobBreakers ??= new Map();
  const known = kept.rosterlineHibobBreakers.get(baseUrl);
  if (known) return known;
  const breaker = new Breaker();
  kept.rosterlineHibobBreakers.set(baseUrl, breaker);
  return breaker;
}
