import { memo } from "react";
import type { Temporal } from "temporal-polyfill";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { columnAt, isOnScale } from "./day-scale";
import { EventBlock } from "./event-block";
import type { AgentRow as Row } from "./rows";
import { share } from "./timeline-look";
import type { OnEventKey } from "./use-event-keys";
import { zoneCity, zoneOffset } from "./zone-name";

type Props = {
  row: Row;
  /** Its place among the rows. */
  index: number;
  now: Temporal.Instant;
  onOpen: (event: ScheduleEvent) => void;
  onEventKey: OnEventKey;
};

/**
 * The cells of one agent: who and where, and one cell with all that is on these days. Remembered, because scrolling
 * draws the timeline again and again.
 */
export const AgentRow = memo(function AgentRow({ row, index, now, onOpen, onEventKey }: Props) {
  const { agent, scale, layout } = row;
  const zone = agent.effectiveTimeZone;
  return (
    <>
      <th
        scope="row"
        className="text-left font-normal sticky left-0 z-10 grid w-(--names) shrink-0 content-center border-r bg-surface px-2 md:px-3"
      >
        <span className="truncate font-medium" title={agent.email}>
          {agent.name}
        </span>
        <span className="truncate text-muted-foreground text-xs">
          {zoneCity(zone)}
          <span className="max-md:hidden"> · {zoneOffset(zone, now)}</span>
        </span>
      </th>
      {/* One cell spans all days, because an event does not end where a day does. */}
      <td colSpan={scale.columns} className="relative min-w-0 flex-1">
        {layout.blocks.map((block) => (
          <EventBlock
            key={block.event.id}
            block={block}
            agent={agent}
            zone={scale.zone}
            columns={scale.columns}
            lanes={layout.lanes}
            onOpen={onOpen}
            onKeyDown={(press) => onEventKey(press, index, block.event.id)}
          />
        ))}
        {isOnScale(scale, now.epochMilliseconds) && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 w-px bg-accent"
            style={{ left: share(columnAt(scale, now.epochMilliseconds), scale.columns) }}
          />
        )}
      </td>
    </>
  );
});
