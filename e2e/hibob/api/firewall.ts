const REFUSALS = 50;
const WITHIN_MS = 10_000;
const BLOCKED_FOR_MS = 5 * 60_000;

/**
 * HiBob's firewall: 50 answers of 401 (or 403) within 10 seconds to one address or one Authorization header, and
 * everything from there is refused for 5 minutes. Off unless a test asks for it: all tests share one address.
 */
export class Firewall {
  private readonly refusedAtMs = new Map<string, number[]>();
  private readonly blockedUntilMs = new Map<string, number>();

  isBlocked(sources: readonly string[]): boolean {
    return sources.some((source) => (this.blockedUntilMs.get(source) ?? 0) > Date.now());
  }

  noteRefusal(sources: readonly string[]): void {
    const nowMs = Date.now();
    for (const source of sources) {
      const recent = (this.refusedAtMs.get(source) ?? []).filter((atMs) => atMs > nowMs - WITHIN_MS);
      recent.push(nowMs);
      this.refusedAtMs.set(source, recent);
      if (recent.length >= REFUSALS) this.blockedUntilMs.set(source, nowMs + BLOCKED_FOR_MS);
    }
  }
}
