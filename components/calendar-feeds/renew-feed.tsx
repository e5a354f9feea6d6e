"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { whoseWords } from "@/components/calendar-feeds/feed-words";
import { showFeed } from "@/components/calendar-feeds/made-feed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { MadeDialog } from "@/components/ui/make-dialog";
import { calendarFeedKeys, renewCalendarFeed } from "@/lib/calendar-feeds/queries";
import type { CalendarFeed } from "@/lib/calendar-feeds/schemas";

/** Gives a feed a new address, after a question, and shows it. */
export function RenewFeed({ feed }: { feed: CalendarFeed }) {
  const [isAsking, setIsAsking] = useState(false);
  const client = useQueryClient();
  const name = whoseWords(feed);
  const renewal = useMutation({
    mutationFn: () => renewCalendarFeed(feed.id),
    onSuccess: () => client.invalidateQueries({ queryKey: calendarFeedKeys.all }),
    onError: (error) => toast.error(`The feed of ${name} has still its old address`, { description: error.message }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <>
      <Button size="sm" aria-label={`New address for ${name} ${feed.hint}`} onClick={() => setIsAsking(true)}>
        New address
      </Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={`A new address for the feed of ${name}?`}
        description="The old address ends at once. Everybody who subscribes to it has to subscribe to the new one."
        action="Make a new address"
        variant="primary"
        isBusy={renewal.isPending}
        onAction={() => renewal.mutate()}
      />
      <MadeDialog made={renewal.data ?? null} show={showFeed} onDone={() => renewal.reset()} />
    </>
  );
}
