"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { countOf, formatCount } from "@/components/integrations/words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { conflictCountsQuery, rangeAhead } from "@/lib/events/conflict-queries";

/** The way to the conflicts, with how many are to be decided. */
export function ConflictsLink({ today }: { today: string }) {
  const { data } = useQuery(conflictCountsQuery(rangeAhead(today)));
  const open = data?.open ?? 0;
  return (
    <Button asChild className="print:hidden">
      <Link
        href="/schedule/conflicts"
        aria-label={open > 0 ? `Conflicts, ${formatCount(open)} to decide` : "Conflicts"}
      >
        <TriangleAlert className={open > 0 ? "text-warning" : "text-muted-foreground"} aria-hidden="true" />
        Conflicts
        {open > 0 && (
          <Badge variant="warning" title={countOf(open, "conflict")}>
            {formatCount(open)}
          </Badge>
        )}
      </Link>
    </Button>
  );
}
