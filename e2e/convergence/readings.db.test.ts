import { beforeAll, expect, test, vi } from "vitest";
import { coverPairs } from "@/e2e/convergence/pairwise";
import { playHistory } from "@/e2e/convergence/play";
import { READINGS } from "@/e2e/convergence/readings";
import { RICH_HISTORY } from "@/e2e/convergence/rich-history";

beforeAll(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});

test.each(coverPairs({ ...READINGS, seesLifecycle: [false, true] }))(
  "one history with something of everything ends well when HiBob behaves as in row %#",
  async ({ seesLifecycle, ...switches }) => {
    const setup = { switches, seesLifecycle: seesLifecycle === true, skewMinutes: 0, crowd: 0, isSynced: false };
    const told: string[] = [];
    const outcome = await playHistory({ setup, steps: RICH_HISTORY }, (line) => told.push(line)).catch(
      (error) => error,
    );
    expect(outcome, `${JSON.stringify(setup)}\n${told.join("\n")}`).toBeUndefined();
  },
);
