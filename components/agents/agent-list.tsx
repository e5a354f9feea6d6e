"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { formatCount } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { LoadProblem } from "@/components/ui/load-problem";
import { agentListQuery } from "@/lib/agents/queries";
import { AgentFilters } from "./agent-filters";
import { AgentsSkeletonTable } from "./agents-skeleton";
import { AgentsTable, type AgentsTableProps } from "./agents-table";
import { NoAgents, NobodyActive, NothingFound } from "./empty-agents";
import { LIST_ID } from "./focus-list";
import { type AgentsParams, toFilter } from "./params";

type Props = Omit<AgentsTableProps, "agents"> & {
  params: AgentsParams;
  onAdd: () => void;
  onFilter: (change: Partial<AgentsParams>) => void;
  onShowAll: () => void;
};

/** The agents that the filters find, or what stands in their place. The server looks for them: there may be thousands. */
export function AgentList({ params, onAdd, onFilter, onShowAll, ...table }: Props) {
  const list = useInfiniteQuery({ ...agentListQuery(toFilter(params)), placeholderData: keepPreviousData });
  const agents = list.data?.pages.flatMap((page) => page.data);
  const counts = list.data?.pages.at(-1)?.meta.counts;
  const filters = <AgentFilters params={params} counts={counts} integration={table.integration} onChange={onFilter} />;
  if (list.error && !agents) {
    return (
      <>
        {filters}
        <LoadProblem what="The agents" error={list.error} onRetry={() => list.refetch()} />
      </>
    );
  }
  if (!agents || !counts) return <AgentsSkeletonTable hasLink={table.integration !== null} />;
  const isFiltered = params.q !== "" || params.team !== null || params.link !== null;
  if (!isFiltered && counts.active + counts.inactive === 0)
    return <NoAgents canEdit={table.onEdit !== null} onAdd={onAdd} />;
  const total = params.status === "all" ? counts.active + counts.inactive : counts[params.status];
  return (
    <section
      id={LIST_ID}
      tabIndex={-1}
      aria-label="List of agents"
      aria-busy={list.isPlaceholderData}
      className="outline-none"
    >
      {filters}
      {agents.length > 0 && <AgentsTable agents={agents} {...table} />}
      {agents.length === 0 &&
        (isFiltered || params.status === "inactive" ? (
          <NothingFound isInactive={params.status === "inactive"} onShowAll={onShowAll} />
        ) : (
          <NobodyActive onShowInactive={() => onFilter({ status: "inactive" })} />
        ))}
      <footer className="mt-3 flex flex-wrap items-center justify-between gap-3 text-muted-foreground text-sm">
        <p role="status">{countWords(agents.length, total)}</p>
        {list.hasNextPage && (
          <Button isBusy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show more
          </Button>
        )}
      </footer>
    </section>
  );
}

function countWords(shown: number, total: number): string {
  if (shown < total) return `The first ${formatCount(shown)} of ${formatCount(total)} agents are shown.`;
  return total === 1 ? "1 agent" : `${formatCount(total)} agents`;
}
