import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The wizard before it is there. */
export function ConnectSkeleton() {
  return (
    <div aria-busy="true">
      <div className="mb-6 grid gap-1.5">
        <Skeleton className="h-7 w-44" />
        <Skeleton className="h-5 w-full max-w-xl" />
      </div>
      <Skeleton className="mb-6 h-8 w-full max-w-sm rounded-full" />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] xl:gap-8">
        <Card className="grid gap-4 p-4">
          <Skeleton className="h-6 w-28" />
          <Skeleton className="h-80" />
          <Skeleton className="h-32" />
        </Card>
        <Card className="grid gap-5 p-5">
          <Skeleton className="h-6 w-24" />
          <Skeleton className="h-24" />
          <Skeleton className="h-20" />
          <Skeleton className="h-20" />
          <Skeleton className="h-8 w-36" />
          <Skeleton className="h-64" />
          <Skeleton className="h-10 w-48" />
        </Card>
      </div>
    </div>
  );
}
