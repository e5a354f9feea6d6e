"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { runsQuery, syncNow } from "@/lib/connections/queries";
import type { Connection, Run } from "@/lib/connections/schemas";

/** A run that would remove suspiciously much waits here for an admin's yes. */
export function HeldRun({ connection, onRun }: { connection: Connection; onRun: (run: Run) => void }) {
  const { data: runs } = useQuery(runsQuery(connection.id));
  const readAnew = useReadAnew(connection.id);
  const [isOpen, setIsOpen] = useState(false);
  const held = runs?.find((run) => run.status === "held");
  const confirm = useMutation({
    mutationFn: (runId: string) => syncNow(connection.id, { confirm: runId }),
    onSuccess: (run) => {
      setIsOpen(false);
      onRun(run);
      return readAnew();
    },
  });
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Review</Button>
      <AlertDialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title="Let this run through?"
        description={held?.error?.message ?? connection.problem?.message ?? connection.statusDetail}
        action="Let it through"
        isBusy={confirm.isPending}
        onAction={() => held && confirm.mutate(held.id)}
      >
        {held?.counts && (
          <ul className="grid gap-1 rounded-md border bg-background px-3 py-2">
            <li>{countOf(held.counts.removed, "event")} would be removed</li>
            <li>{countOf(held.counts.changed, "event")} would change</li>
            <li>{countOf(held.counts.added, "event")} would be added</li>
          </ul>
        )}
        <p className="text-muted-foreground text-pretty">
          Cancel if you don’t know why: nothing changes while you find out. Requests that come back later come back on
          the schedule too.
        </p>
        {confirm.error && (
          <Alert variant="danger" title="This didn't work">
            {confirm.error.message}
          </Alert>
        )}
      </AlertDialog>
    </>
  );
}
