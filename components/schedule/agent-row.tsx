import { memo } from "react";
import { EventBlock } from "./event-block";
import { FreeSpot } from "./free-spot";
import type { Mark } from "./mark";
import { MarkOverlay } from "./mark-overlay";
import type { AgentRow as Row } from "./rows";
import { columnAt, hoursOf, isOnScale } from "./scale";
import type { Spot } from "./spots";
import { share } from "./timeline-look";
import { zoneCity } from "./zone-name";

type Props = {
  row: Row;
  /** Of its zone, in words. */
  offset: string;
  nowMs: number;
  /** The one day shown is its zone's own, and may have another length than those of other rows. */
  isOwnDay: boolean;
  columnPx: number;
  canEdit: boolean;
  /** Where the keyboard is, if on this row. */
  spot: Spot | null;
  /** What is being chosen, if on this row. */
  mark: Mark | null;
  /** Whether its events are drawn yet. */
  isFilled: boolean;
};

/**
 * The cells of one agent: who and where, and one cell with all that is on these days. Remembered, because scrolling
 * draws the timeline again and again.
 */
export const AgentRow = memo(function AgentRow(props: Props) {
  const { row, offset, nowMs, isOwnDay, columnPx, canEdit, spot, mark, isFilled } = props;
  const { agent, scale, layout } = row;
  const hours = hoursOf(scale);
  return (
    <>
      <th
        scope="row"
        className="sticky left-0 z-10 grid w-(--names) shrink-0 content-center border-r bg-surface px-2 text-left font-normal md:px-3 print:table-cell print:align-middle"
      >
        <span className="block truncate font-medium" title={agent.email}>
          {agent.name}
        </span>
        <span className="block truncate text-muted-foreground text-xs">
          {zoneCity(agent.effectiveTimeZone)}
          <span className="max-md:hidden"> · {offset}</span>
          {isOwnDay && hours !== 24 && <span title="Clocks change on this day"> · {hours} h</span>}
        </span>
      </th>
      {/* One cell spans all columns, because an event does not end where a day does. */}
      <td colSpan={Math.ceil(scale.columns)} className="relative min-w-0 flex-1 select-none p-0">
        {(isFilled ? layout.blocks : []).map((block) => (
          <EventBlock
            key={block.event.id}
            block={block}
            agentName={agent.name}
            zone={scale.zone}
            columns={scale.columns}
            columnPx={columnPx}
            lanes={layout.lanes}
            isSpot={spot !== null && spot.eventId === block.event.id}
            canEdit={canEdit}
          />
        ))}
        {spot !== null && spot.eventId === null && (
          <FreeSpot column={spot.column} scale={scale} agentName={agent.name} canEdit={canEdit} />
        )}
        {mark && <MarkOverlay mark={mark} scale={scale} />}
        {isOnScale(scale, nowMs) && (
          <span
            aria-hidden="true"
            data-now=""
            className="pointer-events-none absolute inset-y-0 w-px bg-accent"
            style={{ left: share(columnAt(scale, nowMs), scale.columns) }}
          />
        )}
      </td>
    </>
  );
});
