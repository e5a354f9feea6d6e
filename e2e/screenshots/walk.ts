import { mkdirSync } from "node:fs";
import { expect, test } from "../fixtures";
import { look } from "./look";
import type { Scenario } from "./scenario";
import { agents } from "./scenarios/agents";
import { connection } from "./scenarios/connection";
import { directory } from "./scenarios/directory";
import { feeds } from "./scenarios/feeds";
import { schedule } from "./scenarios/schedule";
import { settings } from "./scenarios/settings";
import { signIn } from "./scenarios/sign-in";
import { wizard } from "./scenarios/wizard";

/** Every state of every screen, as a picture, checked by axe and for what moves by itself. */
const SCENARIOS: Scenario[] = [
  ...signIn,
  ...directory,
  ...wizard,
  ...connection,
  ...schedule,
  ...agents,
  ...feeds,
  ...settings,
];

const VIEWS = [1440, 390].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));

test.beforeAll(() => {
  mkdirSync("screenshots", { recursive: true });
});

for (const { name, path, role = "admin", prepare, act, shows } of SCENARIOS) {
  test(name, async ({ page, organization, company, api, connect, signInAs }) => {
    test.slow();
    const stage = { page, organization, company, api, connect };
    await prepare?.(stage);
    if (role) await signInAs(role);
    // Each look is the first one: nothing of the look before is remembered.
    await page.addInitScript(() => sessionStorage.clear());
    for (const view of VIEWS) {
      await test.step(`${view.width} px, ${view.scheme}`, () =>
        look(page, {
          ...view,
          file: `screenshots/${name}-${view.width}-${view.scheme}.png`,
          reach: async () => {
            await page.goto(path);
            await act?.(stage);
            await expect(shows(page)).toBeVisible();
          },
        }));
    }
  });
}
