import { type RefObject, useLayoutEffect } from "react";

type Input = {
  scroller: RefObject<HTMLElement | null>;
  /** The column of now; -1 when it is not among those shown. */
  column: number;
  columns: number;
  /** The first day shown: others are shown from their beginning. */
  firstDay: string | undefined;
};

/** Where not all columns fit, others come into sight with the present, when it is among them. */
export function useShowColumn({ scroller, column, columns, firstDay }: Input): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    const names = box?.querySelector("th")?.offsetWidth;
    if (!box || names === undefined || firstDay === undefined) return;
    const width = (box.scrollWidth - names) / columns;
    const fits = Math.floor((box.clientWidth - names) / width);
    // What was just before stays beside it, as long as there is room for both.
    box.scrollLeft = column < fits ? 0 : (column - (fits > 1 ? 1 : 0)) * width;
  }, [scroller, column, columns, firstDay]);
}
