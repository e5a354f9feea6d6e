"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ConnectionHeader } from "@/components/integrations/connection/connection-header";
import { ConnectionSkeleton } from "@/components/integrations/connection/connection-skeleton";
import { ConnectionTabs } from "@/components/integrations/connection/connection-tabs";
import { DisconnectDialog } from "@/components/integrations/connection/disconnect-dialog";
import { HeldRun } from "@/components/integrations/connection/held-run";
import { MigrationNotice } from "@/components/integrations/connection/migration-notice";
import { isHeld, ProblemBanner } from "@/components/integrations/connection/problem-banner";
import { useLeaveWhenGone, useReadAfterRuns } from "@/components/integrations/connection/use-connection-changes";
import { WarningBanner } from "@/components/integrations/connection/warning-banner";
import { WatchedRun } from "@/components/integrations/connection/watched-run";
import { LoadProblem } from "@/components/ui/load-problem";
import { connectionQuery } from "@/lib/connections/queries";
import { findManifest } from "@/lib/integrations/catalog";

type Props = {
  connectionId: string;
  slug: string;
  isAdmin: boolean;
  /** The organization's, `YYYY-MM-DD`. */
  today: string;
};

/** Whether a connection works, what did not land, and everything that can be changed about it. */
export function ConnectionPage({ connectionId, slug, isAdmin, today }: Props) {
  const { data: connection, error, refetch } = useQuery(connectionQuery(connectionId));
  const [watchedRunId, setWatchedRunId] = useState<string | null>(null);
  const [isDisconnecting, setIsDisconnecting] = useState(false);
  const name = findManifest(slug)?.name ?? slug;
  useLeaveWhenGone(error);
  useReadAfterRuns(connection);
  if (!connection) {
    return error ? <LoadProblem what={name} error={error} onRetry={() => refetch()} /> : <ConnectionSkeleton />;
  }
  return (
    <>
      <ConnectionHeader
        connection={connection}
        name={name}
        isAdmin={isAdmin}
        onRun={(run) => setWatchedRunId(run.id)}
        onDisconnect={() => setIsDisconnecting(true)}
      />
      {connection.status === "migration_required" && (
        <MigrationNotice connection={connection} name={name} isAdmin={isAdmin} />
      )}
      <ProblemBanner connection={connection} isAdmin={isAdmin} onRun={(run) => setWatchedRunId(run.id)} />
      {isHeld(connection) && (
        <HeldRun connection={connection} isAdmin={isAdmin} onRun={(run) => setWatchedRunId(run.id)} />
      )}
      <WarningBanner connection={connection} isAdmin={isAdmin} today={today} />
      {watchedRunId && (
        <WatchedRun
          connectionId={connection.id}
          runId={watchedRunId}
          isProblemShown={connection.problem !== null}
          onDismiss={() => setWatchedRunId(null)}
        />
      )}
      <ConnectionTabs
        connection={connection}
        name={name}
        isAdmin={isAdmin}
        today={today}
        onDisconnect={() => setIsDisconnecting(true)}
      />
      <DisconnectDialog
        connection={connection}
        name={name}
        isOpen={isDisconnecting}
        onOpenChange={setIsDisconnecting}
      />
    </>
  );
}
