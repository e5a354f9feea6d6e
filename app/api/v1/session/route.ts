import { z } from "zod";
import { openRoute } from "@/lib/api/route";
import { signInWithPassword, signOutHere } from "@/lib/auth/sign-in";

const credentials = z.object({
  email: z.string().trim().min(1, "Enter your email.").max(320),
  password: z.string().min(1, "Enter your password.").max(200),
});

export const POST = openRoute({ body: credentials, status: 201 }, async ({ body }) => {
  await signInWithPassword(body);
  return { data: { ok: true } };
});

export const DELETE = openRoute({ status: 204 }, () => signOutHere());
