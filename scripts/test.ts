import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./setup.mjs";

/** What a step adds to the closing line. */
type Tally = { passed: number; failed: number };

const REPORTS = ".test/reports";
const isCi = Boolean(process.env.CI);
let running: ReturnType<typeof spawn> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    running?.kill(signal);
    process.exit(130);
  });
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const tallies = [
  // Lint is also the check of import directions and circles.
  await check("lint and import direction", "biome", [
    "check",
    "--error-on-warnings",
    ...(isCi ? ["--max-diagnostics=100"] : []),
    ".",
  ]),
  await check("production build", async () => {
    await ensureBuilt({ say: console.log });
    return true;
  }),
  await check("types", "tsc", ["--noEmit"]),
  await check("dead code", "knip", []),
  await vitest(),
  await playwright(),
];

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A check without parts of its own counts as one. */
async function check(title: string, program: string | (() => Promise<boolean>), args: string[] = []): Promise<Tally> {
  heading(title);
  try {
    const isGood = typeof program === "string" ? (await run(program, args)) === 0 : await program();
    console.log(isGood ? `${title}: good` : `${title}: FAILED`);
    return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  } catch (error) {
    console.log(`${title}: FAILED\n${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

async function vitest(): Promise<Tally> {
  heading("unit and database tests");
  const report = `${REPORTS}/vitest.json`;
  const code = await run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  const result = read(report);
  return withCrash({ passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 }, code);
}

async function playwright(): Promise<Tally> {
  heading("browser tests");
  const report = `${REPORTS}/playwright.json`;
  ensureBrowser(console.log);
  const code = await run("playwright", ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const stats = read(report)?.stats;
  return withCrash({ passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }, code);
}

/** A runner that fails without a failed test (it crashed, or found none) is a failure too. */
function withCrash(tally: Tally, code: number): Tally {
  const isWithoutTests = tally.passed + tally.failed === 0;
  return (code !== 0 && tally.failed === 0) || isWithoutTests ? { ...tally, failed: tally.failed + 1 } : tally;
}

function read(report: string) {
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
}

function heading(title: string): void {
  console.log(`\n--- ${title} ---`);
}

function run(program: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    // NODE_ENV is each tool's own to choose.
    const { NODE_ENV: _, ...inherited } = process.env;
    const child = spawn(program, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...inherited, ...env } as NodeJS.ProcessEnv,
    });
    running = child;
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
