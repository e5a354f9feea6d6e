import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
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
    const target = scroller.current?.querySelector<HTMLElement>("[data-spot]");
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
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: (blur: FocusEvent) => {
      // Whoever leaves goes somewhere; what is taken away loses the focus to nobody.
      if (blur.target.isConnected) hasFocus.current = false;
    },
  };
}
