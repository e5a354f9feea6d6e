"use client";

import { CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { HandOverEnded } from "@/components/hand-over/hand-over-ended";
import { HandOverForm } from "@/components/hand-over/hand-over-form";
import { HandOverNote } from "@/components/hand-over/hand-over-note";
import { SetupGuide } from "@/components/integrations/connect/setup-guide";
import { headingId } from "@/components/integrations/connect/wizard-steps";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { tellOpened } from "@/lib/connections/hand-over-queries";
import type { HandOverInvitation } from "@/lib/connections/hand-over-schemas";
import { findVendor } from "@/lib/integrations/catalog";

/** What somebody is asked to do who has a link and no account: the guide, the form, and thanks. */
export function HandOver({ secret, invitation }: { secret: string; invitation: HandOverInvitation }) {
  const [outcome, setOutcome] = useState<"done" | "ended" | null>(null);
  const { integration, purpose, organizationName, madeBy, expiresAt } = invitation;
  const manifest = findVendor(integration);
  useEffect(() => {
    // Only for the one who waits: if it fails, nothing is lost.
    tellOpened(secret).catch(() => undefined);
  }, [secret]);
  if (!manifest || outcome === "ended") return <HandOverEnded />;
  const { name } = manifest;
  if (outcome === "done") {
    return (
      <HandOverNote
        icon={CircleCheck}
        title={`Thank you. ${name} is ${purpose === "connect" ? "connected" : "updated"}`}
      >
        <p>
          Rosterline has the credentials now, encrypted, and {madeBy} sees that it works. The link is used up and you
          can close this page.
        </p>
        <p>To end it at any time, remove the service user in {name}.</p>
      </HandOverNote>
    );
  }
  return (
    <>
      <PageHeader
        title={purpose === "connect" ? `Connect ${name} for ${organizationName}` : `New credentials for ${name}`}
        description={
          <>
            {madeBy} of {organizationName} asks you to let Rosterline read approved time off, so that it shows on the
            schedule. Reasons and notes are never stored, and you need no account. This link works once and ends{" "}
            <Time value={expiresAt} />.
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] xl:gap-8">
        <SetupGuide manifest={manifest} isCurrent={false} onContinue={goToForm} />
        <HandOverForm
          secret={secret}
          manifest={manifest}
          purpose={purpose}
          onDone={() => setOutcome("done")}
          onEnded={() => setOutcome("ended")}
        />
      </div>
    </>
  );
}

function goToForm() {
  const heading = document.getElementById(headingId("connect"));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "nearest", behavior: "smooth" });
}
