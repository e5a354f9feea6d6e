import { cn } from "@/components/ui/cn";
import type { Mark } from "./mark";
import type { Scale } from "./scale";
import { instantAt } from "./scale";
import { share } from "./timeline-look";
import { spokenWhen } from "./when";

/** Shows the stretch that is being chosen, over whatever is there. */
export function MarkOverlay({ mark, scale }: { mark: Mark; scale: Scale }) {
  return (
    <span
      aria-hidden="true"
      data-event-color={mark.event?.type.color}
      className={cn(
        "pointer-events-none absolute inset-y-1 z-3 flex items-center overflow-hidden rounded-md border-2 px-1.5 font-medium text-xs",
        mark.event
          ? "border-event-border bg-event-fill text-event-text"
          : "border-accent bg-accent-surface text-accent",
      )}
      style={{ left: share(mark.from, scale.columns), width: share(mark.to - mark.from, scale.columns) }}
    >
      <span className="truncate">{markWords(mark, scale)}</span>
    </span>
  );
}

export function markWords({ from, to }: Mark, scale: Scale): string {
  const [startMs, endMs] = [instantAt(scale, from), instantAt(scale, to)];
  return spokenWhen({ startMs, endMs, timeZone: scale.zone });
}
