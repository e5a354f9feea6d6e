"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarCheck, CalendarX2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { countOf, formatCount } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { conflictsQuery } from "@/lib/events/conflict-queries";
import type { ConflictState } from "@/lib/events/conflict-schemas";
import type { EventsRange } from "@/lib/events/queries";
import { ConflictItem } from "./conflict-item";
import { ConflictsSkeleton } from "./conflicts-skeleton";

type Props = { range: EventsRange; state: ConflictState; canEdit: boolean };

const EMPTY: Record<ConflictState, { title: string; text: string }> = {
  open: {
    title: "No conflicts",
    text: "No time off falls on another event of the same agent. New ones appear here after each sync.",
  },
  kept: {
    title: "Nothing is kept",
    text: "Conflicts whose events you both want stand here, until one of the two changes.",
  },
  information: {
    title: "No time off twice",
    text: "Where two times off of one agent overlap, they stand here. Nothing needs doing: the agent is away either way.",
  },
};

/** The conflicts of one state, by start. */
export function ConflictList({ range, state, canEdit }: Props) {
  const list = useInfiniteQuery(conflictsQuery(range, state));
  const conflicts = list.data?.pages.flatMap((page) => page.data);
  const total = list.data?.pages.at(-1)?.meta.counts[state] ?? 0;
  const frame = useRef<HTMLElement>(null);
  const wasCount = useRef(total);
  // What was decided goes, and the focus with it: the reader goes on with the list.
  useEffect(() => {
    if (total < wasCount.current && document.activeElement === document.body) frame.current?.focus();
    wasCount.current = total;
  }, [total]);
  if (list.error && !conflicts)
    return <LoadProblem what="The conflicts" error={list.error} onRetry={() => list.refetch()} />;
  if (!conflicts) return <ConflictsSkeleton />;
  return (
    <section ref={frame} tabIndex={-1} aria-label="List of conflicts" className="grid gap-3 outline-none">
      {conflicts.length === 0 ? (
        <EmptyState icon={state === "open" ? CalendarCheck : CalendarX2} {...EMPTY[state]} />
      ) : (
        <ul aria-label="Conflicts" className="divide-y rounded-lg border bg-surface">
          {conflicts.map((conflict) => (
            <ConflictItem key={conflict.id} conflict={conflict} canEdit={canEdit} />
          ))}
        </ul>
      )}
      <footer className="flex flex-wrap items-center justify-between gap-3 text-muted-foreground text-sm">
        <p role="status">
          {list.hasNextPage
            ? `The first ${formatCount(conflicts.length)} of ${countOf(total, "conflict")} are shown.`
            : conflicts.length > 0 && countOf(conflicts.length, "conflict")}
        </p>
        {list.hasNextPage && (
          <Button isBusy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show more
          </Button>
        )}
      </footer>
    </section>
  );
}
