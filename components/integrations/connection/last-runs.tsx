"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { RunStatus } from "@/components/integrations/connection/run-status";
import { changeWords, KIND_WORDS, triggerWords } from "@/components/integrations/connection/run-words";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { LoadProblem } from "@/components/ui/load-problem";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { runsQuery } from "@/lib/connections/run-queries";

const SHOWN = 4;

/** The newest few runs. */
export function LastRuns({ connectionId }: { connectionId: string }) {
  const { data: runs, error, refetch } = useQuery(runsQuery(connectionId));
  return (
    <Card>
      <CardHeader className="justify-between">
        <CardTitle>Last runs</CardTitle>
        <Button asChild variant="link">
          <Link href="?tab=runs" scroll={false}>
            All runs
          </Link>
        </Button>
      </CardHeader>
      <CardContent className="pt-2">
        {error && !runs && <LoadProblem what="The runs" error={error} onRetry={() => refetch()} />}
        {!runs && !error && (
          <div aria-busy="true" className="grid gap-3 py-1">
            {["w-3/4", "w-2/3", "w-4/5", "w-3/5"].map((width) => (
              <Skeleton key={width} className={`h-8 ${width}`} />
            ))}
          </div>
        )}
        {runs?.length === 0 && <p className="py-1 text-muted-foreground">The first run starts in a moment.</p>}
        {runs && runs.length > 0 && (
          <ul className="divide-y">
            {runs.slice(0, SHOWN).map((run) => (
              <li key={run.id} className="flex items-baseline justify-between gap-3 py-2">
                <span className="grid min-w-0">
                  <span className="truncate">
                    {KIND_WORDS[run.kind]} · {triggerWords(run)}
                  </span>
                  <span className="text-muted-foreground text-sm text-pretty">
                    {run.error?.message ?? (run.counts && changeWords(run.counts))}
                  </span>
                </span>
                <span className="grid shrink-0 justify-items-end">
                  <RunStatus status={run.status} />
                  <Time value={run.finishedAt ?? run.createdAt} className="text-muted-foreground text-sm" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </CardContent>
    </Card>
  );
}
