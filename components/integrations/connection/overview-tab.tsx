import { ActivityCard } from "@/components/integrations/connection/activity-card";
import { AttentionList } from "@/components/integrations/connection/attention-list";
import { FirstSync } from "@/components/integrations/connection/first-sync";
import { LastRuns } from "@/components/integrations/connection/last-runs";
import { LedgerSum } from "@/components/integrations/connection/ledger-sum";
import { MeasuredFreshness } from "@/components/integrations/connection/measured-freshness";
import { formatCount } from "@/components/integrations/words";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import type { Connection } from "@/lib/connections/schemas";

/** The sum that accounts for every request, what needs attention, and the last runs. */
export function OverviewTab({ connection, name }: { connection: Connection; name: string }) {
  // Without runs there is nothing to tell of them, and the one thing to do stands above.
  const isSynced = connection.authMethod === "service_user";
  return (
    <div className="grid gap-5">
      <Card>
        <CardHeader>
          <CardTitle>{connection.firstSyncedAt ? "Every request, accounted for" : "First sync"}</CardTitle>
        </CardHeader>
        <CardContent className="min-h-28">
          {connection.firstSyncedAt ? (
            <Sum connection={connection} name={name} />
          ) : (
            <FirstSync connection={connection} />
          )}
        </CardContent>
      </Card>
      {isSynced && (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <AttentionList connection={connection} />
          <LastRuns connectionId={connection.id} />
        </div>
      )}
      {isSynced && connection.firstSyncedAt && <ActivityCard connectionId={connection.id} />}
    </div>
  );
}

function Sum({ connection, name }: { connection: Connection; name: string }) {
  const { requests, events } = connection.counts;
  const onSchedule = `${formatCount(events)} ${events === 1 ? "event is" : "events are"} on the schedule.`;
  if (connection.authMethod === "api_key") {
    return (
      <div className="grid gap-3">
        <LedgerSum counts={connection.counts} className="text-lg" />
        <CardDescription>{onSchedule} As imported; nobody can edit them here.</CardDescription>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <LedgerSum counts={connection.counts} className="text-lg" />
      <CardDescription>
        {requests === 0
          ? "There is no approved time off in the days you sync. What gets approved shows up here by itself."
          : `${onSchedule} Nobody can edit them here; changes are made in ${name} and flow over.`}
      </CardDescription>
      <MeasuredFreshness connection={connection} name={name} />
    </div>
  );
}
