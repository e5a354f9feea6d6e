import type { Page } from "@playwright/test";

type Shift = { value: number; atMs: number; moved: string[] };
type Watching = typeof globalThis & { layoutShifts?: Shift[] };

const watched = new WeakSet<Page>();

/** From its next address on, every page notes what moves in it without anybody having done something. */
export async function watchLayoutShift(page: Page): Promise<void> {
  if (watched.has(page)) return;
  watched.add(page);
  await page.addInitScript(() => {
    type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
    const shifts: Shift[] = [];
    (globalThis as Watching).layoutShifts = shifts;
    function nameOf({ node }: { node: Node | null }): string {
      const element = node instanceof Element ? node : node?.parentElement;
      return `${element?.tagName.toLowerCase() ?? "?"} "${(element?.textContent ?? "").slice(0, 30)}"`;
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        if (entry.hadRecentInput) continue;
        shifts.push({ value: entry.value, atMs: entry.startTime, moved: entry.sources.map(nameOf) });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The worst five seconds of the page, as browsers count them, and what moved at all. */
export async function layoutShift(page: Page): Promise<{ score: number; moved: string[] }> {
  const shifts = await page.evaluate(() => (globalThis as Watching).layoutShifts ?? []);
  let score = 0;
  let session = { startedMs: 0, lastMs: Number.NEGATIVE_INFINITY, value: 0 };
  for (const { value, atMs } of shifts) {
    const isOver = atMs - session.lastMs > 1000 || atMs - session.startedMs > 5000;
    session = isOver
      ? { startedMs: atMs, lastMs: atMs, value }
      : { ...session, lastMs: atMs, value: session.value + value };
    score = Math.max(score, session.value);
  }
  return { score: Math.round(score * 1000) / 1000, moved: shifts.flatMap(({ moved }) => moved) };
}
