import type { CSSProperties, ReactNode, Ref } from "react";
import type { View } from "./range";
import { VIEW_LOOK } from "./timeline-look";

type Props = {
  ref?: Ref<HTMLDivElement>;
  view: View;
  days: number;
  children: ReactNode;
};

/** A region that scrolls must take the keyboard's focus. */
const SCROLLABLE = { "aria-label": "Schedule, scrolls", tabIndex: 0 };

/**
 * The box that scrolls both ways. Says `--names` (width of the sticky first column) and `--days`
 * to all that is inside.
 */
export function TimelineFrame({ ref, view, days, children }: Props) {
  const sizes = { "--days": days, "--day-min": VIEW_LOOK[view].dayMin } as CSSProperties;
  return (
    <section
      ref={ref}
      {...SCROLLABLE}
      style={sizes}
      className="relative max-h-[max(22rem,calc(100dvh-9rem))] scroll-pt-14 scroll-pl-(--names) overflow-auto overscroll-x-contain rounded-lg border bg-surface [--names:7.5rem] focus-visible:-outline-offset-2 md:max-h-[max(24rem,calc(100dvh-15rem))] md:[--names:13rem] [print-color-adjust:exact] print:max-h-none print:overflow-visible"
    >
      <div className="relative min-w-[calc(var(--names)+var(--days)*var(--day-min))] print:min-w-0">{children}</div>
    </section>
  );
}
