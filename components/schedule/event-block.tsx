import { Lock } from "lucide-react";
import type { KeyboardEvent } from "react";
import { ConflictMark, useIsInConflict } from "@/components/conflicts/conflict-marks";
import { cn } from "@/components/ui/cn";
import type { Agent } from "@/lib/agents/schemas";
import type { ScheduleEvent } from "@/lib/events/schemas";
import type { Block } from "./row-layout";
import { BLOCK_PX, blockTop, share } from "./timeline-look";
import { spokenWhen } from "./when";

type Props = {
  block: Block;
  agent: Agent;
  /** The zone in which its row is laid out, and so told. */
  zone: string;
  columns: number;
  lanes: number;
  onOpen: (event: ScheduleEvent) => void;
  onKeyDown: (press: KeyboardEvent) => void;
};

/** One event on its row. The button is exactly as wide as the time it stands for; the gap to the next lies inside. */
export function EventBlock({ block, agent, zone, columns, lanes, onOpen, onKeyDown }: Props) {
  const { event, start, end, lane, isCutAtStart, isCutAtEnd } = block;
  const name = `${event.type.name}, ${agent.name}, ${spokenWhen({ ...event, timeZone: zone })}, ${event.readOnly ? "synced" : "manual"}${useIsInConflict(event.id) ? ", overlaps" : ""}`;
  return (
    <button
      type="button"
      data-event-id={event.id}
      data-event-color={event.type.color}
      aria-label={name}
      aria-haspopup="dialog"
      title={name}
      onClick={() => onOpen(event)}
      onKeyDown={onKeyDown}
      className="@container group absolute z-1 rounded-md px-px text-left focus-visible:z-2 focus-visible:outline-offset-0"
      style={{
        left: share(start, columns),
        width: share(end - start, columns),
        top: blockTop(lane, lanes),
        height: BLOCK_PX,
      }}
    >
      <span
        className={cn(
          "flex h-full items-center overflow-clip rounded-md border border-event-border bg-event-fill text-event-text text-xs transition-[filter] group-hover:brightness-97 dark:group-hover:brightness-115",
          event.readOnly && "texture-synced",
          isCutAtStart && "rounded-l-none border-l-0",
          isCutAtEnd && "rounded-r-none border-r-0",
        )}
      >
        <span className="sticky left-(--names) mx-auto flex min-w-0 items-center gap-1 @min-[2.5rem]:mx-0 @min-[2.5rem]:px-1.5">
          {event.readOnly && (
            <Lock className="hidden size-2.5 shrink-0 @min-[0.85rem]:block @min-[1.25rem]:size-3" aria-hidden="true" />
          )}
          <span className="hidden truncate font-medium @min-[3.25rem]:block">{event.type.name}</span>
        </span>
      </span>
      <ConflictMark eventId={event.id} />
    </button>
  );
}
