import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { RunChanges } from "@/components/integrations/connection/run-changes";
import { RunStatus } from "@/components/integrations/connection/run-status";
import { changeWords, durationWords, KIND_WORDS, triggerWords } from "@/components/integrations/connection/run-words";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Marked } from "@/components/ui/marked";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Run } from "@/lib/connections/run-schemas";

/** One run: what it was, why it was, how it went, and on demand the events that it touched. */
export function RunRow({ connectionId, run }: { connectionId: string; run: Run }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <TableRow data-run={run.id}>
      <TableCell className="align-top">
        <p className="font-medium">{KIND_WORDS[run.kind]}</p>
        <p className="text-muted-foreground text-sm">{triggerWords(run)}</p>
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
        {run.namesEvents && (
          <Button
            variant="ghost"
            size="sm"
            className="-ml-2.5"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronRight aria-hidden="true" className={cn("transition-transform", isOpen && "rotate-90")} />
            Which events
          </Button>
        )}
        {isOpen && <RunChanges id={id} connectionId={connectionId} runId={run.id} />}
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
