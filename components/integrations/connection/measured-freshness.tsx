import { secondsWords } from "@/components/integrations/connection/activity-words";
import { CardDescription } from "@/components/ui/card";
import type { Connection } from "@/lib/connections/schemas";

/** How long changes took to the schedule, as a number, or why there is none. */
export function MeasuredFreshness({ connection, name }: { connection: Connection; name: string }) {
  const { freshness } = connection;
  if (!freshness) {
    return (
      <CardDescription>
        Approval to schedule: not measured yet. {name} often doesn't say when something changed; with a webhook (under
        Settings) we know.
      </CardDescription>
    );
  }
  const { samples, p50Seconds, p99Seconds } = freshness;
  const words =
    samples === 1
      ? `the one change we could measure took ${secondsWords(p50Seconds)}`
      : `half within ${secondsWords(p50Seconds)}, 99\u00a0% within ${secondsWords(p99Seconds)}`;
  return (
    <p className="text-sm">
      <span className="text-muted-foreground">Approval to schedule, last 7 days:</span>{" "}
      <span className="font-medium">{words}</span>
      {samples > 1 && <span className="text-muted-foreground"> ({samples.toLocaleString("en")} changes)</span>}
    </p>
  );
}
