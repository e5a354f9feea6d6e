import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { startVendor } from "@/e2e/bench/vendor";
import { removeEmbeddedPostgres } from "@/lib/embedded-postgres/server";
import { prepareEnvironment } from "@/lib/host/environment";
import { migrate } from "@/prisma/migrate";

/** Benchmarks by name; `npm run bench -- NAME` runs one. Each prints a JSON object a line. */
const BENCHES = {
  sync: { people: 20_000, requests: 100_000, load: async () => (await import("@/e2e/bench/sync")).benchSync },
  memory: { people: 50_000, requests: 1_000_000, load: async () => (await import("@/e2e/bench/sync")).benchMemory },
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in BENCHES));
if (unknown) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}
const [only, ...others] = names.length > 0 ? names : Object.keys(BENCHES);
process.exit(others.length > 0 ? await runEach([only ?? "", ...others]) : await runOne(only as keyof typeof BENCHES));

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

async function runOne(name: keyof typeof BENCHES): Promise<number> {
  const { people, requests, load } = BENCHES[name];
  const dataDir = join(process.cwd(), ".test", "bench");
  await removeEmbeddedPostgres(dataDir);
  const vendor = await startVendor(people, requests);
  // Before the product is loaded, which reads its environment then.
  Object.assign(process.env, { LOG_LEVEL: "error", HIBOB_API_URL: vendor.apiUrl });
  const host = await prepareEnvironment({ say: () => undefined, dataDir, isSelfContained: true });
  try {
    await migrate(process.env.DATABASE_URL ?? "");
    const run = await load();
    await run(vendor, (figure) => console.log(JSON.stringify(figure)));
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    vendor.stop();
    const { closeDb } = await import("@/lib/db");
    await closeDb();
    await host.release();
  }
}
