import { TableSkeleton } from "@/components/settings/table-skeleton";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export const WEBHOOKS_TEXT =
  "Tell your own systems what happens on the schedule, as it happens. Deliveries are signed, repeated until they arrive, and in order for each agent.";

/** The list before its data is there. */
export function WebhooksSkeleton() {
  return (
    <>
      <PageHeader
        title="Webhooks"
        description={WEBHOOKS_TEXT}
        actions={<Skeleton className="h-8 w-32 pointer-coarse:h-10" />}
      />
      <TableSkeleton rows={2} />
    </>
  );
}

/** One endpoint before its data is there. */
export function EndpointSkeleton() {
  return (
    <>
      <Skeleton className="mb-2 h-5 w-24" />
      <div className="mb-6 flex flex-wrap justify-between gap-3">
        <div className="grid gap-1">
          <Skeleton className="h-7 w-56" />
          <Skeleton className="h-5 w-72" />
        </div>
        <Skeleton className="h-8 w-64 pointer-coarse:h-10" />
      </div>
      <Skeleton className="mb-6 h-28 w-full" />
      <TableSkeleton rows={4} />
    </>
  );
}
