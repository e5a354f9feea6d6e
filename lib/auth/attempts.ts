/**
 * How often sign-in may fail, per email: after a few failures each further try has to wait. Kept in this
 * process: with several web processes the bound is that many times higher, which argon2id still makes slow.
 */
const WINDOW_MS = 15 * 60_000;
const FREE_FAILURES = 10;
const failures = new Map<string, { count: number; firstAt: number }>();

/** @returns milliseconds until a further try is allowed; 0 when it is allowed now */
export function waitBeforeSignInMs(email: string, now = Date.now()): number {
  const known = failures.get(email);
  if (!known || now - known.firstAt >= WINDOW_MS) return 0;
  return known.count < FREE_FAILURES ? 0 : known.firstAt + WINDOW_MS - now;
}

export function noteSignIn(email: string, succeeded: boolean, now = Date.now()): void {
  const known = failures.get(email);
  if (succeeded) failures.delete(email);
  else if (!known || now - known.firstAt >= WINDOW_MS) failures.set(email, { count: 1, firstAt: now });
  else known.count += 1;
  if (failures.size > 10_000) failures.clear();
}
