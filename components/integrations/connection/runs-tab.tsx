"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useId } from "react";
import { pageParams } from "@/components/integrations/connection/params";
import { RunTable } from "@/components/integrations/connection/run-table";
import { TableSkeleton } from "@/components/integrations/connection/table-skeleton";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Label } from "@/components/ui/label";
import { LoadProblem } from "@/components/ui/load-problem";
import { Switch } from "@/components/ui/switch";
import { runHistoryQuery } from "@/lib/connections/run-queries";

/** What was done when, how it went, and what it changed. */
export function RunsTab({ connectionId }: { connectionId: string }) {
  const switchId = useId();
  const [{ only }, setParams] = useQueryStates(pageParams);
  const filter = only === null ? {} : { only };
  const history = useInfiniteQuery({ ...runHistoryQuery(connectionId, filter), placeholderData: keepPreviousData });
  const runs = history.data?.pages.flatMap((page) => page.data);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-muted-foreground text-pretty">
          A poll reads what changed. A sweep reads all the days you sync and compares. Newest first.
        </p>
        <span className="flex items-center gap-2">
          <Switch
            id={switchId}
            checked={only === "notable"}
            onCheckedChange={(isOn) => setParams({ only: isOn ? "notable" : null })}
          />
          <Label htmlFor={switchId}>Only with changes or problems</Label>
        </span>
      </div>
      {history.error && !runs && (
        <LoadProblem what="The runs" error={history.error} onRetry={() => history.refetch()} />
      )}
      {!runs && !history.error && <TableSkeleton />}
      {runs?.length === 0 && (
        <EmptyState
          icon={History}
          title={only ? "No run changed anything, and none had a problem" : "No run yet"}
          text={
            only
              ? "Each one found everything as it was."
              : "The first one starts within seconds of connecting or migrating."
          }
          action={only && <Button onClick={() => setParams({ only: null })}>Show all runs</Button>}
        />
      )}
      {runs && runs.length > 0 && (
        <RunTable connectionId={connectionId} runs={runs} isBusy={history.isPlaceholderData} />
      )}
      {history.hasNextPage && (
        <Button
          className="justify-self-center"
          isBusy={history.isFetchingNextPage}
          onClick={() => history.fetchNextPage()}
        >
          Show older ones
        </Button>
      )}
    </div>
  );
}
