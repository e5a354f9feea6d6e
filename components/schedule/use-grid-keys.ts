import type { KeyboardEvent } from "react";
import type { Mark } from "./mark";
import type { Row } from "./rows";
import { findMoveKey, moveSpot, type Spot } from "./spots";

type Input = {
  rows: Row[];
  spot: Spot | null;
  go: (spot: Spot) => void;
  mark: Mark | null;
  setMark: (mark: Mark | null) => void;
  canEdit: boolean;
  rowsInSight: () => number;
  onAdd: (mark: Mark) => void;
  onFold: (team: string, isFolded: boolean) => void;
};

/**
 * Keys on the timeline: arrows, Home, End, PageUp and PageDown move, left and right on a team's heading fold and unfold
 * it, Shift with left and right chooses a stretch, Enter adds an event there, Escape lets it go. Enter on an event is its
 * own press.
 */
export function useGridKeys({ rows, spot, go, mark, setMark, canEdit, rowsInSight, onAdd, onFold }: Input) {
  function choose(row: Row | undefined, by: 1 | -1) {
    if (spot === null || row?.kind !== "agent" || !canEdit) return;
    const isOwn = mark?.rowKey === row.key && mark.event === null;
    const anchor = spot.column;
    const head = (isOwn ? headOf(mark, anchor) : anchor) + by;
    const columns = Math.ceil(row.scale.columns);
    if (head < 0 || head >= columns) return;
    setMark({ rowKey: row.key, from: Math.min(anchor, head), to: Math.max(anchor, head) + 1, event: null });
  }
  return (press: KeyboardEvent) => {
    if (press.metaKey || press.altKey || spot === null) return;
    const row = rows.find((each) => each.key === spot.rowKey);
    if (mark !== null && press.key === "Escape") {
      press.preventDefault();
      return setMark(null);
    }
    if (press.key === "Enter" && canEdit) {
      const chosen = mark ?? freeMark(row, spot);
      if (chosen === null || chosen.event !== null) return;
      press.preventDefault();
      return onAdd(chosen);
    }
    const key = findMoveKey(press.key);
    if (key === undefined) return;
    press.preventDefault();
    const across = { ArrowLeft: -1, ArrowRight: 1 }[String(key)] as 1 | -1 | undefined;
    if (press.shiftKey && across !== undefined) return choose(row, across);
    if (mark !== null) setMark(null);
    if (row?.kind === "team" && across !== undefined) return onFold(row.team, across === -1);
    const target = moveSpot(rows, spot, { key, isCtrl: press.ctrlKey, rowsInSight: rowsInSight() });
    if (target) go(target);
  };
}

/** A free spot by itself is a stretch of one column. */
function freeMark(row: Row | undefined, { rowKey, eventId, column }: Spot): Mark | null {
  if (row?.kind !== "agent" || eventId !== null) return null;
  return { rowKey, from: column, to: column + 1, event: null };
}

/** The end of the mark that moves: the one that is not at the anchor. */
function headOf({ from, to }: Mark, anchor: number): number {
  return from < anchor ? from : to - 1;
}
