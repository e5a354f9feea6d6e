import type { ReactNode } from "react";

type Props = { title: string; text: ReactNode; action?: ReactNode };

/** Heads one part of the settings; the page's h1 is "Settings". */
export function SectionHeader({ title, text, action }: Props) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="grid gap-0.5">
        <h2 className="font-semibold text-lg">{title}</h2>
        <p className="max-w-xl text-muted-foreground text-pretty">{text}</p>
      </div>
      {action}
    </div>
  );
}
