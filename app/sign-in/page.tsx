import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/auth/auth-frame";
import { safePath } from "@/components/auth/safe-path";
import { SignInForm } from "@/components/auth/sign-in-form";
import { SingleSignOn } from "@/components/auth/single-sign-on";
import { signIn } from "@/lib/auth/auth";
import { findMember } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { isSetUp } from "@/lib/members/service";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const path = safePath(callbackUrl);
  if (await findMember()) redirect(path);
  if (!(await isSetUp())) redirect("/setup");
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  async function startSingleSignOn() {
    "use server";
    await signIn("oidc", { redirectTo: path });
  }
  return (
    <AuthFrame title="Sign in" text="Approved time off, on the schedule.">
      <SignInForm path={path} />
      {OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET && (
        <SingleSignOn start={startSingleSignOn} error={error?.toString()} />
      )}
    </AuthFrame>
  );
}
