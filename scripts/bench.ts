import { join } from "node:path";
import { startLargeCompany } from "@/e2e/bench/vendor";
import { removeEmbeddedPostgres } from "@/lib/embedded-postgres/server";
import { prepareEnvironment } from "@/lib/host/environment";
import { migrate } from "@/prisma/migrate";

/** Benchmarks by name; `npm run bench -- NAME` runs one. Each prints a JSON object a line. */
const BENCHES: Record<string, () => Promise<void>> = {
  sync: async () => {
    const vendor = await startLargeCompany();
    // Before the product is loaded, which reads its environment then.
    process.env.HIBOB_API_URL = vendor.apiUrl;
    const { benchSync } = await import("@/e2e/bench/sync");
    await benchSync(vendor, (figure) => console.log(JSON.stringify(figure))).finally(vendor.stop);
  },
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in BENCHES));
if (unknown) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}

const dataDir = join(process.cwd(), ".test", "bench");
await removeEmbeddedPostgres(dataDir);
Object.assign(process.env, { LOG_LEVEL: "error" });
const host = await prepareEnvironment({ say: () => undefined, dataDir, isSelfContained: true });
let code = 0;
try {
  await migrate(process.env.DATABASE_URL ?? "");
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await BENCHES[name]?.();
} catch (error) {
  console.error(error);
  code = 1;
}
const { closeDb } = await import("@/lib/db");
await closeDb();
await host.release();
process.exit(code);
