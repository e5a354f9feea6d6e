import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { HEADER_PX } from "./timeline-look";

/** Widths of the names in quarters of a rem, so that they look like names. */
const NAMES = [20, 24, 16, 28, 21, 25, 17, 22, 26, 29];

/** The whole page, while the server prepares it. */
export function ScheduleSkeleton() {
  return (
    <>
      <PageHeader title="Schedule" actions={<Skeleton className="h-8 w-28" />} />
      <div className="mb-3 grid gap-3">
        <div className="flex flex-wrap justify-between gap-2">
          <Skeleton className="h-8 w-80 max-w-full" />
          <Skeleton className="h-8 w-60" />
        </div>
        <Skeleton className="hidden h-8 md:block" />
      </div>
      <TimelineSkeleton />
    </>
  );
}

export function TimelineSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading the schedule</span>
      <Skeleton className="mb-2 h-5 w-64" />
      <div className="overflow-hidden rounded-lg border bg-surface [--names:7.5rem] md:[--names:13rem]">
        <div className="border-b" style={{ height: HEADER_PX }} />
        {NAMES.map((width) => (
          <div key={width} className="flex h-11 items-center border-b last:border-b-0">
            <div className="w-(--names) shrink-0 px-3">
              <Skeleton className="h-4" style={{ width: `${width / 4}rem` }} />
            </div>
            <Skeleton className="h-6 w-1/5" style={{ marginLeft: `${(width * 23) % 55}%` }} />
          </div>
        ))}
      </div>
    </div>
  );
}
