import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

// One port a test run, so that two runs do not meet. Playwright's workers load this file too and inherit the choice.
process.env.TEST_PORT ??= String(20_000 + (process.pid % 20_000));
const PORT = Number(process.env.TEST_PORT);
const FIRST = "first-administrator.spec.ts";
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  globalSetup: "./e2e/start-product.ts",
  outputDir: ".test/playwright",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: { executablePath: findBrowser(), args: isRoot ? ["--no-sandbox"] : [] },
  },
  metadata: { port: PORT },
  projects: [
    // It needs a Rosterline without users, which there is only once.
    { name: "first", testMatch: FIRST },
    { name: "browser", testIgnore: FIRST, dependencies: ["first"] },
  ],
});
