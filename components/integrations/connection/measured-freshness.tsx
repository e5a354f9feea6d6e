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
      ? `the one change we could measure took ${duration(p50Seconds)}`
      : `half within ${duration(p50Seconds)}, 99\u00a0% within ${duration(p99Seconds)}`;
  return (
    <p className="text-sm">
      <span className="text-muted-foreground">Approval to schedule, last 7 days:</span>{" "}
      <span className="font-medium">{words}</span>
      {samples > 1 && <span className="text-muted-foreground"> ({samples.toLocaleString("en")} changes)</span>}
    </p>
  );
}

/** Whole seconds up to two minutes, then minutes rounded up: never better than it was. */
function duration(seconds: number): string {
  if (seconds < 120) return `${seconds}\u00a0s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes}\u00a0min` : `${Math.ceil(minutes / 60)}\u00a0hours`;
}
