import { expect, test } from "vitest";
import { countAsking } from "@/lib/sync/asking-limit";

const limited = (seconds: number) =>
  expect.objectContaining({ code: "rate_limited", status: 429, retryAfterSeconds: seconds });

test("an organization may have seven tests refused in ten seconds, and others do not feel it", () => {
  for (let n = 0; n < 7; n++) countAsking("hammering", n * 1000);
  expect(() => countAsking("hammering", 7_000)).toThrow(limited(3));
  expect(() => countAsking("patient", 7_000)).not.toThrow();
  expect(() => countAsking("hammering", 10_000)).not.toThrow();
});

test("tests under way count as refused until they are not", () => {
  const undo = Array.from({ length: 7 }, () => countAsking("at once", 0));
  expect(() => countAsking("at once", 1)).toThrow(limited(10));
  undo[0]?.();
  expect(() => countAsking("at once", 1)).not.toThrow();
});

test("thirty tests a minute are enough, whatever came of them", () => {
  for (let n = 0; n < 30; n++) countAsking("busy", n * 1000)();
  expect(() => countAsking("busy", 30_000)).toThrow(limited(30));
  expect(() => countAsking("busy", 60_000)).not.toThrow();
});
