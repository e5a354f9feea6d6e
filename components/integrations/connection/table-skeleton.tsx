import { Skeleton } from "@/components/ui/skeleton";

/** A table before its rows are there. */
export function TableSkeleton() {
  return (
    <div aria-busy="true" className="divide-y rounded-lg border bg-surface">
      <div className="h-9 bg-surface-2/60" />
      {["w-40", "w-56", "w-36", "w-48", "w-44", "w-52"].map((width) => (
        <div key={width} className="flex h-14 items-center justify-between gap-4 px-4">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-4 w-24" />
        </div>
      ))}
    </div>
  );
}
