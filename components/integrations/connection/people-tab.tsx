"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { useQueryStates } from "nuqs";
import { IgnoreAll } from "@/components/integrations/connection/ignore-all";
import { NO_FILTERS, pageParams } from "@/components/integrations/connection/params";
import { PeopleFilters } from "@/components/integrations/connection/people-filters";
import { PeopleTable } from "@/components/integrations/connection/people-table";
import { TableSkeleton } from "@/components/integrations/connection/table-skeleton";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { peopleQuery } from "@/lib/connections/queries";

/** The vendor's people and the agents they are linked to. Those without one come first. */
export function PeopleTab({ connectionId, name, isAdmin }: { connectionId: string; name: string; isAdmin: boolean }) {
  const [{ link, q }, setParams] = useQueryStates(pageParams);
  const filter = { link: link ?? undefined, search: q || undefined };
  const list = useInfiniteQuery({ ...peopleQuery(connectionId, filter), placeholderData: keepPreviousData });
  const people = list.data?.pages.flatMap((page) => page.data);
  const counts = list.data?.pages[0]?.meta.counts;
  if (list.error && !people) return <LoadProblem what="The people" error={list.error} onRetry={() => list.refetch()} />;
  if (!people || !counts) return <TableSkeleton />;
  const isEverybody = link === null && q === "";
  if (people.length === 0 && isEverybody) {
    return <EmptyState icon={UsersRound} title="No people yet" text={`They appear here once ${name} has been read.`} />;
  }
  const isDone = link === "unmatched" && q === "";
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <PeopleFilters counts={counts} link={link} search={q} onChange={(change) => setParams(change)} />
        {isAdmin && link !== "ignored" && link !== "linked" && counts.unmatched > 0 && (
          <IgnoreAll connectionId={connectionId} ignored count={counts.unmatched} search={q} />
        )}
        {isAdmin && link === "ignored" && counts.ignored > 0 && (
          <IgnoreAll connectionId={connectionId} ignored={false} count={counts.ignored} search={q} />
        )}
      </div>
      {people.length === 0 ? (
        <EmptyState
          icon={UsersRound}
          title={isDone ? "Everybody is linked or ignored" : "Nobody matches"}
          text={isDone ? "There is no person without an agent." : "No person fits these filters."}
          action={<Button onClick={() => setParams(NO_FILTERS)}>Show everybody</Button>}
        />
      ) : (
        <PeopleTable connectionId={connectionId} people={people} isAdmin={isAdmin} isBusy={list.isPlaceholderData} />
      )}
      {list.hasNextPage && (
        <Button className="justify-self-center" isBusy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}
