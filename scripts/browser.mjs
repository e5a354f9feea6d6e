// Finds a Chromium for the browser tests, or installs one. Plain JavaScript: Playwright's config loads it too.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of an installed browser; undefined when only Playwright's own may be there. */
export function findBrowser() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const found = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

/** @param say takes one line of progress */
export function ensureBrowser(say) {
  if (findBrowser() || existsSync(chromium.executablePath())) return;
  const hasApt = spawnSync("apt-get", ["--version"]).status === 0;
  if (process.getuid?.() === 0 && hasApt) {
    say("Installing Chromium with apt-get (once) ...");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"], env });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env,
    });
    if (findBrowser()) return;
  }
  say("Installing Playwright's Chromium (once) ...");
  spawnSync("playwright", ["install", "chromium"], { stdio: ["ignore", 2, 2] });
  if (!existsSync(chromium.executablePath())) {
    throw new Error(
      "No Chromium could be installed for the browser tests. Install one (Debian: apt-get install chromium) and try again.",
    );
  }
}
