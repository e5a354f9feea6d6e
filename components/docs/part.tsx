import type { ReactNode } from "react";

/** A labelled part of a card. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
      <h4 className="font-medium text-muted-foreground text-sm">{title}</h4>
      {children}
    </div>
  );
}
