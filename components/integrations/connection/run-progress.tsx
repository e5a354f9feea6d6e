import { formatCount } from "@/components/integrations/words";
import { cn } from "@/components/ui/cn";
import type { Progress } from "@/lib/connections/schemas";

const PHASES: Record<Progress["phase"], string> = {
  queued: "Waiting for a worker",
  people: "Reading people",
  time_off: "Reading time off",
  writing: "Putting it on the schedule",
};

/** How far a run is: its phase, what it has read, and the days read of all days as a bar. A poll runs without saying how far. */
export function RunProgress({ progress, isRunning = false }: { progress: Progress; isRunning?: boolean }) {
  const { phase, people, requests, daysRead, daysTotal } = progress;
  const share = phase === "writing" ? 1 : daysTotal === 0 ? 0 : daysRead / daysTotal;
  return (
    <div className="grid gap-3">
      <p className="font-medium">{isRunning && phase === "queued" ? "Checking for changes" : PHASES[phase]}</p>
      <div
        role="progressbar"
        aria-label="Days read"
        aria-valuemin={0}
        aria-valuemax={Math.max(daysTotal, 1)}
        aria-valuenow={daysTotal === 0 ? undefined : daysRead}
        className="h-2 overflow-hidden rounded-full bg-surface-2"
      >
        <div
          className={cn(
            "h-full rounded-full bg-progress transition-[width] duration-500",
            share === 0 && "w-1/12 animate-breathe",
          )}
          style={share === 0 ? undefined : { width: `${Math.max(share * 100, 3)}%` }}
        />
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        <Count label="people" value={formatCount(people)} />
        <Count label="requests" value={formatCount(requests)} />
        <Count
          label={daysTotal === 0 ? "days read" : `of ${formatCount(daysTotal)} days read`}
          value={formatCount(daysRead)}
        />
      </dl>
    </div>
  );
}

function Count({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-row-reverse items-baseline gap-1.5">
      <dt className="text-muted-foreground text-sm">{label}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}
