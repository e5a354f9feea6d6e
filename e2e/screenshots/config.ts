import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import base from "../../playwright.config";

const { projects: _, ...shared } = base;

/** As the browser tests, on data of its own, so that both may run at the same time. */
export default defineConfig({
  ...shared,
  testDir: ".",
  testMatch: "walk.ts",
  globalSetup: join(import.meta.dirname, "..", "start-product.ts"),
  outputDir: join(process.cwd(), ".test", "screenshots"),
  timeout: 120_000,
  use: { ...base.use, trace: "off", screenshot: "off" },
  metadata: { ...base.metadata, dataDir: "screenshots-data" },
});
