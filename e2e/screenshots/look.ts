import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { TAGS } from "../check-accessibility";
import { layoutShift, watchLayoutShift } from "./layout-shift";

/** Of a page that goes on and on, the beginning is enough. */
const MOST_HEIGHT = 8_000;
const HEIGHTS: Record<number, number> = { 1440: 900, 390: 844 };
/** What the web's vitals call good. */
const MOST_SHIFT = 0.1;

type View = { width: number; scheme: "light" | "dark"; file: string; reach: () => Promise<void> };

/** Reaches a state in one size and one theme, takes its picture, and expects axe and the eye to have nothing to say. */
export async function look(page: Page, { width, scheme, file, reach }: View): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width] ?? 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await watchLayoutShift(page);
  await reach();
  await page.evaluate(() => document.fonts.ready);
  const shift = await layoutShift(page);

  const { scrollWidth, scrollHeight } = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { scrollWidth, scrollHeight };
  });
  // As tall as what is on it: the bar of a phone lies over nothing then.
  await page.setViewportSize({ width, height: Math.min(MOST_HEIGHT, Math.max(HEIGHTS[width] ?? 900, scrollHeight)) });
  await page.screenshot({ path: file });

  expect.soft(scrollWidth, `${file} is wider than the window`).toBeLessThanOrEqual(width);
  expect.soft(shift.score, `${file}: ${shift.moved.join(", ")}`).toBeLessThanOrEqual(MOST_SHIFT);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  expect.soft(found, file).toEqual([]);
}
