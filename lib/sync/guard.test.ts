import { expect, test } from "vitest";
import { isSuspicious } from "@/lib/sync/guard";

test.each([
  [0, 0, false],
  [1, 1, false],
  [10, 10, false],
  [11, 11, true],
  [11, 50, true],
  [11, 55, false],
  [64, 71, true],
  [200, 1000, false],
  [201, 1000, true],
])("losing %d of %d is suspicious: %s", (lost, of, expected) => {
  expect(isSuspicious(lost, of)).toBe(expected);
});
