import { useEffect, useState } from "react";
import { type Drawn, drawMore, isWhole } from "./drawn-rows";
import type { Row } from "./rows";

type Input = {
  rows: Row[];
  /** Indexes of the rows that should be drawn. */
  shown: number[];
  /** Index of the row in the middle of what is in sight. */
  middle: number;
};

/** What is drawn at once with the page, and in each frame after; in events. */
const FIRST = 150;
const EACH_FRAME = 18;

/**
 * How far each row is drawn. Rows that come into sight are drawn over a few frames, those in the middle first, so that no
 * frame waits for all of them: not on a wheel's turn, nor on a leap to the other end.
 */
export function useDrawnRows({ rows, shown, middle }: Input): Drawn {
  const rowsAt = (indexes: number[]) => indexes.map((index) => rows[index]).filter((row) => row !== undefined);
  const [drawn, setDrawn] = useState(() => drawMore(rowsAt(shown), { kept: new Map(), most: FIRST }));
  useEffect(() => {
    if (rowsAt(shown).every((row) => isWhole(row, drawn))) return;
    const frame = requestAnimationFrame(() => {
      const order = shown.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
      setDrawn(drawMore(rowsAt(order), { kept: drawn, most: EACH_FRAME }));
    });
    return () => cancelAnimationFrame(frame);
  });
  return drawn;
}
