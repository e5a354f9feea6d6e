/** A line of a benchmark. `ratio` is to the floor, which was measured in the same run. */
export type Figure = { bench: string; figure: number; unit: string; floor: number; ratio: number } & Record<
  string,
  unknown
>;

/** Requests a second, and how many times as long as the floor it took. */
export function figure(bench: string, run: { ms: number; floorMs: number; requests: number }): Figure {
  return {
    bench,
    figure: Math.round((run.requests / run.ms) * 1000),
    unit: "requests/s",
    floor: Math.round((run.requests / run.floorMs) * 1000),
    ratio: round(run.ms / run.floorMs),
    seconds: round(run.ms / 1000),
    floorSeconds: round(run.floorMs / 1000),
    residentMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
  };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
