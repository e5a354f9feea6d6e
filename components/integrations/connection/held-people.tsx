"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { HeldRequests } from "@/components/integrations/connection/held-requests";
import { dayRangeWords } from "@/components/integrations/day-range";
import { countOf } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { LoadProblem } from "@/components/ui/load-problem";
import { Skeleton } from "@/components/ui/skeleton";
import { removalPeopleQuery } from "@/lib/connections/removal-queries";
import type { RemovalPerson } from "@/lib/connections/removal-schemas";

type Run = { connectionId: string; runId: string };

/** Of whom a held run would remove how much. Each person opens to their requests. */
export function HeldPeople({ connectionId, runId }: Run) {
  const people = useInfiniteQuery(removalPeopleQuery(connectionId, runId));
  const shown = people.data?.pages.flatMap((page) => page.data);
  if (people.error && !shown) {
    return (
      <div className="px-4 pb-4">
        <LoadProblem what="What would be removed" error={people.error} onRetry={() => people.refetch()} />
      </div>
    );
  }
  if (!shown) {
    return (
      <div aria-busy="true" className="grid gap-3 border-t p-4">
        <Skeleton className="h-5 w-2/3" />
        <Skeleton className="h-5 w-1/2" />
      </div>
    );
  }
  if (shown.length === 0) {
    return <p className="border-t px-4 py-3 text-muted-foreground">No request of the ledger would go.</p>;
  }
  return (
    <div className="max-h-96 overflow-y-auto border-t">
      <ul aria-label="People with something to remove" className="divide-y">
        {shown.map((person) => (
          <HeldPerson key={person.personId} connectionId={connectionId} runId={runId} person={person} />
        ))}
      </ul>
      {people.hasNextPage && (
        <div className="border-t p-2 text-center">
          <Button variant="ghost" isBusy={people.isFetchingNextPage} onClick={() => people.fetchNextPage()}>
            Show more people
          </Button>
        </div>
      )}
    </div>
  );
}

function HeldPerson({ person, ...run }: Run & { person: RemovalPerson }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { personName, agentName, requests, events, firstDay, lastDay } = person;
  const without = requests - events;
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className="flex w-full items-start gap-2 px-4 py-2 text-left hover:bg-surface-2 focus-visible:-outline-offset-2"
      >
        <ChevronRight
          aria-hidden="true"
          className={cn("mt-0.5 size-4 shrink-0 text-muted-foreground transition-transform", isOpen && "rotate-90")}
        />
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
          <span className="wrap-anywhere">
            <span className="font-medium">{personName}</span>
            {agentName !== null && agentName !== personName && (
              <span className="text-muted-foreground text-sm">{` on the schedule as ${agentName}`}</span>
            )}
          </span>
          <span className="text-muted-foreground text-sm">
            {[
              events > 0 ? countOf(events, "event") : "",
              without > 0 ? `${countOf(without, "request")} without an event` : "",
              dayRangeWords(firstDay, lastDay),
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
        </span>
      </button>
      {isOpen && <HeldRequests {...run} id={id} person={person} />}
    </li>
  );
}
