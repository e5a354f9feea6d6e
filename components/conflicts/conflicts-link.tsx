"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { formatCount } from "@/components/integrations/words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { conflictCountsQuery, rangeAhead } from "@/lib/events/conflict-queries";
import { type EventsRange, eventsQuery } from "@/lib/events/queries";

/** The way to the conflicts, with how many are to be decided. They are counted once the events shown are there. */
export function ConflictsLink({ today, shown }: { today: string; shown: EventsRange }) {
  const { isSuccess } = useQuery(eventsQuery(shown));
  const { data } = useQuery({ ...conflictCountsQuery(rangeAhead(today)), enabled: isSuccess });
  const open = data?.open ?? 0;
  return (
    <Button asChild className="print:hidden">
      <Link href="/schedule/conflicts">
        <TriangleAlert className={open > 0 ? "text-warning" : "text-muted-foreground"} aria-hidden="true" />
        Conflicts
        {open > 0 && (
          <Badge variant="warning">
            {formatCount(open)}
            <span className="sr-only"> to decide</span>
          </Badge>
        )}
      </Link>
    </Button>
  );
}
