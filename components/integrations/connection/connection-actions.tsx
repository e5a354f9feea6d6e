"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pause, Play, RefreshCw } from "lucide-react";
import { toast } from "sonner";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { Button } from "@/components/ui/button";
import { connectionKeys, connectionQuery, patchConnection } from "@/lib/connections/queries";
import { syncNow } from "@/lib/connections/run-queries";
import type { Run } from "@/lib/connections/run-schemas";
import type { Connection } from "@/lib/connections/schemas";

type Props = { connection: Connection; onRun: (run: Run) => void; onDisconnect: () => void };

/** Sync now, pause or resume, disconnect. */
export function ConnectionActions({ connection, onRun, onDisconnect }: Props) {
  const client = useQueryClient();
  const readAnew = useReadAnew(connection.id);
  const isPaused = connection.status === "paused";
  const sync = useMutation({
    mutationFn: () => syncNow(connection.id, {}),
    onSuccess: (run) => {
      onRun(run);
      return readAnew();
    },
    onError: (error) => toast.error("The sync could not be started", { description: error.message }),
  });
  const pause = useMutation({
    mutationFn: (paused: boolean) => patchConnection(connection.id, { paused }),
    onSuccess: (changed) => {
      client.setQueryData(connectionQuery(connection.id).queryKey, changed);
      client.invalidateQueries({ queryKey: connectionKeys.integrations() });
      return readAnew();
    },
    onError: (error) => toast.error("That could not be changed", { description: error.message }),
  });
  return (
    <>
      <Button isBusy={sync.isPending} disabledReason={whyNoSync(connection)} onClick={() => sync.mutate()}>
        <RefreshCw aria-hidden="true" />
        Sync now
      </Button>
      {connection.status !== "migration_required" && (
        <Button isBusy={pause.isPending} onClick={() => pause.mutate(!isPaused)}>
          {isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
          {isPaused ? "Resume" : "Pause"}
        </Button>
      )}
      <Button variant="ghost" className="text-danger" onClick={onDisconnect}>
        Disconnect
      </Button>
    </>
  );
}

function whyNoSync({ status }: Connection): string | null {
  if (status === "paused") return "It is paused. Resume first.";
  if (status === "migration_required") return "Migrate to a service user first.";
  return null;
}
