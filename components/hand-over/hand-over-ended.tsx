"use client";

import { Link2Off } from "lucide-react";
import { HandOverNote } from "@/components/hand-over/hand-over-note";

/** The same for every link that opens nothing: used, revoked, expired or never made. */
export function HandOverEnded() {
  return (
    <HandOverNote icon={Link2Off} title="This link doesn't work any more">
      <p>
        Hand-over links work once, for 24 hours, and can be taken back. If you have already saved the credentials with
        this one, there is nothing left to do and you can close this page.
      </p>
      <p>Otherwise ask the person who sent it to you for a new one.</p>
    </HandOverNote>
  );
}
