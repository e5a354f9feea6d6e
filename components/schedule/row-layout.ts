import type { BriefEvent } from "@/lib/events/brief";
import { assignLanes } from "./lanes";
import { columnAt, type Scale } from "./scale";

/** An event on its row: `start` and `end` in columns, cut where the row ends. */
export type Block = {
  event: BriefEvent;
  start: number;
  end: number;
  lane: number;
  /** Goes on before the first or after the last day shown. */
  isCutAtStart: boolean;
  isCutAtEnd: boolean;
};

/** The blocks of one agent's row, by start, and how many lanes they need (at least one). */
export type RowLayout = { blocks: Block[]; lanes: number };

/**
 * Places one agent's events on the days shown; those wholly outside are left out.
 * @param events of one agent, in any order
 * @param minWidth columns that a block takes at least, so that a short event can be seen and pressed
 */
export function layoutRow(events: readonly BriefEvent[], scale: Scale, minWidth: number): RowLayout {
  const first = scale.marks[0] ?? 0;
  const last = scale.marks.at(-1) ?? first;
  const placed = events
    .filter(({ startMs, endMs }) => startMs < last && endMs > first)
    .map((event) => ({
      event,
      ...widen(columnAt(scale, event.startMs), columnAt(scale, event.endMs), { minWidth, columns: scale.columns }),
      isCutAtStart: event.startMs < first,
      isCutAtEnd: event.endMs > last,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.event.id < b.event.id ? -1 : 1));
  const lanes = assignLanes(placed);
  const blocks = placed.map((block, index) => ({ ...block, lane: lanes[index] ?? 0 }));
  return { blocks, lanes: Math.max(1, ...lanes.map((lane) => lane + 1)) };
}

/** Grows a stretch to the right up to the least width, or to the left where the row ends. */
function widen(start: number, end: number, { minWidth, columns }: { minWidth: number; columns: number }) {
  const grown = Math.min(columns, Math.max(end, start + minWidth));
  return { start: Math.max(0, Math.min(start, grown - minWidth)), end: grown };
}
