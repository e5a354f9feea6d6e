import { cn } from "@/components/ui/cn";
import type { ColumnHead } from "./column-heads";
import { HEADER_PX } from "./timeline-look";

type Props = { heads: ColumnHead[]; zoneLabel: string };

/** The sticky first row: whose rows these are and in which time, then the days or hours. */
export function DayHeader({ heads, zoneLabel }: Props) {
  return (
    <tr
      aria-rowindex={1}
      className="grid grid-cols-[var(--names)_repeat(var(--columns),minmax(0,1fr))] border-b bg-surface print:table-row"
      style={{ height: HEADER_PX }}
    >
      <th
        scope="col"
        className="sticky left-0 z-10 grid content-center border-r bg-surface px-2 text-left font-normal text-sm md:px-3 print:table-cell"
      >
        <span className="block font-medium">Agent</span>
        <span className="block truncate text-muted-foreground text-xs">{zoneLabel}</span>
      </th>
      {heads.map((head) => (
        <Head key={head.key} head={head} />
      ))}
    </tr>
  );
}

function Head({ head }: { head: ColumnHead }) {
  return (
    <th
      scope="col"
      aria-current={head.isToday ? "date" : undefined}
      title={head.hours === null ? undefined : `${head.hours} hours: clocks change on this day`}
      className={cn(
        "grid min-w-0 content-center border-l p-0 font-normal text-sm nth-2:border-l-0 print:table-cell print:text-center",
        head.isWeekend && "bg-surface-2/70",
        head.isToday && "bg-accent-surface/60",
      )}
    >
      <span className="sr-only">{head.spoken}</span>
      <span aria-hidden="true" className="grid justify-items-center gap-0.5">
        <span className={cn("whitespace-nowrap text-muted-foreground text-xs", head.isToday && "text-accent")}>
          {head.small}
          {head.hours !== null && <span className="text-warning"> {head.hours} h</span>}
        </span>
        {head.large !== "" && (
          <span
            className={cn(
              "min-w-5 rounded-full px-1 text-center font-medium",
              head.isToday && "bg-accent text-accent-foreground",
            )}
          >
            {head.large}
          </span>
        )}
      </span>
    </th>
  );
}
