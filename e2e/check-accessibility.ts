import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Nothing at all that WCAG 2.2 AA or good practice forbids, as far as axe can see, on the page as it is now. */
export async function checkAccessibility(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}\n${node.failureSummary ?? ""}`),
  );
  expect(found, page.url()).toEqual([]);
}

/** The page itself never scrolls sideways; a wide table may, inside its own frame. */
export async function checkNoSidewaysScroll(page: Page): Promise<void> {
  const { width, shown } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(width, `${page.url()} is wider than the window`).toBeLessThanOrEqual(shown);
}
