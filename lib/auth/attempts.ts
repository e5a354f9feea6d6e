import { Failures } from "@/lib/auth/failures";

/** How often sign-in may fail, per email. argon2id makes it slow besides. */
const failures = new Failures({ free: 10, withinMs: 15 * 60_000 });

/** @returns milliseconds until a further try is allowed; 0 when it is allowed now */
export function waitBeforeSignInMs(email: string): number {
  return failures.waitMs(email);
}

export function noteSignIn(email: string, succeeded: boolean): void {
  if (succeeded) failures.forget(email);
  else failures.note(email);
}
