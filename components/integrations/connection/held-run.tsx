"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { HeldPeople } from "@/components/integrations/connection/held-people";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import type { Held } from "@/lib/connections/removal-schemas";
import { runsQuery, syncNow } from "@/lib/connections/run-queries";
import type { Run } from "@/lib/connections/run-schemas";
import type { Connection } from "@/lib/connections/schemas";

type Props = { connection: Connection; isAdmin: boolean; onRun: (run: Run) => void };

/** What a run that waits for an admin would remove, by person, and the two ways on. */
export function HeldRun({ connection, isAdmin, onRun }: Props) {
  const { data: runs } = useQuery(runsQuery(connection.id));
  const readAnew = useReadAnew(connection.id);
  const titleId = useId();
  const [isAsking, setIsAsking] = useState(false);
  const held = runs?.find((run) => run.status === "held");
  const start = useMutation({
    mutationFn: (input: Parameters<typeof syncNow>[1]) => syncNow(connection.id, input),
    onSuccess: (run) => {
      setIsAsking(false);
      onRun(run);
      return readAnew();
    },
  });
  if (!held) return null;
  const whyNot = connection.progress ? "A check is running now." : null;
  return (
    <Card aria-labelledby={titleId} className="mb-6">
      <CardHeader className="grid gap-1 pb-3">
        <CardTitle id={titleId}>What would be removed</CardTitle>
        <CardDescription>
          {WHY[held.held?.why ?? "removals"]} All of it is still on the schedule. If the next check is good, this clears
          by itself.
        </CardDescription>
      </CardHeader>
      <HeldPeople connectionId={connection.id} runId={held.id} />
      {isAdmin && (
        <div className="flex flex-wrap gap-2 border-t px-4 py-3">
          <Button
            isBusy={start.isPending && !isAsking}
            disabledReason={whyNot}
            onClick={() => start.mutate({ kind: "sweep" })}
          >
            Keep them, check again
          </Button>
          <Button variant="ghost" className="text-danger" disabledReason={whyNot} onClick={() => setIsAsking(true)}>
            Remove them
          </Button>
        </div>
      )}
      {start.error && !isAsking && (
        <Alert variant="danger" title="This didn't work" className="m-4 mt-0">
          {start.error.message}
        </Alert>
      )}
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title="Remove them from the schedule?"
        description={`${question(held.held)} HiBob is asked once more first, and what it answers then counts.`}
        action="Remove them"
        isBusy={start.isPending}
        onAction={() => start.mutate({ confirm: held.id })}
      >
        <p className="text-muted-foreground text-pretty">
          Cancel if you don’t know why they are gone: nothing changes while you find out. Requests that come back in
          HiBob later come back on the schedule too.
        </p>
        {start.error && (
          <Alert variant="danger" title="This didn't work">
            {start.error.message}
          </Alert>
        )}
      </AlertDialog>
    </Card>
  );
}

const WHY: Record<Held["why"], string> = {
  removals: "HiBob’s last answer no longer has these requests.",
  empty: "HiBob’s last answer had nothing in it, though there was time off before.",
  people: "HiBob’s last answer has far fewer people than before, so these requests may only be hidden.",
};

function question(held: Held | null): string {
  if (!held || held.why === "people") return "Everything listed here goes off the schedule.";
  return `${countOf(held.lost, "future event")} of ${held.of} ${held.lost === 1 ? "goes" : "go"} off the schedule.`;
}
