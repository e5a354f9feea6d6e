import { Skeleton } from "@/components/ui/skeleton";

/** A page on its way: its header and the first lines, where they will be. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <div className="mb-6 grid gap-2">
        <Skeleton className="h-7 w-40" />
        <Skeleton className="h-5 w-full max-w-96" />
      </div>
      <Skeleton className="h-96 w-full rounded-lg" />
    </div>
  );
}
