import { openRoute } from "@/lib/api/route";
import { signInWithPassword, signOutHere } from "@/lib/auth/sign-in";
import { signInInput } from "@/lib/members/schemas";

export const POST = openRoute({ body: signInInput, status: 201 }, async ({ body }) => {
  await signInWithPassword(body);
  return { data: { ok: true } };
});

export const DELETE = openRoute({ status: 204 }, () => signOutHere());
