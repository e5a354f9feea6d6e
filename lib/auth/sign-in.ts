import "server-only";
import { CredentialsSignin } from "next-auth";
import { waitBeforeSignInMs } from "@/lib/auth/attempts";
import { signIn, signOut, TooManyAttempts } from "@/lib/auth/auth";
import { AppError } from "@/lib/errors";

/**
 * Signs this request's browser in: the answer carries the session's cookie.
 * @throws AppError `unauthenticated` for a wrong email or password; `rate_limited` after too many failures
 */
export async function signInWithPassword(given: { email: string; password: string }): Promise<void> {
  try {
    await signIn("credentials", { ...given, redirect: false });
  } catch (error) {
    if (error instanceof TooManyAttempts) throw new AppError("rate_limited", waitWords(given.email));
    if (error instanceof CredentialsSignin)
      throw new AppError("unauthenticated", "The email or the password is wrong.");
    throw error;
  }
}

/** Signs this request's browser out. */
export async function signOutHere(): Promise<void> {
  await signOut({ redirect: false });
}

function waitWords(email: string): string {
  const minutes = Math.max(1, Math.ceil(waitBeforeSignInMs(email.trim().toLowerCase()) / 60_000));
  return `Too many failed sign-ins with this email. Try again in ${minutes} minute${minutes === 1 ? "" : "s"}.`;
}
