import { expect, test, vi } from "vitest";
import { anyHistory, explore } from "@/e2e/convergence/explore";

/** The same histories every time; `npm run stress` draws new ones. */
const SEED = 20_261_123;
const HISTORIES = 180;

test("whatever happens in HiBob, here and between them, the schedule ends as HiBob's truth", async () => {
  // The pause before another try is drawn between nothing and a bound: the smallest that may be drawn.
  vi.spyOn(Math, "random").mockReturnValue(0);
  expect(await explore({ histories: HISTORIES, seed: SEED }, anyHistory)).toBeNull();
}, 300_000);
