import type { Row } from "./rows";

/** In which order rows are drawn: who it is on all of them, then what they have. */
const STAGES = ["name", "events"] as const;
type Stage = (typeof STAGES)[number];

/** The last stage of each row that is drawn, by its key. */
export type Drawn = ReadonlyMap<string, Stage>;

/** How long the browser takes for a row's name, in events. */
const NAME = 3;

/**
 * What is drawn next: the rows shown as far as they were, and as much more as there is time for, one row's stage at least.
 * @param shown those to be drawn first come first
 * @param most how much more, in events
 */
export function drawMore(shown: Row[], { kept, most }: { kept: Drawn; most: number }): Drawn {
  const next = new Map<string, Stage>();
  for (const { key } of shown) {
    const stage = kept.get(key);
    if (stage !== undefined) next.set(key, stage);
  }
  let left = most;
  for (const stage of STAGES) {
    for (const row of shown) {
      if (next.get(row.key) === stage || isWhole(row, next)) continue;
      if (left <= 0) return next;
      left -= stage === "name" ? NAME : eventsOf(row);
      next.set(row.key, stage);
    }
  }
  return next;
}

/** Whether nothing of the row is left to draw. */
export function isWhole({ key }: Row, drawn: Drawn): boolean {
  return drawn.get(key) === "events";
}

function eventsOf(row: Row): number {
  return row.kind === "team" ? 0 : row.layout.blocks.length;
}
