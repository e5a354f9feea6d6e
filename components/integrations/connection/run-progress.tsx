import { noteWords, phaseWords, shareDone, timeLeftWords } from "@/components/integrations/connection/progress-words";
import { formatCount } from "@/components/integrations/words";
import { cn } from "@/components/ui/cn";
import type { Progress } from "@/lib/connections/schemas";

/**
 * How far a run is: its phase, what it has read, the days read of all days as a bar, and the time left. A poll runs without
 * saying how far. Readers are told the phase as it changes; the numbers are there when they ask.
 */
export function RunProgress({ progress, isRunning = false }: { progress: Progress; isRunning?: boolean }) {
  const { phase, people, requests, events, daysRead, daysTotal } = progress;
  const share = shareDone(progress);
  const note = noteWords(progress);
  const left = timeLeftWords(progress);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p role="status" className="font-medium">
          {isRunning && phase === "queued" ? "Checking for changes" : phaseWords(progress)}
        </p>
        <p className="min-h-5 text-muted-foreground text-sm tabular-nums">{left}</p>
      </div>
      <div
        role="progressbar"
        aria-label="Days read"
        aria-valuemin={0}
        aria-valuemax={Math.max(daysTotal, 1)}
        aria-valuenow={share === 0 ? undefined : Math.round(share * daysTotal)}
        aria-valuetext={daysTotal === 0 ? undefined : `${daysRead} of ${daysTotal} days read. ${left}`}
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
      <dl className="flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
        <Count label="people" value={people} />
        <Count label="requests" value={requests} />
        {events !== null && (
          <Count label={events === 1 ? "event on the schedule" : "events on the schedule"} value={events} />
        )}
        <Count label={daysTotal === 0 ? "days read" : `of ${formatCount(daysTotal)} days read`} value={daysRead} />
      </dl>
      {note && <p className="text-pretty text-muted-foreground text-sm">{note}</p>}
    </div>
  );
}

function Count({ label, value }: { label: string; value: number }) {
  return (
    <div className="flex flex-row-reverse items-baseline gap-1.5">
      <dt className="text-muted-foreground text-sm">{label}</dt>
      <dd className="font-medium">{formatCount(value)}</dd>
    </div>
  );
}
