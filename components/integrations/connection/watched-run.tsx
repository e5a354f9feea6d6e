"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { RunProgress } from "@/components/integrations/connection/run-progress";
import { changeWords } from "@/components/integrations/connection/run-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Marked } from "@/components/ui/marked";
import { runsQuery } from "@/lib/connections/run-queries";
import type { Progress } from "@/lib/connections/schemas";

const QUEUED: Progress = {
  phase: "queued",
  people: 0,
  requests: 0,
  daysRead: 0,
  daysTotal: 0,
  daysBefore: 0,
  events: null,
  secondsLeft: null,
  quietSeconds: 0,
};

type Props = {
  connectionId: string;
  runId: string;
  /** The banner says already why a run was not good. */
  isProblemShown: boolean;
  onDismiss: () => void;
};

/** The run that the user just asked for, from the queue to what it changed. */
export function WatchedRun({ connectionId, runId, isProblemShown, onDismiss }: Props) {
  const { data: runs } = useQuery(runsQuery(connectionId));
  const run = runs?.find((entry) => entry.id === runId);
  const dismiss = (
    <Button variant="ghost" size="icon-sm" aria-label="Dismiss" onClick={onDismiss}>
      <X aria-hidden="true" />
    </Button>
  );
  if (!run || run.status === "queued" || run.status === "running") {
    return (
      <Card aria-label="Sync you started" className="mb-6 p-4">
        <RunProgress progress={run?.progress ?? QUEUED} isRunning={run?.status === "running"} />
      </Card>
    );
  }
  if (run.status === "succeeded") {
    return (
      <Alert variant="success" title="Sync finished" action={dismiss} className="mb-6">
        {run.counts && changeWords(run.counts)}
      </Alert>
    );
  }
  if (isProblemShown) return null;
  return (
    <Alert
      variant="warning"
      title={run.status === "held" ? "Sync waits for you" : "Sync did not finish"}
      action={dismiss}
      className="mb-6"
    >
      {run.error && <Marked>{[run.error.message, run.error.fix].filter(Boolean).join(" ")}</Marked>}
    </Alert>
  );
}
