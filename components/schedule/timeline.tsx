"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Temporal } from "temporal-polyfill";
import type { BriefEvent } from "@/lib/events/brief";
import type { Day } from "@/lib/integrations/types";
import { AgentRow } from "./agent-row";
import { columnHeads } from "./column-heads";
import { DayColumns } from "./day-columns";
import { DayHeader } from "./day-header";
import type { Shift } from "./gesture";
import { type Draft, type Mark, stepOf, toDraft } from "./mark";
import { markWords } from "./mark-overlay";
import type { View } from "./range";
import type { AgentRow as AgentRowData, Row } from "./rows";
import { type Axis, presentColumn } from "./scale";
import { TeamRow } from "./team-row";
import { TimelineFrame } from "./timeline-frame";
import { HEADER_PX, rowHeight } from "./timeline-look";
import { useColumnPx } from "./use-column-px";
import { useDrawnRows } from "./use-drawn-rows";
import { useGridKeys } from "./use-grid-keys";
import { useGridPointer } from "./use-grid-pointer";
import { useGridPress } from "./use-grid-press";
import { useIsPrinting } from "./use-is-printing";
import { useShowColumn } from "./use-show-column";
import { useSpot } from "./use-spot";
import { zoneOffset } from "./zone-name";

type Props = {
  rows: Row[];
  axis: Axis;
  view: View;
  today: Day;
  now: Temporal.Instant;
  /** In whose time the rows are, in two or three words. */
  zoneLabel: string;
  canEdit: boolean;
  /** What a dialog is open for; it stays in sight behind it. */
  draft: Mark | null;
  onOpen: (event: BriefEvent) => void;
  onAdd: (draft: Draft, mark: Mark) => void;
  onShift: (event: BriefEvent, shift: Shift, row: AgentRowData) => void;
  whyFixed: (event: BriefEvent, row: AgentRowData) => string | null;
  onFixed: (event: BriefEvent, why: string) => void;
  onFold: (team: string, isFolded: boolean) => void;
};

/** A table in which arrow keys move. */
const GRID = { role: "grid", "aria-label": "Schedule" };

/** Before the browser has measured: enough rows for any screen. */
const FIRST_RECT = { width: 1200, height: 1000 };

/** Agents down, days or hours across. Only the rows in sight are drawn. */
export function Timeline(props: Props) {
  const { rows, axis, view, today, now, zoneLabel, canEdit, onOpen, onFold, ...on } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const [chosen, setMark] = useState<Mark | null>(null);
  const mark = chosen ?? props.draft;
  const heads = useMemo(() => columnHeads(axis, today), [axis, today]);
  const agentRows = useMemo(
    () => new Map(rows.filter((row) => row.kind === "agent").map((row) => [row.key, row])),
    [rows],
  );
  const columns = heads.length;
  const nowColumn = presentColumn(axis, now, today);
  const { spot, go, onFocus, onBlur } = useSpot({ rows, scroller, firstColumn: Math.max(0, nowColumn) });
  const spotIndex = spot === null ? -1 : rows.findIndex((row) => row.key === spot.rowKey);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightAt(rows, index),
    // A new function for new rows: their heights are asked for again.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    initialRect: FIRST_RECT,
    scrollMargin: HEADER_PX,
    scrollPaddingStart: HEADER_PX,
    overscan: 3,
    // Where the keyboard is stays drawn, so that the focus is never lost.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), spotIndex),
  });
  const columnPx = useColumnPx(scroller, columns);
  useShowColumn({ scroller, column: nowColumn, columns, firstDay: axis.days[0] });
  function add(next: Mark) {
    const row = agentRows.get(next.rowKey);
    setMark(null);
    if (row) on.onAdd(toDraft(next, row.scale), next);
  }
  const onKeyDown = useGridKeys({
    rows,
    spot,
    go,
    mark: chosen,
    setMark,
    canEdit,
    rowsInSight: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_PX) / heightAt(rows, spotIndex))),
    onAdd: add,
    onFold,
  });
  const onPointerDown = useGridPointer({
    scroller,
    rows: agentRows,
    step: stepOf(axis.unit),
    canEdit,
    setMark,
    onPick: (row, column) => go({ rowKey: row.key, eventId: null, column: Math.floor(column) }),
    onAdd: add,
    onShift: on.onShift,
    whyFixed: on.whyFixed,
    onFixed: on.onFixed,
  });
  const onClick = useGridPress({ rows, agentRows, spot, canEdit, onOpen, onAdd: add, onFold });
  const drawn = useDrawnRows({
    rows,
    shown: virtualizer.getVirtualItems().map((item) => item.index),
    middle: ((virtualizer.range?.startIndex ?? 0) + (virtualizer.range?.endIndex ?? 0)) / 2,
  });
  const nowMs = now.epochMilliseconds;
  const markedRow = chosen && agentRows.get(chosen.rowKey);
  const inSight = isPrinting ? [...rows.keys()] : virtualizer.getVirtualItems().map((item) => item.index);
  return (
    <TimelineFrame ref={scroller} view={view} columns={columns}>
      <DayColumns heads={heads} />
      <p role="status" className="sr-only">
        {markedRow &&
          `${markWords(chosen, markedRow.scale)}, ${markedRow.agent.name}. Enter adds an event, Escape lets go.`}
      </p>
      {/* Laid out by hand, so that a row can be drawn without those before it. */}
      <table
        {...GRID}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns + 1}
        className="relative block print:table print:w-full print:table-fixed print:border-collapse"
      >
        <colgroup className="hidden print:table-column-group">
          <col className="w-(--names)" />
        </colgroup>
        <thead className="sticky top-0 z-20 block print:static print:table-header-group">
          <DayHeader heads={heads} zoneLabel={zoneLabel} />
        </thead>
        <tbody
          className="relative block print:table-row-group print:h-auto!"
          style={{ height: virtualizer.getTotalSize() }}
          {...{ onClick, onKeyDown, onPointerDown, onFocus, onBlur }}
        >
          {inSight.map((index) => {
            const row = rows[index];
            const isSpot = index === spotIndex;
            const isWhole = isPrinting || isSpot;
            if (row === undefined || (!isWhole && !drawn.has(row.key))) return null;
            const top = (virtualizer.measurementsCache[index]?.start ?? HEADER_PX) - HEADER_PX;
            return (
              <tr
                key={row.key}
                data-row={row.key}
                aria-rowindex={index + 2}
                className="absolute inset-x-0 flex border-b print:static print:table-row print:break-inside-avoid"
                style={{ top, height: rowHeight(row) }}
              >
                {row.kind === "team" ? (
                  <TeamRow row={row} columns={columns + 1} isSpot={isSpot} />
                ) : (
                  <AgentRow
                    row={row}
                    offset={zoneOffset(row.agent.effectiveTimeZone, now)}
                    nowMs={nowMs}
                    isOwnDay={axis.unit === "hour" && axis.zone === null}
                    columnPx={columnPx}
                    canEdit={canEdit}
                    spot={isSpot ? spot : null}
                    isFilled={isWhole || drawn.get(row.key) === "events"}
                    mark={mark?.rowKey === row.key ? mark : null}
                  />
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

/** @param indexes ascending */
function withIndex(indexes: number[], index: number): number[] {
  return index === -1 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b);
}
