import type { Browser, Page } from "@playwright/test";

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
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
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(
    (event) => event.ph === "X" && event.name.endsWith("RunTask") && mains.has(`${event.pid}/${event.tid}`),
  );
  if (tasks.length === 0) throw new Error("The trace has no tasks.");
  const longest = (of: "dur" | "tdur") => Math.max(...tasks.map((task) => (task[of] ?? 0) / 1000));
  return { ms: longest("dur"), cpuMs: longest("tdur") };
}
