"use client";

import { useEffect, useRef } from "react";
import { whoseWords } from "@/components/calendar-feeds/feed-words";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { MadeCalendarFeed } from "@/lib/calendar-feeds/schemas";

export const MADE_TITLE = "Copy the address now";

export function madeWords(feed: MadeCalendarFeed): string {
  return `This is the only time that the address of the feed of ${whoseWords(feed)} is shown. We keep no copy of it.`;
}

/** A feed's address, this once. */
export function MadeFeed({ feed, onDone }: { feed: MadeCalendarFeed; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const address = new URL(feed.address, window.location.origin).href;
  return (
    <>
      <Field
        label="Address"
        help="Subscribe to it in a calendar; don’t import it, or it never changes. Google and Outlook fetch it from the internet, so they have to reach this server."
      >
        <div className="flex gap-2">
          <Input
            ref={field}
            readOnly
            value={address}
            className="font-mono text-sm"
            onFocus={(event) => event.target.select()}
          />
          <CopyButton text={address} what="address" />
        </div>
      </Field>
      <DialogFooter>
        <Button asChild>
          <a href={address.replace(/^https?:/, "webcal:")}>Open in a calendar app</a>
        </Button>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </>
  );
}

/** The same in a dialog of its own. */
export function MadeFeedDialog({ feed, onDone }: { feed: MadeCalendarFeed | null; onDone: () => void }) {
  return (
    <Dialog open={feed !== null} onOpenChange={(isOpen) => !isOpen && onDone()}>
      {/* The address is shown once, so a stray click beside the dialog does not close it. */}
      <DialogContent onInteractOutside={(event) => event.preventDefault()}>
        <DialogHeader>
          <DialogTitle>{MADE_TITLE}</DialogTitle>
          <DialogDescription>{feed && madeWords(feed)}</DialogDescription>
        </DialogHeader>
        {feed && <MadeFeed feed={feed} onDone={onDone} />}
      </DialogContent>
    </Dialog>
  );
}
