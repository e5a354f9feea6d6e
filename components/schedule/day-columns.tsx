import { cn } from "@/components/ui/cn";
import type { ColumnHead } from "./column-heads";

/** The ground of the timeline: a line a column, weekends shaded, today tinted. One for all rows. */
export function DayColumns({ heads }: { heads: ColumnHead[] }) {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-y-0 right-0 left-(--names) grid grid-cols-[repeat(var(--columns),minmax(0,1fr))]"
    >
      {heads.map((head) => (
        <div
          key={head.key}
          className={cn(
            "border-l first:border-l-0",
            head.isWeekend && "bg-surface-2/70",
            head.isToday && "bg-accent-surface/60",
          )}
        />
      ))}
    </div>
  );
}
