import type { Block } from "./row-layout";
import type { Row } from "./rows";

/** An event's place: its row among the rows, its id. */
export type Place = { row: number; eventId: string };

export type MoveKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

const MOVE_KEYS: string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] satisfies MoveKey[];

export function isMoveKey(key: string): key is MoveKey {
  return MOVE_KEYS.includes(key);
}

/**
 * Where a key leads from an event: left and right along the row, up and down to the nearest event of the next row
 * that has any, Home and End to the first and last of the row.
 * @returns null where there is nothing further
 */
export function neighbour(rows: Row[], from: Place, key: MoveKey): Place | null {
  const blocks = blocksOf(rows[from.row]);
  const index = blocks.findIndex((block) => block.event.id === from.eventId);
  const current = blocks[index];
  if (current === undefined) return null;
  if (key === "ArrowUp" || key === "ArrowDown")
    return vertical(rows, from.row, { current, by: key === "ArrowUp" ? -1 : 1 });
  const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: blocks.length - 1 }[key];
  const block = blocks[target];
  return block === undefined || target === index ? null : { row: from.row, eventId: block.event.id };
}

function vertical(rows: Row[], start: number, { current, by }: { current: Block; by: 1 | -1 }): Place | null {
  for (let row = start + by; row >= 0 && row < rows.length; row += by) {
    const [first, ...others] = blocksOf(rows[row]);
    if (first === undefined) continue;
    const nearest = others.reduce((best, block) => (gap(block, current) < gap(best, current) ? block : best), first);
    return { row, eventId: nearest.event.id };
  }
  return null;
}

/** Columns between the starts. */
function gap(a: Block, b: Block): number {
  return Math.abs(a.start - b.start);
}

function blocksOf(row: Row | undefined): Block[] {
  return row?.kind === "agent" ? row.layout.blocks : [];
}
