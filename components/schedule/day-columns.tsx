import { cn } from "@/components/ui/cn";
import type { Day } from "@/lib/integrations/types";
import { isWeekend } from "./range";

type Props = { days: Day[]; today: Day };

/** A day alone has lines at 06:00, 12:00 and 18:00. */
const QUARTERS =
  "bg-[linear-gradient(to_right,transparent_calc(100%-1px),var(--border)_0)] bg-[size:25%_100%] bg-origin-border";

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
            days.length === 1 && QUARTERS,
            isWeekend(day) && "bg-surface-2/70",
            day === today && "bg-accent-surface/60",
          )}
        />
      ))}
    </div>
  );
}
