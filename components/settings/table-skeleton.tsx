import { Skeleton } from "@/components/ui/skeleton";

/** A table on its way: its head and rows, as high as they will be. */
export function TableSkeleton({ rows }: { rows: number }) {
  return (
    <div role="status" aria-label="Loading" className="overflow-hidden rounded-lg border bg-surface">
      <div className="h-9 border-b bg-surface-2/60" />
      {[...Array(rows).keys()].map((row) => (
        <div key={row} className="flex h-14 items-center gap-4 border-b px-4 last:border-0">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="ml-auto h-4 w-24" />
        </div>
      ))}
    </div>
  );
}
