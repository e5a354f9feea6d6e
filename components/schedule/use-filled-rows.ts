import { useEffect, useState } from "react";
import type { Row } from "./rows";

type Input = {
  rows: Row[];
  /** Indexes of the rows that are drawn. */
  shown: number[];
  /** Index of the row in the middle of what is in sight. */
  middle: number;
};

/** Events that a row is thought to have at least: names take time too. */
const LEAST = 3;
/** Events that are drawn at once with the page, and in each frame after. */
const FIRST = 80;
const EACH_FRAME = 20;

/**
 * Which rows have their events drawn. Rows that come into sight are filled over a few frames, those in the middle first, so that
 * no frame waits for hundreds of events: not on a wheel's turn, nor on a leap to the other end.
 * @returns their keys
 */
export function useFilledRows({ rows, shown, middle }: Input): ReadonlySet<string> {
  const [filled, setFilled] = useState<ReadonlySet<string>>(() =>
    fill(rows, { order: shown, kept: NONE, most: FIRST }),
  );
  useEffect(() => {
    if (shown.every((index) => filled.has(rows[index]?.key ?? ""))) return;
    const frame = requestAnimationFrame(() => {
      const order = shown.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
      setFilled(fill(rows, { order, kept: filled, most: EACH_FRAME }));
    });
    return () => cancelAnimationFrame(frame);
  });
  return filled;
}

const NONE: ReadonlySet<string> = new Set();

/** What is shown and was filled before, and as many others as there is time for: one at least. */
function fill(rows: Row[], { order, kept, most }: { order: number[]; kept: ReadonlySet<string>; most: number }) {
  const shown = order.map((index) => rows[index]).filter((row) => row !== undefined);
  const next = new Set(shown.filter((row) => kept.has(row.key)).map((row) => row.key));
  let left = most;
  for (const row of shown) {
    if (next.has(row.key)) continue;
    if (left <= 0) break;
    left -= row.kind === "team" ? LEAST : Math.max(LEAST, row.layout.blocks.length);
    next.add(row.key);
  }
  return next;
}
