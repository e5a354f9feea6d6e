import type { Row } from "./rows";

/**
 * Which rows are drawn: those given, and the nearest with an event before and after them. So the Tab key finds the
 * next event even when many empty rows lie between.
 * @param inSight indexes without gaps, ascending
 */
export function drawnRows(rows: Row[], inSight: number[]): number[] {
  const first = inSight[0];
  const last = inSight.at(-1);
  if (first === undefined || last === undefined) return inSight;
  const before = rows.slice(0, first).findLastIndex(hasEvents);
  const after = rows.findIndex((row, index) => index > last && hasEvents(row));
  return [before, ...inSight, after].filter((index) => index !== -1);
}

function hasEvents(row: Row): boolean {
  return row.kind === "agent" && row.layout.blocks.length > 0;
}
