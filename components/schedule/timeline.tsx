"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useRef } from "react";
import type { Temporal } from "temporal-polyfill";
import type { ScheduleEvent } from "@/lib/events/schemas";
import type { Day } from "@/lib/integrations/types";
import { AgentRow } from "./agent-row";
import { DayColumns } from "./day-columns";
import { DayHeader } from "./day-header";
import { drawnRows } from "./drawn-rows";
import type { View } from "./range";
import type { Row } from "./rows";
import { TeamRow } from "./team-row";
import { TimelineFrame } from "./timeline-frame";
import { HEADER_PX, rowHeight } from "./timeline-look";
import { useEventKeys } from "./use-event-keys";
import { useIsPrinting } from "./use-is-printing";
import { useShowToday } from "./use-show-today";

type Props = {
  rows: Row[];
  days: Day[];
  view: View;
  today: Day;
  now: Temporal.Instant;
  /** In whose time the rows are, in two or three words. */
  zoneLabel: string;
  onOpen: (event: ScheduleEvent) => void;
};

/** Before the browser has measured: enough rows for any screen. */
const FIRST_RECT = { width: 1200, height: 1000 };

/** Agents down, days across. Only the rows in sight are drawn. */
export function Timeline({ rows, days, view, today, now, zoneLabel, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightAt(rows, index),
    // A new function for new rows: their heights are asked for again.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    initialRect: FIRST_RECT,
    scrollMargin: HEADER_PX,
    scrollPaddingStart: HEADER_PX,
    overscan: 8,
    rangeExtractor: (range) => drawnRows(rows, defaultRangeExtractor(range)),
  });
  useShowToday({ scroller, days, today });
  const scrollToRow = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer]);
  const onEventKey = useEventKeys({ rows, scroller, scrollToRow });
  const shown = isPrinting ? [...rows.keys()] : virtualizer.getVirtualItems().map((item) => item.index);
  return (
    <TimelineFrame ref={scroller} view={view} days={days.length}>
      <DayColumns days={days} today={today} />
      {/* Laid out by hand, so that a row can be drawn without those before it; it stays a table for readers. */}
      <table
        aria-label="Schedule"
        aria-rowcount={rows.length + 1}
        aria-colcount={days.length + 1}
        className="relative block"
      >
        <thead className="sticky top-0 z-20 block">
          <DayHeader days={days} today={today} zoneLabel={zoneLabel} />
        </thead>
        <tbody className="relative block print:h-auto!" style={{ height: virtualizer.getTotalSize() }}>
          {shown.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            const top = (virtualizer.measurementsCache[index]?.start ?? HEADER_PX) - HEADER_PX;
            return (
              <tr
                key={row.key}
                aria-rowindex={index + 2}
                className="absolute inset-x-0 flex border-b print:relative print:top-0! print:break-inside-avoid"
                style={{ top, height: rowHeight(row) }}
              >
                {row.kind === "team" ? (
                  <TeamRow row={row} columns={days.length + 1} />
                ) : (
                  <AgentRow row={row} index={index} now={now} onOpen={onOpen} onEventKey={onEventKey} />
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TimelineFrame>
  );
}

function heightAt(rows: Row[], index: number): number {
  const row = rows[index];
  return row === undefined ? 0 : rowHeight(row);
}
