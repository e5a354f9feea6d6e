import type { CSSProperties, ReactNode, Ref } from "react";
import type { View } from "./range";
import { VIEW_LOOK } from "./timeline-look";

type Props = {
  ref?: Ref<HTMLDivElement>;
  view: View;
  columns: number;
  children: ReactNode;
};

/**
 * The box that scrolls both ways. Says `--names` (width of the sticky first column) and `--columns` to all that is
 * inside.
 */
export function TimelineFrame({ ref, view, columns, children }: Props) {
  const sizes = { "--columns": columns, "--column-min": VIEW_LOOK[view].columnMin } as CSSProperties;
  return (
    <div
      ref={ref}
      style={sizes}
      className="relative max-h-[max(22rem,calc(100dvh-9rem))] scroll-pt-14 scroll-pl-(--names) overflow-auto overscroll-x-contain rounded-lg border bg-surface [--names:7.5rem] md:max-h-[max(24rem,calc(100dvh-15rem))] md:[--names:13rem] [print-color-adjust:exact] print:max-h-none print:overflow-visible"
    >
      <div className="relative min-w-[calc(var(--names)+var(--columns)*var(--column-min))] print:min-w-0">
        {children}
      </div>
    </div>
  );
}
