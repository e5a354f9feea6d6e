"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { RunStatus } from "@/components/integrations/connection/run-status";
import { changeWords, durationWords, KIND_WORDS, TRIGGER_WORDS } from "@/components/integrations/connection/run-words";
import { TableSkeleton } from "@/components/integrations/connection/table-skeleton";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { Marked } from "@/components/ui/marked";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { runsQuery } from "@/lib/connections/queries";
import type { Run } from "@/lib/connections/schemas";

/** What was done when, and how it went. */
export function RunsTab({ connectionId }: { connectionId: string }) {
  const { data: runs, error, refetch } = useQuery(runsQuery(connectionId));
  if (error && !runs) return <LoadProblem what="The runs" error={error} onRetry={() => refetch()} />;
  if (!runs) return <TableSkeleton />;
  if (runs.length === 0) {
    return (
      <EmptyState
        icon={History}
        title="No run yet"
        text="The first one starts within seconds of connecting or migrating."
      />
    );
  }
  return (
    <div className="grid gap-3">
      <p className="text-muted-foreground text-pretty">
        A poll reads what changed. A sweep reads all the days you sync and compares. Newest first.
      </p>
      <Table label="Runs">
        <TableHeader>
          <TableRow>
            <TableHead>Run</TableHead>
            <TableHead>Result</TableHead>
            <TableHead className="hidden text-right sm:table-cell">Took</TableHead>
            <TableHead className="text-right">When</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function RunRow({ run }: { run: Run }) {
  return (
    <TableRow data-run={run.id}>
      <TableCell className="align-top">
        <p className="font-medium">{KIND_WORDS[run.kind]}</p>
        <p className="text-muted-foreground text-sm">{TRIGGER_WORDS[run.trigger]}</p>
      </TableCell>
      <TableCell className="align-top">
        <RunStatus status={run.status} />
        {run.counts && run.status === "succeeded" && (
          <p className="text-muted-foreground text-sm text-pretty">{changeWords(run.counts)}</p>
        )}
        {run.error && (
          <p className="text-sm text-pretty">
            <Marked>{run.error.message}</Marked>
          </p>
        )}
        {run.error?.fix && (
          <p className="text-muted-foreground text-sm text-pretty">
            <Marked>{run.error.fix}</Marked>
          </p>
        )}
      </TableCell>
      <TableCell className="hidden whitespace-nowrap text-right align-top font-mono text-sm sm:table-cell">
        {durationWords(run) ?? "–"}
      </TableCell>
      <TableCell className="text-right align-top">
        <Time value={run.startedAt ?? run.createdAt} className="text-sm" />
      </TableCell>
    </TableRow>
  );
}
