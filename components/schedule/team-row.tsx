import type { TeamRow as Row } from "./rows";

/** The heading of a team: one cell over the whole width, its words staying in sight. */
export function TeamRow({ row, columns }: { row: Row; columns: number }) {
  return (
    <th scope="rowgroup" colSpan={columns} className="flex flex-1 items-center bg-surface-2 text-left font-normal">
      <span className="sticky left-0 flex items-baseline gap-2 px-2 md:px-3">
        <span className="truncate font-medium text-sm">{row.name}</span>
        <span className="whitespace-nowrap text-muted-foreground text-xs">
          {row.agents === 1 ? "1 agent" : `${row.agents} agents`}
        </span>
      </span>
    </th>
  );
}
