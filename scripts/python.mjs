// Finds python3 for the tests of the Python examples, or installs it. Plain JavaScript, like the search for a browser.
import { spawnSync } from "node:child_process";

/** @param say takes one line of progress */
export function ensurePython(say) {
  if (isThere()) return;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("Installing Python with apt-get (once) ...");
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "python3"], options);
    if (isThere()) return;
  }
  throw new Error(
    "The tests of the Python examples need python3. Install it (Debian: apt-get install python3) and try again.",
  );
}

function isThere() {
  return spawnSync("python3", ["--version"]).status === 0;
}
