"use client";

import Image from "next/image";
import { ConnectionActions } from "@/components/integrations/connection/connection-actions";
import { FreshnessWords } from "@/components/integrations/connection/freshness-words";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Run } from "@/lib/connections/run-schemas";
import type { Connection } from "@/lib/connections/schemas";
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
            <FreshnessWords connection={connection} />
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
