import type { Browser, Page } from "@playwright/test";

const FROM = "measured from";
const UNTIL = "measured until";

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

/**
 * The longest task that the page's main thread had while the work was done, in milliseconds: how long it took, and how
 * much of that it was computing, which on a busy machine is less. PerformanceObserver tells of tasks from 50 ms on only; the
 * trace tells of each.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<{ ms: number; cpuMs: number }> {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await page.evaluate((name) => performance.mark(name), FROM);
  await work();
  await page.evaluate((name) => performance.mark(name), UNTIL);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const at = (mark: string) => traceEvents.find((event) => event.name === mark)?.ts ?? Number.NaN;
  const [from, until] = [at(FROM), at(UNTIL)];
  // What starts and ends the trace is work of ours, not of the page.
  const tasks = traceEvents.filter(
    ({ ph, name, pid, tid, ts }) =>
      ph === "X" && name.endsWith("RunTask") && mains.has(`${pid}/${tid}`) && ts > from && ts < until,
  );
  if (tasks.length === 0) throw new Error("The trace has no tasks.");
  const longest = (of: "dur" | "tdur") => Math.max(...tasks.map((task) => (task[of] ?? 0) / 1000));
  return { ms: longest("dur"), cpuMs: longest("tdur") };
}
