import { FeedsHeader } from "@/components/calendar-feeds/feeds-header";
import { TableSkeleton } from "@/components/settings/table-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

/** The page before its data is there. */
export function FeedsSkeleton() {
  return (
    <>
      <FeedsHeader actions={<Skeleton className="h-8 w-28 pointer-coarse:h-10" />} />
      <TableSkeleton rows={3} />
    </>
  );
}
