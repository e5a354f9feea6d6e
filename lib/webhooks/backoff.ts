const FIRST_SECONDS = 5;
const MOST_SECONDS = 60 * 60;

/**
 * Until the next attempt: 5 s, doubled each time up to an hour, a fifth more or less so that many do not come at once.
 * @param attempts that failed so far, at least 1
 * @param random from 0 to 1
 */
export function backoffSeconds(attempts: number, random: number, retryAfterSeconds: number | null = null): number {
  const seconds = Math.min(FIRST_SECONDS * 2 ** Math.min(attempts - 1, 20), MOST_SECONDS);
  const asked = Math.min(retryAfterSeconds ?? 0, MOST_SECONDS);
  return Math.max(seconds * (0.8 + 0.4 * random), asked);
}
