"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { FileSearch } from "lucide-react";
import { useQueryStates } from "nuqs";
import { NO_FILTERS, pageParams } from "@/components/integrations/connection/params";
import { RequestFilters } from "@/components/integrations/connection/request-filters";
import { RequestRow } from "@/components/integrations/connection/request-row";
import { TableSkeleton } from "@/components/integrations/connection/table-skeleton";
import { formatCount } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { requestsQuery } from "@/lib/connections/queries";
import type { Connection } from "@/lib/connections/schemas";

/** The ledger: every request that the vendor returned, what became of it, and what to do. */
export function RequestsTab({ connection }: { connection: Connection }) {
  const [{ outcome, reason, q }, setParams] = useQueryStates(pageParams);
  const filter = { outcome: outcome ?? undefined, reason: reason ?? undefined, search: q || undefined };
  const ledger = useInfiniteQuery({ ...requestsQuery(connection.id, filter), placeholderData: keepPreviousData });
  const requests = ledger.data?.pages.flatMap((page) => page.data);
  const isFiltered = outcome !== null || reason !== null || q !== "";
  return (
    <div className="grid gap-4">
      <RequestFilters
        counts={connection.counts}
        outcome={outcome}
        reason={reason}
        search={q}
        onChange={(change) => setParams(change)}
      />
      {ledger.error && !requests && (
        <LoadProblem what="The requests" error={ledger.error} onRetry={() => ledger.refetch()} />
      )}
      {!requests && !ledger.error && <TableSkeleton />}
      {requests?.length === 0 && (
        <EmptyState
          icon={FileSearch}
          title={isFiltered ? "No request matches" : "No requests yet"}
          text={
            isFiltered
              ? "Nothing that came in fits these filters."
              : "Approved time off in the days you sync shows up here, whether it reaches the schedule or not."
          }
          action={isFiltered && <Button onClick={() => setParams(NO_FILTERS)}>Show all requests</Button>}
        />
      )}
      {requests && requests.length > 0 && (
        <div aria-busy={ledger.isPlaceholderData}>
          <Table label="Requests">
            <TableHeader>
              <TableRow>
                <TableHead className="w-2/5">Request</TableHead>
                <TableHead>What happened</TableHead>
                <TableHead className="hidden text-right lg:table-cell">Last seen</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {requests.map((request) => (
                <RequestRow key={request.externalId} request={request} />
              ))}
            </TableBody>
          </Table>
        </div>
      )}
      {requests && requests.length > 0 && (
        <footer className="flex flex-wrap items-center justify-between gap-3 text-muted-foreground text-sm">
          <p role="status">
            {ledger.hasNextPage
              ? `The first ${formatCount(requests.length)} are shown.`
              : `All ${formatCount(requests.length)} are shown.`}
          </p>
          {ledger.hasNextPage && (
            <Button isBusy={ledger.isFetchingNextPage} onClick={() => ledger.fetchNextPage()}>
              Load more
            </Button>
          )}
        </footer>
      )}
    </div>
  );
}
