import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { AuthFrame } from "@/components/auth/auth-frame";
import { SetupForm } from "@/components/auth/setup-form";
import { isSetUp } from "@/lib/members/service";

export const metadata: Metadata = { title: "Set up" };

export default async function SetupPage() {
  // Whether there is a user is asked at each request, never at the build.
  await connection();
  if (await isSetUp()) redirect("/sign-in");
  return (
    <AuthFrame title="Set up Rosterline" text="Your organization and its first administrator..">
      <SetupForm />
    </AuthFrame>
  );
}
