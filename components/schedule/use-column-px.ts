import { type RefObject, useLayoutEffect, useState } from "react";

/** Before it has been measured: a wide screen's. */
const FIRST_PX = 980;
/** Steps in which it is told: a pixel more is no reason to draw anew. */
const STEP_PX = 2;

/** How wide one column is on screen, in pixels. */
export function useColumnPx(scroller: RefObject<HTMLElement | null>, columns: number): number {
  const [px, setPx] = useState(FIRST_PX / columns);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      const names = box.querySelector("th")?.offsetWidth ?? 0;
      setPx(Math.round((box.scrollWidth - names) / columns / STEP_PX) * STEP_PX);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller, columns]);
  return px;
}
