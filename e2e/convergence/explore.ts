import fc from "fast-check";
import type { History, Setup } from "@/e2e/convergence/history";
import { playHistory } from "@/e2e/convergence/play";
import { READINGS } from "@/e2e/convergence/readings";
import { anyStep, killedRun, requestStep } from "@/e2e/convergence/steps";

const readings = Object.fromEntries(
  Object.entries(READINGS).map(([name, positions]) => [name, fc.constantFrom<unknown>(...positions)]),
);

const setup: fc.Arbitrary<Setup> = fc.record({
  switches: fc.record(readings, { requiredKeys: [] }) as fc.Arbitrary<Setup["switches"]>,
  seesLifecycle: fc.boolean(),
  skewMinutes: fc.constantFrom(0, 0, 0, -10, -20, 5),
  crowd: fc.constantFrom(0, 0, 0, 14),
  isSynced: fc.constantFrom(true, true, true, false),
});

export const anyHistory: fc.Arbitrary<History> = fc.record({
  setup,
  steps: fc.array(anyStep, { maxLength: 20, size: "medium" }),
});

/** Short, with workers whose process is killed in the middle of a run. */
export const killedHistory: fc.Arbitrary<History> = fc.record({
  setup,
  steps: fc.array(fc.oneof({ weight: 3, arbitrary: requestStep }, { weight: 1, arbitrary: killedRun }), {
    minLength: 4,
    maxLength: 10,
  }),
});

type Options = { histories: number; seed: number; path?: string; longestMs?: number };

/**
 * Plays random histories until one breaks a law; that one is made as small as it gets.
 * @returns what happened, in words, or null when all held
 */
export async function explore(options: Options, history: fc.Arbitrary<History>): Promise<string | null> {
  const { seed, path, histories, longestMs } = options;
  const details = await fc.check(
    fc.asyncProperty(history, (played) => playHistory(played, () => undefined)),
    {
      numRuns: histories,
      seed,
      ...(path !== undefined && { path }),
      ...(longestMs !== undefined && { interruptAfterTimeLimit: longestMs }),
    },
  );
  const [smallest] = details.counterexample ?? [];
  if (!details.failed || !smallest) return null;
  const kind = history === killedHistory ? " --killed" : "";
  return [
    `History ${details.numRuns} broke a law; it was made smaller ${details.numShrinks} times.`,
    `Again: npm run stress -- --seed ${details.seed} --path ${details.counterexamplePath}${kind}`,
    `Setup: ${JSON.stringify(smallest.setup)}`,
    ...(await retell(smallest)),
    `When it broke: ${details.errorInstance instanceof Error ? details.errorInstance.stack : details.errorInstance}`,
  ].join("\n");
}

/** Plays it once more, to tell its steps in words. */
async function retell(history: History): Promise<string[]> {
  const lines: string[] = [];
  try {
    await playHistory(history, (line) => lines.push(line));
    lines.push("This time every law held: it depends on timing.");
  } catch (error) {
    lines.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return lines;
}
