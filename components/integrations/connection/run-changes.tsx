"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Minus, Pencil, Plus } from "lucide-react";
import { eventTimeWords } from "@/components/integrations/connection/event-time-words";
import { countOf } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { LoadProblem } from "@/components/ui/load-problem";
import { Skeleton } from "@/components/ui/skeleton";
import { runChangesQuery } from "@/lib/connections/run-queries";
import type { RunChange } from "@/lib/connections/run-schemas";

type Props = { id: string; connectionId: string; runId: string };

const LOOK = {
  added: { icon: Plus, word: "Added" },
  changed: { icon: Pencil, word: "Changed" },
  removed: { icon: Minus, word: "Removed" },
};

/** The events that a run added or changed, as they are now; of those that are gone only how many. */
export function RunChanges({ id, connectionId, runId }: Props) {
  const changes = useInfiniteQuery(runChangesQuery(connectionId, runId));
  const shown = changes.data?.pages.flatMap((page) => page.data);
  const there = shown?.filter((change) => change.startsAt !== null) ?? [];
  const removed = shown?.filter((change) => change.op === "removed").length ?? 0;
  const since = (shown?.length ?? 0) - there.length - removed;
  return (
    <div id={id} className="mt-1 grid max-w-prose gap-1 text-sm">
      {changes.error && !shown && (
        <LoadProblem what="These events" error={changes.error} onRetry={() => changes.refetch()} />
      )}
      {!shown && !changes.error && <Skeleton className="h-5 w-2/3" />}
      {there.length > 0 && (
        <ul aria-label="Events of this run" className="grid gap-1">
          {there.map((change) => (
            <Change key={`${change.op} ${change.eventId}`} change={change} />
          ))}
        </ul>
      )}
      {removed > 0 && <p className="text-muted-foreground">{countOf(removed, "event")} removed.</p>}
      {since > 0 && <p className="text-muted-foreground">{countOf(since, "event")} left the schedule since.</p>}
      {changes.hasNextPage && (
        <Button
          variant="ghost"
          size="sm"
          className="-ml-2.5 justify-self-start"
          isBusy={changes.isFetchingNextPage}
          onClick={() => changes.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </div>
  );
}

function Change({ change }: { change: RunChange }) {
  const { icon: Icon, word } = LOOK[change.op];
  return (
    <li className="flex items-baseline gap-2">
      <Icon className="size-3.5 shrink-0 self-center text-muted-foreground" aria-hidden="true" />
      <span className="text-pretty">
        <span className="sr-only">{word}: </span>
        {[`${change.typeName ?? "Time off"} of ${change.agentName ?? "an agent"}`, eventTimeWords(change)]
          .filter(Boolean)
          .join(", ")}
      </span>
    </li>
  );
}
