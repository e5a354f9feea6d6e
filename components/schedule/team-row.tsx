import { ChevronDown } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { TeamRow as Row } from "./rows";

type Props = { row: Row; columns: number; isSpot: boolean };

/** The heading of a team: one cell over the whole width, its words staying in sight. A press folds the team away. */
export function TeamRow({ row, columns, isSpot }: Props) {
  return (
    <th
      scope="rowgroup"
      colSpan={columns}
      className="flex flex-1 bg-surface-2 p-0 text-left font-normal print:table-cell"
    >
      <button
        type="button"
        data-team={row.team}
        data-spot={isSpot ? "" : undefined}
        tabIndex={isSpot ? 0 : -1}
        aria-expanded={!row.isFolded}
        className="sticky left-0 flex min-w-(--names) items-center gap-1.5 px-2 focus-visible:-outline-offset-2"
      >
        <ChevronDown
          aria-hidden="true"
          className={cn("size-4 shrink-0 text-muted-foreground transition-transform print:hidden", {
            "-rotate-90": row.isFolded,
          })}
        />
        <span className="truncate font-medium text-sm">{row.name}</span>
        <span className="whitespace-nowrap text-muted-foreground text-xs">
          {row.agents === 1 ? "1 agent" : `${row.agents} agents`}
        </span>
      </button>
    </th>
  );
}
