import { AppError } from "@/lib/errors";

/** Tests of credentials that an organization may ask for, and those of them that the vendor may refuse. */
const MOST_ASKED = { times: 30, withinMs: 60_000 };
/** Half of what the breaker allows this process, so that one organization alone never trips it. */
const MOST_REFUSED = { times: 7, withinMs: 10_000 };
/** Organizations remembered. */
const MOST_KNOWN = 10_000;

type Limit = { times: number; withinMs: number };

const asked = new Map<string, number[]>();
const refused = new Map<string, number[]>();

/**
 * Counts a test of credentials, as one that is refused until the returned function says that it was not: tests at
 * the same time count too. Kept in this process: with several web processes the bound is that many times higher.
 * @param nowMs of a clock that never goes back
 * @throws AppError `rate_limited` that says when to try again
 */
export function countAsking(organizationId: string, nowMs = performance.now()): () => void {
  const waitMs = Math.max(
    waitFor(asked.get(organizationId), MOST_ASKED, nowMs),
    waitFor(refused.get(organizationId), MOST_REFUSED, nowMs),
  );
  if (waitMs > 0) {
    const seconds = Math.ceil(waitMs / 1000);
    const words = `You have tested credentials many times in a row. Wait ${seconds} s, then test again.`;
    throw new AppError("rate_limited", words, [], { retryAfterSeconds: seconds });
  }
  note(asked, organizationId, MOST_ASKED, nowMs);
  note(refused, organizationId, MOST_REFUSED, nowMs);
  return () => {
    const times = refused.get(organizationId) ?? [];
    const index = times.indexOf(nowMs);
    if (index !== -1) times.splice(index, 1);
  };
}

/** Until there is room for one more; 0 when there is. */
function waitFor(times: number[] = [], { times: most, withinMs }: Limit, nowMs: number): number {
  const recent = times.filter((atMs) => atMs > nowMs - withinMs);
  const [oldest] = recent.slice(-most);
  return recent.length < most || oldest === undefined ? 0 : oldest + withinMs - nowMs;
}

function note(counts: Map<string, number[]>, organizationId: string, { withinMs }: Limit, nowMs: number): void {
  if (counts.size >= MOST_KNOWN) counts.clear();
  const recent = (counts.get(organizationId) ?? []).filter((atMs) => atMs > nowMs - withinMs);
  counts.set(organizationId, [...recent, nowMs]);
}
