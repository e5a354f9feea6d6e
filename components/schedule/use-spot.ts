import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { findSpot } from "./event-button";
import type { Row } from "./rows";
import { type Spot, settleSpot } from "./spots";

type Input = { rows: Row[]; scroller: RefObject<HTMLElement | null>; firstColumn: number };

/**
 * Where the keyboard is in the timeline. One Tab leads in and one out; only the spot takes part in that.
 * @returns `go` takes the focus to a spot, also to one that is not drawn yet
 */
export function useSpot({ rows, scroller, firstColumn }: Input) {
  const [wanted, setWanted] = useState<Spot | null>(null);
  const spot = settleSpot(rows, wanted, firstColumn);
  const isGoing = useRef(false);
  const hasFocus = useRef(false);
  // After every drawing: the row gone to may have come with it, or what had the focus may have gone.
  useEffect(() => {
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!isGoing.current && !isLost) return;
    const target = scroller.current && findSpot(scroller.current);
    if (!target) return;
    isGoing.current = false;
    target.focus();
  });
  const go = useCallback((next: Spot) => {
    isGoing.current = true;
    setWanted(next);
  }, []);
  return {
    spot,
    go,
    onFocus: (focus: FocusEvent) => {
      hasFocus.current = true;
      const taken = spotOf(rows, focus.target);
      // However it came there: by a press, or by a reader that walks over all buttons.
      if (taken && (taken.rowKey !== spot?.rowKey || taken.eventId !== spot.eventId)) setWanted(taken);
    },
    onBlur: (blur: FocusEvent) => {
      // Whoever leaves goes somewhere; what is taken away loses the focus to nobody.
      if (blur.target.isConnected) hasFocus.current = false;
    },
  };
}

/** The spot of an event or a team's heading; null for anything else. */
function spotOf(rows: Row[], element: Element): Spot | null {
  const row = rows.find((each) => each.key === element.closest("tr")?.dataset.row);
  const button = element.closest("button");
  if (row === undefined || button === null) return null;
  if (row.kind === "team") return { rowKey: row.key, eventId: null, column: 0 };
  const block = row.layout.blocks.find(({ event }) => event.id === button.dataset.eventId);
  return block ? { rowKey: row.key, eventId: block.event.id, column: Math.floor(block.start) } : null;
}
