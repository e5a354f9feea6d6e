import { FeedsSkeleton } from "@/components/calendar-feeds/feeds-skeleton";

export default function Loading() {
  return <FeedsSkeleton />;
}
