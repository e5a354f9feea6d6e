import { Temporal } from "temporal-polyfill";
import { cn } from "@/components/ui/cn";
import type { Day } from "@/lib/integrations/types";
import { isWeekend } from "./range";
import { HEADER_PX } from "./timeline-look";
import { dayText, weekdayName } from "./when";

type Props = { days: Day[]; today: Day; zoneLabel: string };

/** The sticky first row: whose rows these are and in which time, then the days. */
export function DayHeader({ days, today, zoneLabel }: Props) {
  return (
    <tr
      aria-rowindex={1}
      className="grid grid-cols-[var(--names)_repeat(var(--days),minmax(0,1fr))] border-b bg-surface"
      style={{ height: HEADER_PX }}
    >
      <th
        scope="col"
        className="text-left font-normal sticky left-0 z-10 grid content-center border-r bg-surface px-2 text-sm md:px-3"
      >
        <span className="font-medium">Agent</span>
        <span className="truncate text-muted-foreground text-xs">{zoneLabel}</span>
      </th>
      {days.map((day) => (
        <DayHead key={day} day={day} isToday={day === today} isAlone={days.length === 1} />
      ))}
    </tr>
  );
}

function DayHead({ day, isToday, isAlone }: { day: Day; isToday: boolean; isAlone: boolean }) {
  const date = Temporal.PlainDate.from(day);
  return (
    <th
      scope="col"
      aria-current={isToday ? "date" : undefined}
      className={cn(
        "grid min-w-0 content-center border-l font-normal text-sm nth-2:border-l-0",
        isWeekend(day) && "bg-surface-2/70",
        isToday && "bg-accent-surface/60",
      )}
    >
      <span className="sr-only">
        {weekdayName(date.dayOfWeek)} {dayText(date)}
      </span>
      <span
        aria-hidden="true"
        className={cn("grid justify-items-center gap-0.5", isAlone && "flex justify-center gap-1.5")}
      >
        <span className={cn("text-muted-foreground text-xs", isToday && "text-accent")}>
          {weekdayName(date.dayOfWeek)}
        </span>
        <span
          className={cn(
            "min-w-5 rounded-full px-1 text-center font-medium",
            isToday && "bg-accent text-accent-foreground",
          )}
        >
          {date.day}
        </span>
      </span>
      {isAlone && <Hours />}
    </th>
  );
}

/** Where the quarters of the day begin. */
function Hours() {
  return (
    <span aria-hidden="true" className="grid grid-cols-4 text-left text-muted-foreground text-xs">
      {["00:00", "06:00", "12:00", "18:00"].map((hour) => (
        <span key={hour} className="pl-1.5">
          {hour}
        </span>
      ))}
    </span>
  );
}
