import type { Block } from "./row-layout";
import type { AgentRow } from "./rows";

/** What a pointer pressed: a row, where on it in columns, and the event there if any. */
export type Place = { row: AgentRow; column: number; block: Block | null; part: "start" | "middle" | "end" };

/** By how many columns the ends of an event are moved. */
export type Shift = { startBy: number; endBy: number };

/** Width of the ends of a block by which it is made longer or shorter, in pixels. */
const EDGE_PX = 7;

/** @returns null where no row of an agent is, and on the names */
export function placeAt(target: Element, clientX: number, rows: ReadonlyMap<string, AgentRow>): Place | null {
  const cell = target.closest("td");
  const row = rows.get(cell?.parentElement?.dataset.row ?? "");
  if (!cell || !row) return null;
  const box = cell.getBoundingClientRect();
  const column = columnOf(clientX, box, row);
  const button = target.closest<HTMLElement>("[data-event-id]");
  const block = row.layout.blocks.find(({ event }) => event.id === button?.dataset.eventId) ?? null;
  if (button === null || block === null) return { row, column, block: null, part: "middle" };
  const { left, right, width } = button.getBoundingClientRect();
  const isWide = width > 3 * EDGE_PX;
  const isAtStart = isWide && !block.isCutAtStart && clientX - left < EDGE_PX;
  const isAtEnd = isWide && !block.isCutAtEnd && right - clientX < EDGE_PX;
  return { row, column, block, part: isAtStart ? "start" : isAtEnd ? "end" : "middle" };
}

export function columnOf(clientX: number, box: DOMRect, { scale }: AgentRow): number {
  const column = ((clientX - box.left) / box.width) * scale.columns;
  return Math.min(Math.max(0, column), scale.columns - 1e-6);
}

/** The move of a block's ends by so many columns: whole steps, never out of the row, never shorter than a step. */
export function shiftOf({ block, part, row }: Place & { block: Block }, by: number, step: number): Shift {
  const steps = Math.round(by / step) * step;
  const least = Math.min(step, block.end - block.start);
  const low = part === "end" ? least - (block.end - block.start) : -block.start;
  const high = part === "start" ? block.end - block.start - least : row.scale.columns - block.end;
  // A cut event goes on beyond the row: it may move as far as its part in sight does.
  const clamped = Math.min(Math.max(steps, Math.ceil(low / step) * step), Math.floor(high / step) * step) || 0;
  return { startBy: part === "end" ? 0 : clamped, endBy: part === "start" ? 0 : clamped };
}
