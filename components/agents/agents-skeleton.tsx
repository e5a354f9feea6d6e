import { Skeleton } from "@/components/ui/skeleton";
import { AgentsHeader } from "./agents-header";

/** Widths of the names in quarters of a rem, so that they look like names. */
const NAMES = [30, 38, 26, 42, 33, 37, 28, 35];

/** The whole page, while the server prepares it. */
export function AgentsSkeleton() {
  return (
    <>
      <AgentsHeader canEdit={false} />
      <AgentsSkeletonTable hasLink />
    </>
  );
}

export function AgentsSkeletonTable({ hasLink }: { hasLink: boolean }) {
  return (
    <div role="status">
      <span className="sr-only">Loading the agents</span>
      <div className="mb-3 flex flex-wrap gap-2">
        <Skeleton className="h-8 w-full sm:w-64" />
        {(hasLink ? ["team", "link", "status"] : ["team", "status"]).map((filter) => (
          <Skeleton key={filter} className="h-8 min-w-36 flex-1 sm:max-w-44" />
        ))}
      </div>
      <div className="overflow-hidden rounded-lg border bg-surface">
        <div className="h-9 border-b bg-surface-2/60" />
        {NAMES.map((width) => (
          <div key={width} className="flex h-14 items-center gap-4 border-b px-4 last:border-b-0">
            <Skeleton className="h-4" style={{ width: `${width / 4}rem` }} />
            <Skeleton className="ml-auto h-4 w-24" />
          </div>
        ))}
      </div>
    </div>
  );
}
