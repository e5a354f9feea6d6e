"use client";

import { useState } from "react";
import { MadeLink } from "@/components/integrations/hand-over/made-link";
import { MakeLinkForm } from "@/components/integrations/hand-over/make-link-form";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import type { MadeHandOverLink } from "@/lib/connections/hand-over-schemas";

type Props = {
  slug: string;
  name: string;
  today: string;
  connectionId: string | null;
  /** A link that the new one would end. */
  hasOpen: boolean;
};

export function MakeLinkDialog({ slug, name, today, connectionId, hasOpen }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<MadeHandOverLink | null>(null);
  function open(next: boolean) {
    setIsOpen(next);
    if (next) setMade(null);
  }
  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>
        <Button>Create a hand-over link</Button>
      </DialogTrigger>
      {/* The address is shown once, so a stray click beside the dialog does not close it. */}
      <DialogContent onInteractOutside={(event) => made && event.preventDefault()}>
        <DialogHeader>
          <DialogTitle>{made ? "Copy the link now" : "Create a hand-over link"}</DialogTitle>
          <DialogDescription>
            {made
              ? "This is the only time that it is shown. Whoever has it can use it, so send it only to the person you mean."
              : `Whoever opens it sees the guide and a form for ${name}'s credentials, and nothing else. It works once, for 24 hours.`}
          </DialogDescription>
        </DialogHeader>
        {made ? (
          <MadeLink address={made.address} onDone={() => open(false)} />
        ) : (
          <MakeLinkForm
            slug={slug}
            today={today}
            connectionId={connectionId}
            hasOpen={hasOpen}
            onMade={setMade}
            onCancel={() => open(false)}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
