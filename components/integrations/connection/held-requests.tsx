"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { dayRangeWords } from "@/components/integrations/day-range";
import { Button } from "@/components/ui/button";
import { LoadProblem } from "@/components/ui/load-problem";
import { Skeleton } from "@/components/ui/skeleton";
import { removalsQuery } from "@/lib/connections/removal-queries";
import type { Removal, RemovalPerson } from "@/lib/connections/removal-schemas";

type Props = { connectionId: string; runId: string; id: string; person: RemovalPerson };

/** The requests of one person that a held run would remove, earliest first. */
export function HeldRequests({ connectionId, runId, id, person }: Props) {
  const removals = useInfiniteQuery(removalsQuery(connectionId, runId, person.personId));
  const shown = removals.data?.pages.flatMap((page) => page.data);
  return (
    <div id={id} className="bg-background px-4 py-2 pl-10">
      {removals.error && !shown && (
        <LoadProblem what="These requests" error={removals.error} onRetry={() => removals.refetch()} />
      )}
      {!shown && !removals.error && <Skeleton className="h-5 w-1/2" />}
      {shown && (
        <ul aria-label={`To remove of ${person.personName}`} className="grid gap-1 text-sm">
          {shown.map((removal) => (
            <li key={removal.externalId} className="flex flex-wrap justify-between gap-x-4">
              <span className="text-pretty">{words(removal)}</span>
              <span className="break-all font-mono text-muted-foreground text-xs">{removal.externalId}</span>
            </li>
          ))}
        </ul>
      )}
      {removals.hasNextPage && (
        <Button
          variant="ghost"
          size="sm"
          className="mt-1"
          isBusy={removals.isFetchingNextPage}
          onClick={() => removals.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </div>
  );
}

function words(removal: Removal): string {
  return [
    removal.policy ?? "Private time off",
    dayRangeWords(removal.startDate, removal.endDate),
    timesInWords(removal),
    removal.eventId === null ? "not on the schedule" : null,
  ]
    .filter(Boolean)
    .join(", ");
}

/** `12:00–24:00`, in the zone where the event was placed; nothing for whole days. */
function timesInWords({ startsAt, endsAt, timeZone }: Removal): string | null {
  if (startsAt === null || endsAt === null || timeZone === null) return null;
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  const [start, end] = [clock.format(Date.parse(startsAt)), clock.format(Date.parse(endsAt))];
  if (start === "00:00" && end === "00:00") return null;
  return `${start}–${end === "00:00" ? "24:00" : end}`;
}
