import { z } from "zod";
import { api } from "@/lib/api/client";

export const signInInput = z.object({
  email: z.email("Enter your email address, for example ada@example.com."),
  password: z.string().min(1, "Enter your password."),
});
export type SignInInput = z.output<typeof signInInput>;

/** Sets the session's cookie. Throws ApiError 401 for a wrong email or password, 429 after too many tries. */
export function signIn({ email, password }: SignInInput) {
  return api("/session", z.unknown(), { method: "POST", body: { email, password } });
}

export function signOut() {
  return api("/session", z.undefined(), { method: "DELETE" });
}
