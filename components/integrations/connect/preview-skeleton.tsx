import { Skeleton } from "@/components/ui/skeleton";

/** The preview while it is counted. */
export function PreviewSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-3 rounded-md border bg-background p-4">
      <p className="font-medium">Counting what would go on the schedule…</p>
      <Skeleton className="h-2 rounded-full" />
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className="h-40" />
    </div>
  );
}
