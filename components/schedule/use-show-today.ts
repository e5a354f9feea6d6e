import { type RefObject, useLayoutEffect } from "react";
import type { Day } from "@/lib/integrations/types";

type Input = { scroller: RefObject<HTMLElement | null>; days: Day[]; today: Day };

/** Where not all days fit, other days come into sight with today, when it is among them. */
export function useShowToday({ scroller, days, today }: Input): void {
  const column = days.indexOf(today);
  const first = days[0];
  const count = days.length;
  useLayoutEffect(() => {
    const box = scroller.current;
    const names = box?.querySelector("th")?.offsetWidth;
    if (!box || names === undefined || first === undefined) return;
    const dayWidth = (box.scrollWidth - names) / count;
    const fits = Math.floor((box.clientWidth - names) / dayWidth);
    // Yesterday stays beside it, as long as there is room for both.
    box.scrollLeft = column < fits ? 0 : (column - (fits > 1 ? 1 : 0)) * dayWidth;
  }, [scroller, column, count, first]);
}
