"use client";

import Image from "next/image";
import { useEffect, useState } from "react";
import { ConnectionActions } from "@/components/integrations/connection/connection-actions";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Connection, Run } from "@/lib/connections/schemas";
import { findManifest } from "@/lib/integrations/catalog";

type Props = {
  connection: Connection;
  name: string;
  isAdmin: boolean;
  onRun: (run: Run) => void;
  onDisconnect: () => void;
};

/** The integration, its state, how fresh it is, and what can be done with it as a whole. */
export function ConnectionHeader({ connection, name, isAdmin, onRun, onDisconnect }: Props) {
  const logo = findManifest(connection.integration)?.logo;
  return (
    <PageHeader
      title={
        <span className="flex items-center gap-3">
          {logo && <Image src={logo} alt="" width={32} height={32} unoptimized className="size-8 rounded-md" />}
          {name}
        </span>
      }
      description={
        <span className="mt-1 flex flex-col gap-1 sm:flex-row sm:items-baseline sm:gap-3">
          {/* The badge alone is announced when it changes; the sentence beside it changes all the time. */}
          <span role="status" className="shrink-0 sm:self-start">
            <StatusBadge status={connection.status} />
          </span>
          <span className="min-w-0 text-pretty">
            <Freshness connection={connection} />
          </span>
        </span>
      }
      actions={
        isAdmin ? (
          <ConnectionActions connection={connection} onRun={onRun} onDisconnect={onDisconnect} />
        ) : (
          <p className="text-muted-foreground text-sm">You can look at everything. Changes take an admin.</p>
        )
      }
    />
  );
}

/** While something is wrong the banner says what; here stays how old the data is. */
function Freshness({ connection }: { connection: Connection }) {
  const { status, statusDetail, lastGoodSyncAt, nextSyncAt, progress, problem } = connection;
  const isToldByBanner = problem !== null && (status === "action_needed" || status === "delayed");
  if (status === "migration_required") return "Nothing is read until you migrate.";
  const next = progress ? "Checking now." : nextSyncAt && <NextCheck at={nextSyncAt} />;
  if (!isToldByBanner) {
    return (
      <>
        {statusDetail} {status === "connected" && next}
      </>
    );
  }
  return (
    <>
      {lastGoodSyncAt ? (
        <>
          Last good check <Time value={lastGoodSyncAt} />.
        </>
      ) : (
        "No good check yet."
      )}{" "}
      {next}
    </>
  );
}

/** Counts down to the next check, and does not count on when its time has come. */
function NextCheck({ at }: { at: string }) {
  const [reached, setReached] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setReached(at), Math.max(0, Date.parse(at) - Date.now()));
    return () => clearTimeout(timer);
  }, [at]);
  if (reached === at) return "Next check is due now.";
  return (
    <>
      Next check <Time value={at} />.
    </>
  );
}
