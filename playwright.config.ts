import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

const PORT = 3170;
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
});
