import { expect, test } from "vitest";
import { coverPairs } from "@/e2e/convergence/pairwise";
import { READINGS } from "@/e2e/convergence/readings";
import { switchesSchema } from "@/e2e/hibob/switches";

test("every two positions of two factors meet in a row", () => {
  const factors = { a: [1, 2, 3], b: [true, false], c: ["x", "y", null], d: [0] };
  const rows = coverPairs(factors);
  for (const [one, positions] of Object.entries(factors)) {
    for (const [other, others] of Object.entries(factors)) {
      if (one === other) continue;
      for (const left of positions) {
        for (const right of others)
          expect(rows).toContainEqual(expect.objectContaining({ [one]: left, [other]: right }));
      }
    }
  }
  expect(rows.length).toBeLessThan(3 * 2 * 3);
});

test("the readings are played in a small part of their combinations, with every switch among them", () => {
  expect(coverPairs(READINGS).length).toBeLessThan(40);
  const untold = Object.keys(switchesSchema.shape).filter((name) => !(name in READINGS));
  // By id nothing is read, and a lag is what a poll that comes too early is.
  expect(untold).toEqual(["changesLagMs", "byIdPortionNames"]);
});
