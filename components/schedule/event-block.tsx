import clsx from "clsx";
import { ConflictMark, useIsInConflict } from "@/components/conflicts/conflict-marks";
import type { Block } from "./row-layout";
import { BLOCK_PX, blockTop, share } from "./timeline-look";
import { spokenWhen } from "./when";

type Props = {
  block: Block;
  agentName: string;
  /** The zone in which its row is laid out, and so told. */
  zone: string;
  columns: number;
  /** As measured; decides what of the name has room. */
  columnPx: number;
  lanes: number;
  /** The keyboard is here. */
  isSpot: boolean;
  canEdit: boolean;
};

/** Widths in pixels from which there is room for the lock, for a name, and for one that moves along. */
const LOCK_PX = 14;
const NAME_PX = 60;
const LONG_PX = 280;

/**
 * One event on its row. As few elements as can be, because hundreds come into sight at once. What happens on it is heard by
 * the timeline.
 */
export function EventBlock({ block, agentName, zone, columns, columnPx, lanes, isSpot, canEdit }: Props) {
  const { event, start, end, lane, isCutAtStart, isCutAtEnd } = block;
  const { type, startMs, endMs, readOnly } = event;
  const isInConflict = useIsInConflict(event.id);
  const name = `${type.name}, ${agentName}, ${spokenWhen({ startMs, endMs, timeZone: zone })}, ${readOnly ? "synced" : "manual"}${isInConflict ? ", overlaps" : ""}`;
  const px = (end - start) * columnPx;
  return (
    <button
      type="button"
      data-event-id={event.id}
      data-event-color={type.color}
      data-spot={isSpot ? "" : undefined}
      tabIndex={isSpot ? 0 : -1}
      aria-label={name}
      aria-haspopup="dialog"
      title={name}
      className={clsx("event-block", {
        "event-synced texture-synced": readOnly,
        "event-lockless": px < LOCK_PX,
        "event-movable": !readOnly && canEdit,
        "event-nameless": px < NAME_PX,
        "event-cut-start": isCutAtStart,
        "event-cut-end": isCutAtEnd,
      })}
      style={{
        left: share(start, columns),
        width: `calc(${share(end - start, columns)} - 2px)`,
        top: blockTop(lane, lanes),
        height: BLOCK_PX,
      }}
    >
      {px >= NAME_PX && (
        <span className={px > LONG_PX ? "sticky left-[calc(var(--names)+1.25rem)]" : undefined}>{type.name}</span>
      )}
      {isInConflict && <ConflictMark eventId={event.id} />}
    </button>
  );
}
