"use client";

import { whoseWords } from "@/components/calendar-feeds/feed-words";
import { Button } from "@/components/ui/button";
import { ShownOnce } from "@/components/ui/shown-once";
import type { MadeCalendarFeed } from "@/lib/calendar-feeds/schemas";

/** A feed's address, this once, as a dialog shows it. */
export function showFeed(feed: MadeCalendarFeed, done: () => void) {
  return {
    title: "Copy the address now",
    description: `This is the only time that the address of the feed of ${whoseWords(feed)} is shown. We keep no copy of it.`,
    content: <MadeFeed feed={feed} onDone={done} />,
  };
}

function MadeFeed({ feed, onDone }: { feed: MadeCalendarFeed; onDone: () => void }) {
  const address = new URL(feed.address, window.location.origin).href;
  return (
    <ShownOnce
      label="Address"
      help="Subscribe to it in a calendar; don’t import it, or it never changes. Google and Outlook fetch it from the internet, so they have to reach this server."
      text={address}
      what="address"
      onDone={onDone}
    >
      <Button asChild>
        <a href={address.replace(/^https?:/, "webcal:")}>Open in a calendar app</a>
      </Button>
    </ShownOnce>
  );
}
