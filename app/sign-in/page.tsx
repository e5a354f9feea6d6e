import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/auth/auth-frame";
import { safePath } from "@/components/auth/safe-path";
import { SignInForm } from "@/components/auth/sign-in-form";
import { findMember } from "@/lib/auth/session";
import { isSetUp } from "@/lib/members/service";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const path = safePath((await searchParams).callbackUrl);
  if (await findMember()) redirect(path);
  if (!(await isSetUp())) redirect("/setup");
  return (
    <AuthFrame title="Sign in" text="Approved time off, on the schedule.">
      <SignInForm path={path} />
    </AuthFrame>
  );
}
