"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { TableSkeleton } from "@/components/settings/table-skeleton";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table";
import { DeliveryRow } from "@/components/webhooks/delivery-row";
import { deliveriesQuery } from "@/lib/webhooks/queries";
import { deliveryStatus } from "@/lib/webhooks/schemas";

const WORDS = { waiting: "Waiting or trying again", delivered: "Delivered", failed: "Failed" };

/** What was sent and what came of it, newest first. */
export function DeliveriesSection({ endpointId }: { endpointId: string }) {
  const [status, setStatus] = useQueryState("status", parseAsStringLiteral(deliveryStatus.options));
  const filter = status === null ? {} : { status };
  const query = useInfiniteQuery({ ...deliveriesQuery(endpointId, filter), placeholderData: keepPreviousData });
  const deliveries = query.data?.pages.flatMap((page) => page.data);
  return (
    <section aria-labelledby="deliveries" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="grid gap-0.5">
          <h2 id="deliveries" className="font-semibold text-lg">
            Deliveries
          </h2>
          <p className="text-muted-foreground">Newest first. They are kept for 14 days.</p>
        </div>
        <Choice
          label="Deliveries shown"
          allText="All deliveries"
          options={deliveryStatus.options.map((value) => ({ value, text: WORDS[value] }))}
          value={status}
          onChange={(next) => setStatus(deliveryStatus.safeParse(next).data ?? null)}
          className="w-56"
        />
      </div>
      {query.error && !deliveries && (
        <LoadProblem what="The deliveries" error={query.error} onRetry={() => query.refetch()} />
      )}
      {!deliveries && !query.error && <TableSkeleton rows={4} />}
      {deliveries?.length === 0 && (
        <EmptyState
          icon={Send}
          title={status ? "No such deliveries" : "No deliveries yet"}
          text={status ? undefined : "The first one comes when something happens. Send a test event to try it now."}
          action={status && <Button onClick={() => setStatus(null)}>Show all deliveries</Button>}
        />
      )}
      {deliveries && deliveries.length > 0 && (
        <div aria-busy={query.isPlaceholderData}>
          <Table label="Deliveries">
            <TableHeader>
              <tr>
                <TableHead>Event</TableHead>
                <TableHead>Result</TableHead>
                <TableHead className="text-right max-sm:hidden">Took</TableHead>
                <TableHead className="text-right max-sm:hidden">When</TableHead>
              </tr>
            </TableHeader>
            <TableBody>
              {deliveries.map((delivery) => (
                <DeliveryRow key={delivery.id} endpointId={endpointId} delivery={delivery} />
              ))}
            </TableBody>
          </Table>
        </div>
      )}
      {query.hasNextPage && (
        <Button className="justify-self-center" isBusy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Show older ones
        </Button>
      )}
    </section>
  );
}
