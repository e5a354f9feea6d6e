import { cn } from "@/components/ui/cn";
import type { Day } from "@/lib/integrations/types";
import { isWeekend } from "./range";

type Props = { days: Day[]; today: Day };

/** The ground of the timeline: a line a day, weekends shaded, today tinted. */
export function DayColumns({ days, today }: Props) {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-y-0 right-0 left-(--names) grid grid-cols-[repeat(var(--days),minmax(0,1fr))]"
    >
      {days.map((day) => (
        <div
          key={day}
          className={cn(
            "border-l first:border-l-0",
            isWeekend(day) && "bg-surface-2/70",
            day === today && "bg-accent-surface/60",
          )}
        />
      ))}
    </div>
  );
}
