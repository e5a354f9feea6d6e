"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarSync } from "lucide-react";
import { AddFeedDialog } from "@/components/calendar-feeds/add-feed-dialog";
import { FeedTable } from "@/components/calendar-feeds/feed-table";
import { FeedsHeader } from "@/components/calendar-feeds/feeds-header";
import { SubscribeGuide } from "@/components/calendar-feeds/subscribe-guide";
import { TableSkeleton } from "@/components/settings/table-skeleton";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { calendarFeedsQuery } from "@/lib/calendar-feeds/queries";

/** The organization's calendar feeds: whose, how much they say, and whether anybody fetches them. */
export function CalendarFeeds({ isAdmin }: { isAdmin: boolean }) {
  const { data, error, isPending, refetch } = useQuery(calendarFeedsQuery());
  return (
    <>
      <FeedsHeader
        actions={
          isAdmin ? (
            <AddFeedDialog />
          ) : (
            <p className="text-muted-foreground text-sm">You can see which feeds there are. Changes take an admin.</p>
          )
        }
      />
      <div className="grid gap-8">
        {isPending && <TableSkeleton rows={3} />}
        {error && !data && <LoadProblem what="The calendar feeds" error={error} onRetry={() => refetch()} />}
        {data?.length === 0 && (
          <EmptyState
            icon={CalendarSync}
            title="No calendar feeds yet"
            text={
              isAdmin
                ? "Add one for an agent, a team or everyone. It gives you an address that a calendar subscribes to."
                : "An admin adds them. Ask one for a feed of your own schedule or your team’s."
            }
          />
        )}
        {data && data.length > 0 && <FeedTable feeds={data} isAdmin={isAdmin} />}
        <SubscribeGuide />
      </div>
    </>
  );
}
