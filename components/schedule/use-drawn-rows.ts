import { useEffect, useState } from "react";
import type { Row } from "./rows";

type Input = {
  rows: Row[];
  /** Indexes of the rows that should be drawn. */
  shown: number[];
  /** Index of the row in the middle of what is in sight. */
  middle: number;
};

/** In which order rows are drawn: who it is on all of them, then what they have. */
const STAGES = ["name", "events"] as const;
export type Stage = (typeof STAGES)[number];

/** How long the browser takes for a row's name, in events. */
const NAME = 3;
/** Names and events that are drawn at once with the page, and in each frame after; in events. */
const FIRST = 150;
const EACH_FRAME = 18;

/**
 * How far each row is drawn. Rows that come into sight are drawn over a few frames, those in the middle first, so that no
 * frame waits for all of them: not on a wheel's turn, nor on a leap to the other end.
 * @returns the last stage that is drawn, by the row's key
 */
export function useDrawnRows({ rows, shown, middle }: Input): ReadonlyMap<string, Stage> {
  const [drawn, setDrawn] = useState<ReadonlyMap<string, Stage>>(() =>
    draw(rows, { order: shown, kept: new Map(), most: FIRST }),
  );
  useEffect(() => {
    if (shown.every((index) => drawn.get(rows[index]?.key ?? "") === STAGES.at(-1))) return;
    const frame = requestAnimationFrame(() => {
      const order = shown.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
      setDrawn(draw(rows, { order, kept: drawn, most: EACH_FRAME }));
    });
    return () => cancelAnimationFrame(frame);
  });
  return drawn;
}

type Work = { order: number[]; kept: ReadonlyMap<string, Stage>; most: number };

/** What is shown and was drawn before, and as much more as there is time for: one row's stage at least. */
function draw(rows: Row[], { order, kept, most }: Work): ReadonlyMap<string, Stage> {
  const shown = order.map((index) => rows[index]).filter((row) => row !== undefined);
  const next = new Map<string, Stage>();
  for (const { key } of shown) {
    const stage = kept.get(key);
    if (stage !== undefined) next.set(key, stage);
  }
  let left = most;
  for (const stage of STAGES) {
    for (const row of shown) {
      const known = next.get(row.key);
      if (known === stage || known === STAGES.at(-1)) continue;
      if (left <= 0) return next;
      left -= stage === "name" ? NAME : eventsOf(row);
      next.set(row.key, stage);
    }
  }
  return next;
}

function eventsOf(row: Row): number {
  return row.kind === "team" ? 0 : row.layout.blocks.length;
}
