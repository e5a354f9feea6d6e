import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { noteSignIn, waitBeforeSignInMs } from "@/lib/auth/attempts";
import { isPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { env, requireEnv } from "@/lib/env";
import { log } from "@/lib/log";

/** Sign-in by next-auth: a signed cookie that holds only the member's id; what they may do is read each time. */
export const { handlers, auth, signIn, signOut } = NextAuth(() => ({
  secret: requireEnv("AUTH_SECRET"),
  trustHost: true,
  session: { strategy: "jwt", maxAge: 14 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in" },
  logger: {
    // A wrong password is an answer, not an error.
    error: (error) => (error instanceof CredentialsSignin ? undefined : log.error({ err: error }, "sign-in failed")),
    warn: (code) => log.warn({ code }, "next-auth warns"),
    debug: () => undefined,
  },
  providers: [passwordProvider(), ...singleSignOn()],
  callbacks: {
    /** Single sign-on admits members only: an admin adds people, a sign-in does not. */
    async signIn({ user, account }) {
      return account?.provider === "credentials" || (await findMemberId(user.email)) !== null;
    },
    async jwt({ token, user, account }) {
      if (user && account)
        token.sub = account.provider === "credentials" ? user.id : ((await findMemberId(user.email)) ?? undefined);
      return { sub: token.sub };
    },
    session({ session, token }) {
      session.user.id = token.sub ?? "";
      return session;
    },
  },
}));

/** Too many wrong passwords for this email; the next try has to wait. */
export class TooManyAttempts extends CredentialsSignin {
  override code = "too_many_attempts";
}

function passwordProvider() {
  return Credentials({
    credentials: { email: {}, password: { type: "password" } },
    async authorize(given) {
      const email = String(given.email ?? "")
        .trim()
        .toLowerCase();
      if (waitBeforeSignInMs(email) > 0) throw new TooManyAttempts();
      const member = await db().member.findUnique({ where: { email }, omit: { passwordHash: false } });
      const isRight = await isPassword(String(given.password ?? ""), member?.passwordHash ?? null);
      noteSignIn(email, isRight);
      if (!member || !isRight) return null;
      await db().member.update({ where: { id: member.id }, data: { lastSignInAt: new Date() } });
      return { id: member.id };
    },
  });
}

function singleSignOn() {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env();
  if (!issuer || !clientId || !clientSecret) return [];
  return [{ id: "oidc", name: "Single sign-on", type: "oidc" as const, issuer, clientId, clientSecret }];
}

async function findMemberId(email: string | null | undefined): Promise<string | null> {
  if (!email) return null;
  const member = await db().member.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  return member?.id ?? null;
}
