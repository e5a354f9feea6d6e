// Every npm command starts here: prepares the checkout, then runs scripts/<name>.ts on the Node of node_modules.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { heapFlags } from "./heap.mjs";
import { ownEnvironment, prepare, ROOT } from "./setup.mjs";

/** Commands that serve the web app need it built. */
const NEEDS_BUILD = new Set(["demo", "start", "web"]);
/** Commands that execute runs themselves. */
const IS_WORKER = new Set(["worker", "bench"]);
const [name, ...args] = process.argv.slice(2);

// stdout belongs to the command (the CLI prints JSON there); progress goes to stderr.
const say = (line) => console.error(line);

try {
  await prepare({ say, build: NEEDS_BUILD.has(name) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const child = spawn(
  join(ROOT, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node"),
  [...(IS_WORKER.has(name) ? heapFlags() : []), "--import", "tsx", join(ROOT, "scripts", `${name}.ts`), ...args],
  // The channel tells the child when we are gone, however we went: it ends itself then.
  { cwd: ROOT, env: ownEnvironment(), stdio: ["inherit", "inherit", "inherit", "ipc"] },
);
// Ctrl-C reaches parent and child alike; a signal sent to us alone is passed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// Whoever started us may be killed without a word; we are somebody else's child then.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 1000).unref();
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
