import { Skeleton } from "@/components/ui/skeleton";

/** A few conflicts, while they are read. */
export function ConflictsSkeleton() {
  return (
    <div role="status" className="divide-y rounded-lg border bg-surface">
      <span className="sr-only">Loading the conflicts</span>
      {["w-40", "w-52", "w-36"].map((width) => (
        <div key={width} className="grid gap-3 px-4 py-3.5">
          <Skeleton className={`h-5 ${width}`} />
          <div className="grid gap-3 sm:grid-cols-2">
            <Skeleton className="h-10" />
            <Skeleton className="h-10" />
          </div>
          <Skeleton className="h-7 w-64" />
        </div>
      ))}
    </div>
  );
}
