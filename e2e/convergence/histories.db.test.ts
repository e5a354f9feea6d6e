import { expect, test, vi } from "vitest";
import { explore } from "@/e2e/convergence/explore";

/** The same histories every time; `npm run stress` draws new ones. */
const SEED = 20_261_123;
const HISTORIES = Number(process.env.HISTORIES ?? 250);

test("whatever happens in HiBob, here and between them, the schedule ends as HiBob's truth", async () => {
  // The pause before another try is drawn between nothing and a bound: the smallest that may be drawn.
  vi.spyOn(Math, "random").mockReturnValue(0);
  const began = performance.now();
  expect(await explore({ histories: HISTORIES, seed: Number(process.env.SEED ?? SEED) })).toBeNull();
  console.log((performance.now() - began) / HISTORIES);
}, 3_000_000);
