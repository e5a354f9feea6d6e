import type { AgentRow, Row } from "./rows";

/**
 * A place where the keyboard can be: an event, a free column of an agent's row (`eventId` null), or a team's heading.
 * `column` is where one is across, and stays on the way up and down.
 */
export type Spot = { rowKey: string; eventId: string | null; column: number };

/** What can be stopped at on a row, from left to right. `start` and `end` in columns. */
type Stop = { eventId: string | null; start: number; end: number };

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"] as const;
export type MoveKey = (typeof KEYS)[number];

export function findMoveKey(key: string): MoveKey | undefined {
  return KEYS.find((each) => each === key);
}

type Move = { key: MoveKey; isCtrl: boolean; rowsInSight: number };

/**
 * Where a key leads from a spot: left and right to the next event or free column, up and down a row, PageUp and
 * PageDown as many rows as are in sight, Home and End to the ends of the row, with Ctrl to the ends of the schedule.
 * @returns null where there is nothing further
 */
export function moveSpot(rows: Row[], from: Spot, { key, isCtrl, rowsInSight }: Move): Spot | null {
  const index = rows.findIndex((row) => row.key === from.rowKey);
  if (index === -1) return null;
  if (isCtrl && (key === "Home" || key === "End"))
    return spotIn(rows[key === "Home" ? 0 : rows.length - 1], key === "Home" ? 0 : Number.POSITIVE_INFINITY);
  const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -rowsInSight, PageDown: rowsInSight }[String(key)];
  if (by !== undefined) {
    const target = Math.min(Math.max(0, index + by), rows.length - 1);
    const spot = target === index ? null : spotIn(rows[target], from.column);
    // A free column is itself; across anything wider one stays where one was.
    return spot?.eventId === null && rows[target]?.kind === "agent" ? spot : spot && { ...spot, column: from.column };
  }
  const row = rows[index];
  if (row?.kind !== "agent") return null;
  const stops = stopsOf(row);
  const at = stops.findIndex((stop) => isAt(stop, from));
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: stops.length - 1 }[String(key)] ?? at;
  const stop = stops[to];
  return stop === undefined || to === at ? null : toSpot(row, stop);
}

/** The spot itself, or what is nearest to it once its event, its row or its column is gone. Null without rows. */
export function settleSpot(rows: Row[], spot: Spot | null, column: number): Spot | null {
  const row = rows.find((each) => each.key === spot?.rowKey);
  if (spot === null || row === undefined)
    return spotIn(rows.find((each) => each.kind === "agent") ?? rows[0], spot?.column ?? column);
  if (row.kind === "team" || stopsOf(row).some((stop) => isAt(stop, spot))) return spot;
  return spotIn(row, spot.column);
}

function spotIn(row: Row | undefined, column: number): Spot | null {
  if (row === undefined) return null;
  if (row.kind === "team") return { rowKey: row.key, eventId: null, column };
  const [first, ...others] = stopsOf(row);
  if (first === undefined) return null;
  const nearest = others.reduce((best, stop) => (gap(stop, column) < gap(best, column) ? stop : best), first);
  return toSpot(row, nearest);
}

function stopsOf({ layout, scale }: AgentRow): Stop[] {
  const events = layout.blocks.map(({ event, start, end }) => ({ eventId: event.id, start, end }));
  const free = Array.from({ length: Math.ceil(scale.columns) }, (_, column) => column)
    .filter((column) => !events.some(({ start, end }) => start < column + 1 && end > column))
    .map((column) => ({ eventId: null, start: column, end: column + 1 }));
  return [...events, ...free].sort((a, b) => a.start - b.start);
}

function isAt(stop: Stop, spot: Spot): boolean {
  return stop.eventId === spot.eventId && (stop.eventId !== null || stop.start === spot.column);
}

function toSpot(row: Row, stop: Stop): Spot {
  return { rowKey: row.key, eventId: stop.eventId, column: Math.floor(stop.start) };
}

/** Columns between a column's middle and a stop; none when it lies within. */
function gap({ start, end }: Stop, column: number): number {
  const middle = column + 0.5;
  return Math.max(0, start - middle, middle - end);
}
