import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLanes, type Stretch } from "./lanes";

test.each<[string, [number, number][], number[]]>([
  ["none", [], []],
  [
    "apart",
    [
      [0, 1],
      [2, 3],
    ],
    [0, 0],
  ],
  [
    "touching",
    [
      [0, 1],
      [1, 2],
    ],
    [0, 0],
  ],
  [
    "overlapping",
    [
      [0, 2],
      [1, 3],
    ],
    [0, 1],
  ],
  [
    "equal",
    [
      [0, 1],
      [0, 1],
      [0, 1],
    ],
    [0, 1, 2],
  ],
  [
    "a lane that is free again",
    [
      [0, 5],
      [1, 2],
      [3, 4],
    ],
    [0, 1, 1],
  ],
])("%s", (_name, stretches, lanes) => {
  expect(assignLanes(stretches.map(([start, end]) => ({ start, end })))).toEqual(lanes);
});

const stretches = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 12 }) }), {
    maxLength: 40,
  })
  .map((items) => items.map(({ start, length }) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));

test("no two in a lane meet, and no lane too many", () => {
  fc.assert(
    fc.property(stretches, (items) => {
      const lanes = assignLanes(items);
      for (const [i, a] of items.entries()) {
        for (const [j, b] of items.entries()) if (i < j && lanes[i] === lanes[j]) expect(meet(a, b)).toBe(false);
      }
      const busiest = Math.max(
        0,
        ...items.map(({ start }) => items.filter((b) => b.start <= start && start < b.end).length),
      );
      expect(new Set(lanes).size).toBe(busiest);
    }),
  );
});

function meet(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
