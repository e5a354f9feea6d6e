import { spawn } from "node:child_process";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./setup.mjs";

// Takes a picture of every state of every screen into screenshots/. A word narrows it: npm run screenshots -- wizard
const [only] = process.argv.slice(2);
ensureBrowser(console.log);
await ensureBuilt({ say: console.log });
const args = ["test", "--config", "e2e/screenshots/config.ts", "--reporter=line", ...(only ? ["--grep", only] : [])];
const child = spawn("playwright", args, { stdio: ["ignore", "inherit", "inherit"] });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("exit", (code) => {
  console.log(code === 0 ? "The pictures are in screenshots/." : "Something is not as it should be; see above.");
  process.exit(code ?? 1);
});
