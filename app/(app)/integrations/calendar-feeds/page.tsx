import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { CalendarFeeds } from "@/components/calendar-feeds/calendar-feeds";
import { requireMember } from "@/lib/auth/session";
import { calendarFeedsQuery } from "@/lib/calendar-feeds/queries";
import { listCalendarFeeds } from "@/lib/calendar-feeds/service";

export const metadata: Metadata = { title: "Calendar feeds" };

const FIRST_PAGE = 1000;

export default async function CalendarFeedsPage() {
  const { organizationId, role } = await requireMember();
  const client = new QueryClient();
  const { data, meta } = await listCalendarFeeds(organizationId, { limit: FIRST_PAGE });
  // A longer list is read by the page itself, to its end.
  if (meta.nextCursor === null) client.setQueryData(calendarFeedsQuery().queryKey, data);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CalendarFeeds isAdmin={role === "admin"} />
    </HydrationBoundary>
  );
}
