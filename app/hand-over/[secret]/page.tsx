import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandOver } from "@/components/hand-over/hand-over";
import { HandOverFrame } from "@/components/hand-over/hand-over-frame";
import { findInvitation } from "@/lib/auth/hand-over";

// The address is a secret: no search engine, no other site and no history of titles learns what it is for.
export const metadata: Metadata = {
  title: "Hand-over",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** For somebody without an account. The secret in the address is the only authority, and only for this page's form. */
export default async function HandOverPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const invitation = await findInvitation(secret);
  if (!invitation) notFound();
  return (
    <HandOverFrame>
      <HandOver secret={secret} invitation={invitation} />
    </HandOverFrame>
  );
}
