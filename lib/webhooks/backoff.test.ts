import { expect, test } from "vitest";
import { backoffSeconds } from "@/lib/webhooks/backoff";

test.each([
  [1, 5],
  [2, 10],
  [5, 80],
  [10, 2560],
  [11, 3600],
  [500, 3600],
])("after %i attempts it waits about %i s", (attempts, seconds) => {
  expect(backoffSeconds(attempts, 0.5)).toBe(seconds);
  expect(backoffSeconds(attempts, 0)).toBeCloseTo(seconds * 0.8);
  expect(backoffSeconds(attempts, 1)).toBeCloseTo(seconds * 1.2);
});

test("who asks for a longer wait gets it, up to an hour", () => {
  expect(backoffSeconds(1, 0.5, 120)).toBe(120);
  expect(backoffSeconds(1, 0.5, 999_999)).toBe(3600);
  expect(backoffSeconds(1, 0.5, 1)).toBe(5);
});
