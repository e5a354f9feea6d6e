import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Figure } from "@/e2e/bench/figure";
import { startVendor, type Vendor } from "@/e2e/bench/vendor";
import { removeEmbeddedPostgres } from "@/lib/embedded-postgres/server";
import { prepareEnvironment } from "@/lib/host/environment";
import { migrate } from "@/prisma/migrate";
import { ensureBuilt } from "./setup.mjs";

type Report = (figure: Figure) => void;
type Bench =
  | { people: number; requests: number; load: () => Promise<(vendor: Vendor, report: Report) => Promise<void>> }
  /** Without a vendor, but with the built web app. */
  | { load: () => Promise<(report: Report) => Promise<void>> };

/** Benchmarks by name; `npm run bench -- NAME` runs one. Each prints a JSON object a line. */
const BENCHES: Record<string, Bench> = {
  sync: { people: 20_000, requests: 100_000, load: async () => (await import("@/e2e/bench/sync")).benchSync },
  schedule: { load: async () => (await import("@/e2e/bench/schedule")).benchSchedule },
  memory: { people: 50_000, requests: 1_000_000, load: async () => (await import("@/e2e/bench/sync")).benchMemory },
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in BENCHES));
if (unknown) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}
const [only, ...others] = names.length > 0 ? names : Object.keys(BENCHES);
process.exit(others.length > 0 ? await runEach([only ?? "", ...others]) : await runOne(only ?? ""));

/** Each in a process of its own: none finds memory or caches of another. */
async function runEach(all: string[]): Promise<number> {
  let worst = 0;
  for (const name of all) {
    const [script = ""] = process.argv.slice(1);
    const child = spawn(process.execPath, [...process.execArgv, script, name], { stdio: "inherit" });
    const [code] = (await once(child, "exit")) as [number | null];
    worst = Math.max(worst, code ?? 1);
  }
  return worst;
}

async function runOne(name: string): Promise<number> {
  const bench = BENCHES[name];
  if (bench === undefined) return 1;
  const dataDir = join(process.cwd(), ".test", "bench");
  await removeEmbeddedPostgres(dataDir);
  const vendor = "people" in bench ? await startVendor(bench.people, bench.requests) : null;
  // Before the product is loaded, which reads its environment then.
  Object.assign(process.env, { LOG_LEVEL: "error", ...(vendor && { HIBOB_API_URL: vendor.apiUrl }) });
  const host = await prepareEnvironment({ say: () => undefined, dataDir, isSelfContained: true });
  try {
    await migrate(process.env.DATABASE_URL ?? "");
    await measure(bench, vendor);
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    vendor?.stop();
    const { closeDb } = await import("@/lib/db");
    await closeDb();
    await host.release();
  }
}

async function measure(bench: Bench, vendor: Vendor | null): Promise<void> {
  const report = (figure: Figure) => console.log(JSON.stringify(figure));
  if ("people" in bench) {
    if (vendor) await (await bench.load())(vendor, report);
    return;
  }
  await ensureBuilt({ say: console.error });
  await (await bench.load())(report);
}
