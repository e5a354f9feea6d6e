import { Settings2, TriangleAlert } from "lucide-react";
import Image from "next/image";
import Link from "next/link";
import { useId } from "react";
import { CardNote, CardNotes } from "@/components/integrations/directory/card-notes";
import { OwnBadge, OwnEntry, OwnUse } from "@/components/integrations/directory/own-state";
import { countOf } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Connection, Integration } from "@/lib/connections/schemas";
import { findManifest } from "@/lib/integrations/catalog";

/** One integration: what it does, how its connection is, and the way in. */
export function IntegrationCard({ integration, isAdmin }: { integration: Integration; isAdmin: boolean }) {
  const id = useId();
  const { slug, name, description, connection, state } = integration;
  const manifest = findManifest(slug);
  return (
    <article
      aria-labelledby={id}
      className="flex min-h-44 flex-col gap-3 rounded-lg border bg-surface p-4 transition-colors duration-100 hover:border-input/70"
    >
      <div className="flex items-center gap-3">
        {manifest && (
          <Image src={manifest.logo} alt="" width={36} height={36} unoptimized className="size-9 rounded-md" />
        )}
        <h2 id={id} className="min-w-0 flex-1 truncate font-semibold text-lg">
          {name}
        </h2>
        {state ? <OwnBadge state={state} /> : <StatusBadge status={connection?.status ?? "not_connected"} />}
      </div>
      <p className="text-muted-foreground text-pretty">{description}</p>
      {connection && <CardNotes connection={connection} />}
      {state?.problem && <CardNote icon={TriangleAlert} tone="text-warning" text={state.problem} />}
      <div className="mt-auto flex min-h-8 items-end justify-between gap-3">
        {state ? (
          <>
            {state.count === 0 && !isAdmin ? <AskAnAdmin name={name} /> : <OwnUse state={state} manifest={manifest} />}
            {(state.count > 0 || isAdmin) && <OwnEntry slug={slug} state={state} describedBy={id} />}
          </>
        ) : (
          <VendorEntry integration={integration} isAdmin={isAdmin} describedBy={id} />
        )}
      </div>
    </article>
  );
}

type EntryProps = { integration: Integration; isAdmin: boolean; describedBy: string };

function VendorEntry({ integration: { slug, name, connection }, isAdmin, describedBy }: EntryProps) {
  return (
    <>
      {connection ? <Freshness connection={connection} /> : !isAdmin && <AskAnAdmin name={name} />}
      {connection ? (
        <div className="ml-auto flex shrink-0 gap-2">
          <Button asChild>
            <Link href={`/integrations/${slug}`} aria-describedby={describedBy}>
              <Settings2 aria-hidden="true" />
              Manage
            </Link>
          </Button>
          {isAdmin && connection.status === "migration_required" && (
            <Button asChild variant="primary">
              <Link href={`/integrations/${slug}/migrate`}>Migrate</Link>
            </Button>
          )}
        </div>
      ) : (
        isAdmin && (
          <Button asChild variant="primary" className="ml-auto">
            <Link href={`/integrations/${slug}/connect`} aria-describedby={describedBy}>
              Add
            </Link>
          </Button>
        )
      )}
    </>
  );
}

function Freshness({ connection }: { connection: Connection }) {
  const { lastGoodSyncAt, progress, status } = connection;
  if (status === "migration_required") {
    return <p className="text-muted-foreground text-sm">{countOf(connection.counts.events, "event")}, as imported</p>;
  }
  const { attention } = connection.counts;
  return (
    <p className="grid min-w-0 text-sm">
      <span className="text-muted-foreground">
        {lastGoodSyncAt !== null && (
          <>
            {connection.status === "connected" ? "Checked" : "Last good check"} <Time value={lastGoodSyncAt} />
          </>
        )}
        {lastGoodSyncAt === null &&
          (progress ? `${countOf(progress.requests, "request")} read so far` : "First data is on its way")}
      </span>
      {attention > 0 && (
        <span className="font-medium text-foreground">
          {attention === 1 ? "1 needs attention" : `${countOf(attention, "need", "need")} attention`}
        </span>
      )}
    </p>
  );
}

function AskAnAdmin({ name }: { name: string }) {
  return (
    <p className="text-muted-foreground text-sm text-pretty">
      Only an admin can add {name}. Ask one of your organization’s admins.
    </p>
  );
}
