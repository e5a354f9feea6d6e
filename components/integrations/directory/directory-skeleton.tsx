import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { catalog } from "@/lib/integrations/catalog";

/** The directory before its data is there. */
export function DirectorySkeleton() {
  return (
    <>
      <PageHeader
        title="Integrations"
        description="Connect the systems that know who is away. What they say goes on the schedule by itself."
      />
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Skeleton className="h-8 w-full pointer-coarse:h-10 sm:w-72" />
        <div className="flex gap-1.5">
          <Skeleton className="h-8 w-14 rounded-full pointer-coarse:h-10" />
          <Skeleton className="h-8 w-28 rounded-full pointer-coarse:h-10" />
          <Skeleton className="h-8 w-26 rounded-full pointer-coarse:h-10" />
          <Skeleton className="h-8 w-26 rounded-full pointer-coarse:h-10" />
        </div>
        <Skeleton className="h-8 w-40 pointer-coarse:h-10 sm:ml-auto" />
      </div>
      <DirectoryGridSkeleton />
    </>
  );
}

export function DirectoryGridSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {catalog.map(({ slug }) => (
        <div key={slug} className="flex min-h-44 flex-col gap-3 rounded-lg border bg-surface p-4">
          <div className="flex items-center gap-3">
            <Skeleton className="size-9" />
            <Skeleton className="h-5 w-20" />
            <Skeleton className="ml-auto h-5 w-24" />
          </div>
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-2/3" />
          <div className="mt-auto flex items-end justify-between">
            <Skeleton className="h-4 w-28" />
            <Skeleton className="h-8 w-24" />
          </div>
        </div>
      ))}
    </div>
  );
}
