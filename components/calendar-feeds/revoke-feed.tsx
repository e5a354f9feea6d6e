"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { whoseWords } from "@/components/calendar-feeds/feed-words";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { calendarFeedKeys, revokeCalendarFeed } from "@/lib/calendar-feeds/queries";
import type { CalendarFeed } from "@/lib/calendar-feeds/schemas";
import { connectionKeys } from "@/lib/connections/queries";

/** Ends a feed, after a question. */
export function RevokeFeed({ feed }: { feed: CalendarFeed }) {
  const [isAsking, setIsAsking] = useState(false);
  const client = useQueryClient();
  const name = whoseWords(feed);
  const revocation = useMutation({
    mutationFn: () => revokeCalendarFeed(feed.id),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: calendarFeedKeys.all }),
        client.invalidateQueries({ queryKey: connectionKeys.integrations() }),
      ]);
      toast.success(`The feed of ${name} was revoked`);
    },
    onError: (error) => toast.error(`The feed of ${name} was not revoked`, { description: error.message }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <>
      <Button size="sm" aria-label={`Revoke ${name} ${feed.hint}`} onClick={() => setIsAsking(true)}>
        Revoke
      </Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={`Revoke the feed of ${name}?`}
        description="Calendars that subscribe to it get nothing from now on, and most say so to their owner. It can’t be brought back; you can add a new one."
        action="Revoke"
        isBusy={revocation.isPending}
        onAction={() => revocation.mutate()}
      />
    </>
  );
}
