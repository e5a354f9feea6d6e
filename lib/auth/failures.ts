/** Keys remembered. */
const MOST_KNOWN = 10_000;

/**
 * Counts failures per key: after a few of them each further try has to wait until the first is long enough ago. Kept
 * in this process: with several web processes the bound is that many times higher.
 */
export class Failures {
  private readonly known = new Map<string, { count: number; firstAt: number }>();

  constructor(private readonly limit: { free: number; withinMs: number }) {}

  /** @returns milliseconds until a further try is allowed; 0 when it is allowed now */
  waitMs(key: string, now = Date.now()): number {
    const entry = this.known.get(key);
    if (!entry || now - entry.firstAt >= this.limit.withinMs) return 0;
    return entry.count < this.limit.free ? 0 : entry.firstAt + this.limit.withinMs - now;
  }

  note(key: string, now = Date.now()): void {
    const entry = this.known.get(key);
    if (!entry || now - entry.firstAt >= this.limit.withinMs) this.known.set(key, { count: 1, firstAt: now });
    else entry.count += 1;
    if (this.known.size > MOST_KNOWN) this.known.clear();
  }

  forget(key: string): void {
    this.known.delete(key);
  }
}
