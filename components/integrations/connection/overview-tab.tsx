import { AttentionList } from "@/components/integrations/connection/attention-list";
import { LastRuns } from "@/components/integrations/connection/last-runs";
import { MeasuredFreshness } from "@/components/integrations/connection/measured-freshness";
import { RunProgress } from "@/components/integrations/connection/run-progress";
import { OutcomeBar } from "@/components/integrations/outcome-bar";
import { formatCount } from "@/components/integrations/words";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import type { Connection } from "@/lib/connections/schemas";

/** The sum that accounts for every request, what needs attention, and the last runs. */
export function OverviewTab({ connection, name, today }: { connection: Connection; name: string; today: string }) {
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
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <AttentionList connection={connection} today={today} />
        <LastRuns connectionId={connection.id} />
      </div>
    </div>
  );
}

function Sum({ connection, name }: { connection: Connection; name: string }) {
  const { requests, synced, skipped, unmatched, failed, events } = connection.counts;
  const terms = [
    `${formatCount(synced)} synced`,
    `${formatCount(skipped)} skipped`,
    `${formatCount(unmatched)} unmatched`,
    `${formatCount(failed)} failed`,
  ];
  return (
    <div className="grid gap-3">
      <p className="font-semibold text-lg text-pretty">
        {`${formatCount(requests)} ${requests === 1 ? "request" : "requests"} = ${terms.join(" + ")}`}
      </p>
      <OutcomeBar
        shares={[
          { outcome: "synced", count: synced },
          { outcome: "skipped", count: skipped },
          { outcome: "unmatched", count: unmatched },
          { outcome: "failed", count: failed },
        ]}
      />
      <CardDescription>
        {requests === 0
          ? "There is no approved time off in the days you sync. What gets approved shows up here by itself."
          : `${formatCount(events)} ${events === 1 ? "event is" : "events are"} on the schedule. Nobody can edit them here; changes are made in ${name} and flow over.`}
      </CardDescription>
      <MeasuredFreshness connection={connection} name={name} />
    </div>
  );
}

function FirstSync({ connection }: { connection: Connection }) {
  if (connection.progress) return <RunProgress progress={connection.progress} />;
  return (
    <CardDescription>
      {connection.status === "syncing"
        ? "It starts within seconds. Counts appear here as the data comes in."
        : "It has not completed yet. What came in shows here once it has."}
    </CardDescription>
  );
}
