"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Download, FileSearch } from "lucide-react";
import { useQueryStates } from "nuqs";
import { LedgerSum } from "@/components/integrations/connection/ledger-sum";
import { NO_FILTERS, pageParams } from "@/components/integrations/connection/params";
import { type Filters, RequestFilters } from "@/components/integrations/connection/request-filters";
import { RequestTable } from "@/components/integrations/connection/request-table";
import { TableSkeleton } from "@/components/integrations/connection/table-skeleton";
import { useRechecks } from "@/components/integrations/connection/use-rechecks";
import { formatCount } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import type { RequestFilter } from "@/lib/connections/ledger-schemas";
import { policiesQuery, requestsFile, requestsQuery } from "@/lib/connections/queries";
import type { Connection } from "@/lib/connections/schemas";

/** The ledger: every request that the vendor returned, what became of it, and what to do. */
export function RequestsTab({ connection, isAdmin }: { connection: Connection; isAdmin: boolean }) {
  const [filters, setParams] = useQueryStates(pageParams);
  const filter = toFilter(filters);
  const ledger = useInfiniteQuery({ ...requestsQuery(connection.id, filter), placeholderData: keepPreviousData });
  const { data: policies } = useQuery(policiesQuery(connection.id));
  const rechecks = useRechecks(connection.id);
  const requests = ledger.data?.pages.flatMap((page) => page.data);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-60 flex-1 gap-2">
          {connection.firstSyncedAt ? (
            <LedgerSum counts={connection.counts} />
          ) : (
            <p className="text-muted-foreground">
              The first sync is still under way. What has come in so far is here; the sum follows at its end.
            </p>
          )}
        </div>
        <Button asChild>
          <a href={requestsFile(connection.id, filter)} download>
            <Download aria-hidden="true" />
            Export CSV
          </a>
        </Button>
      </div>
      <RequestFilters
        counts={connection.counts}
        policies={policies}
        filters={filters}
        personName={requests?.find((request) => request.personId === filters.person)?.personName ?? null}
        onChange={(change) => setParams({ ...change, ...(change.q === "" && { q: null }) })}
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
        <>
          <RequestTable
            requests={requests}
            isBusy={ledger.isPlaceholderData}
            rechecks={isAdmin ? rechecks : null}
            onPerson={filters.person === null ? (person) => setParams({ person }) : null}
          />
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
        </>
      )}
    </div>
  );
}

function toFilter({ outcome, reason, person, policy, from, to, q }: Filters): RequestFilter {
  return {
    outcome: outcome ?? undefined,
    reason: reason ?? undefined,
    personId: person ?? undefined,
    policy: policy ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
    search: q || undefined,
  };
}
