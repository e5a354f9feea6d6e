import { type Browser, chromium, type Page } from "@playwright/test";
import { type Figure, round } from "@/e2e/bench/figure";
import { longestTask } from "@/e2e/bench/longest-task";
import { type Account, MONTH, seedSchedule } from "@/e2e/bench/schedule-seed";
import { keepRunning } from "@/lib/host/children";
import { findFreePort } from "@/lib/host/port";
import { findBrowser } from "@/scripts/browser.mjs";

const AGENTS = 2000;
const EVENTS = 20_000;
/** How often the page is opened, and scrolled through: the one in the middle counts, the worst is told. */
const TIMES = 3;
/** Longer than this, a task is felt. */
const LONG_MS = 50;
const FIRST_ROWS_MS = 1500;
const LOOPBACK = "127.0.0.1";

/**
 * The schedule of 2,000 agents with 20,000 events on four weeks, in the built product and a real Chromium: the longest
 * task of the main thread while one scrolls through all of it, and how long it takes until the first rows stand with
 * their events.
 */
export async function benchSchedule(report: (figure: Figure) => void): Promise<void> {
  const account = await seedSchedule(AGENTS, EVENTS);
  const port = await findFreePort(3270, LOOPBACK);
  const env = { NODE_ENV: "production", PORT: String(port), HOST: LOOPBACK };
  const web = keepRunning({ script: "scripts/web.ts", env, say: console.error });
  await web.ready;
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  try {
    report(await measure(browser, account, `http://${LOOPBACK}:${port}`));
  } finally {
    await browser.close();
    await web.stop();
  }
}

async function measure(browser: Browser, account: Account, baseURL: string): Promise<Figure> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  await context.addInitScript(noteLongTasks);
  await context.request.post("/api/v1/session", { data: account });
  // The server's first answer also compiles the server.
  await (await open(context.newPage())).page.close();
  const openings: number[] = [];
  let longTasksOpening = 0;
  for (let opening = 0; opening < TIMES; opening += 1) {
    const { page, firstRowsMs } = await open(context.newPage());
    openings.push(firstRowsMs);
    longTasksOpening = Math.max(longTasksOpening, ...(await longTasks(page)));
    await page.close();
  }
  const { page } = await open(context.newPage());
  await page.evaluate(() => performance.mark("scrolling"));
  const scrolls: { ms: number; cpuMs: number }[] = [];
  for (let scroll = 0; scroll < TIMES; scroll += 1)
    scrolls.push(await longestTask(browser, page, () => scrollThrough(page)));
  const felt = await longTasks(page);
  const firstRowsMs = middle(openings);
  const longestMs = middle(scrolls.map(({ ms }) => ms));
  return {
    bench: "schedule",
    figure: round(longestMs),
    unit: "ms longest task while scrolling",
    floor: LONG_MS,
    ratio: round(longestMs / LONG_MS),
    worstMs: round(Math.max(...scrolls.map(({ ms }) => ms))),
    longestCpuMs: round(Math.max(...scrolls.map(({ cpuMs }) => cpuMs))),
    longTasks: felt.length,
    firstRowsMs: Math.round(firstRowsMs),
    firstRowsFloorMs: FIRST_ROWS_MS,
    firstRowsRatio: round(firstRowsMs / FIRST_ROWS_MS),
    longestTaskOpeningMs: Math.round(longTasksOpening),
    agents: AGENTS,
    events: EVENTS,
  };
}

function middle(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Opens the month and waits until rows stand with events on them, and then until all is there. */
async function open(opened: Promise<Page>): Promise<{ page: Page; firstRowsMs: number }> {
  const page = await opened;
  await page.goto(`/schedule?view=month&date=${MONTH}`, { waitUntil: "commit" });
  await page.locator("[data-event-id]").first().waitFor();
  const firstRowsMs = await page.evaluate(() => performance.getEntriesByName("first rows")[0]?.startTime);
  await page.getByRole("status").filter({ hasText: "events" }).waitFor();
  if (firstRowsMs === undefined) throw new Error("The page did not see its first rows.");
  return { page, firstRowsMs };
}

/** With the wheel, with jumps as of a dragged scroll bar, and back to the top. */
async function scrollThrough(page: Page): Promise<void> {
  await page.mouse.move(800, 500);
  for (let turn = 0; turn < 120; turn += 1) await page.mouse.wheel(0, 480);
  await page.evaluate(async () => {
    const box = document.querySelector("[role=grid]")?.closest(".overflow-auto");
    if (!box) throw new Error("Nothing scrolls.");
    for (let part = 20; part >= 0; part -= 1) {
      box.scrollTop = box.scrollHeight * (part / 20);
      for (let frame = 0; frame < 6; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
}

/** Durations in milliseconds since the last mark, or since the page was opened. */
function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const since = performance.getEntriesByName("scrolling").at(-1)?.startTime ?? 0;
    const noted = (window as unknown as { longTasks: PerformanceEntry[] }).longTasks;
    return noted.filter((task) => task.startTime >= since).map((task) => task.duration);
  });
}

/** Runs in the page before anything of it. */
function noteLongTasks(): void {
  const noted: PerformanceEntry[] = [];
  Object.assign(window, { longTasks: noted });
  new PerformanceObserver((list) => noted.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector("[data-event-id]")) return;
    performance.mark("first rows");
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
