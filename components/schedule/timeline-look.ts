import type { View } from "./range";
import type { Row } from "./rows";

type ViewLook = {
  label: string;
  /** CSS length below which a column gets no narrower; the timeline scrolls sideways instead. */
  columnMin: string;
  /** Least width of a block, in columns. */
  blockMin: number;
};

/** A column is an hour in the day view, a day in the others. */
export const VIEW_LOOK: Record<View, ViewLook> = {
  day: { label: "Day", columnMin: "2.25rem", blockMin: 0.35 },
  week: { label: "Week", columnMin: "5.5rem", blockMin: 0.15 },
  "2weeks": { label: "2 weeks", columnMin: "3.5rem", blockMin: 0.25 },
  month: { label: "Month", columnMin: "1.85rem", blockMin: 0.5 },
};

/** All in pixels, because the virtualizer must know every height before it is drawn. */
export const HEADER_PX = 48;
const TEAM_PX = 32;
const ROW_PX = 44;
const LANE_PX = 28;
const LANE_GAP_PX = 4;
export const BLOCK_PX = LANE_PX - LANE_GAP_PX;

export function rowHeight(row: Row): number {
  return row.kind === "team" ? TEAM_PX : Math.max(ROW_PX, row.layout.lanes * LANE_PX + 3 * LANE_GAP_PX);
}

/** Distance of a block from the top of its row: the lanes stand in the middle of it. */
export function blockTop(lane: number, lanes: number): number {
  const free = Math.max(ROW_PX, lanes * LANE_PX + 3 * LANE_GAP_PX) - (lanes * LANE_PX - LANE_GAP_PX);
  return free / 2 + lane * LANE_PX;
}

/** Columns to a CSS share of the timeline's width. */
export function share(columns: number, of: number): string {
  return `${(columns / of) * 100}%`;
}
