import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 AA and good practice. */
export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
/** All that the theme decides. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

type Options = {
  /**
   * Selectors of what colours are looked at in: on a very long page of parts that are alike, one of each. The rest is
   * looked at whole.
   */
  coloursOf?: string[];
};

/**
 * Nothing at all that WCAG 2.2 AA or good practice forbids, as far as axe can see: on the page as it is now, on a wide
 * screen and on a phone, in light and dark. And the page itself never scrolls sideways; a wide table may, in its frame.
 */
export async function checkAccessibility(page: Page, { coloursOf }: Options = {}): Promise<void> {
  for (const part of coloursOf ?? []) await expect(page.locator(part), part).not.toHaveCount(0);
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    const { width, height } = await sizeOf(page);
    expect(width, `${page.url()} is wider than the window`).toBeLessThanOrEqual(screen.width);
    // The navigation of a phone lies over the content. On a screen so tall nothing is behind it; a very long page takes
    // too long so.
    if (coloursOf === undefined)
      await page.setViewportSize({ width: screen.width, height: Math.max(screen.height, height) });
    await showIn(page, "light");
    const all = new AxeBuilder({ page }).withTags(TAGS);
    const colours = () => new AxeBuilder({ page }).include(coloursOf?.join() ?? "html").withRules(RULES_OF_COLOUR);
    await expectNothingFound(page, "light", coloursOf === undefined ? all : all.disableRules(RULES_OF_COLOUR));
    if (coloursOf !== undefined) await expectNothingFound(page, "light", colours());
    await showIn(page, "dark");
    await expectNothingFound(page, "dark", colours());
  }
}

async function showIn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await expect(page.locator("html")).toHaveCSS("color-scheme", colorScheme);
}

async function expectNothingFound(page: Page, scheme: string, axe: AxeBuilder): Promise<void> {
  // Without frames, one pass in the page itself says the same, sooner.
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}\n${node.failureSummary ?? ""}`),
  );
  expect(found, `${page.url()}, ${page.viewportSize()?.width} px, ${scheme}`).toEqual([]);
}

function sizeOf(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
}
