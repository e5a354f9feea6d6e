import { type ChildProcess, fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "@/lib/embedded-postgres/server";
import { migrate } from "@/prisma/migrate";

/**
 * `npm run stress -- [--histories 2000] [--seed S] [--path P] [--killed]`: random histories of a company, of a
 * connection and of what goes wrong, in two processes, each with a database of its own. The first that breaks a law
 * is told in words, and how to play it again. `--killed` plays only those in which a worker's process is killed.
 */
const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "2000" },
    seed: { type: "string", default: String(randomInt(1_000_000_000)) },
    path: { type: "string" },
    killed: { type: "boolean", default: false },
  },
});
const [histories, seed] = [Number(values.histories), Number(values.seed)];
if (!Number.isSafeInteger(histories) || histories < 1 || !Number.isSafeInteger(seed)) {
  console.error("--histories and --seed are whole numbers.");
  process.exit(1);
}
/** Killed processes take a second each to start, so that there are fewer of those histories. */
const KILLED_SHARE = 0.01;
// A path belongs to one seed and one kind of history.
const parts = values.path === undefined ? 2 : 1;

const dataDir = join(process.cwd(), ".test", "stress");
await removeEmbeddedPostgres(dataDir);
mkdirSync(dataDir, { recursive: true });
const server = await startEmbeddedPostgres({ dataDir, isDurable: false });
const children: ChildProcess[] = [];
let code = 0;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    code = 130;
  });
}
try {
  console.log(`${histories} histories from seed ${seed} on`);
  const urls = await makeDatabases(parts);
  const codes = await Promise.all(urls.map(play));
  code ||= codes.some((each) => each !== 0) ? 1 : 0;
} finally {
  await server.release();
}
process.exit(code);

async function play(url: string, part: number): Promise<number> {
  const killed = values.killed ? histories : Math.ceil(histories * KILLED_SHARE);
  const args = {
    histories: values.killed ? 0 : Math.ceil(histories / parts),
    killed: values.path !== undefined && !values.killed ? 0 : Math.ceil(killed / parts),
    seed: seed + part,
    path: values.path,
  };
  const child = fork("e2e/convergence/stress.ts", [JSON.stringify(args)], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
      AUTH_SECRET: "only-for-tests-only-for-tests",
      LOG_LEVEL: "silent",
      NODE_ENV: "test",
    },
  });
  children.push(child);
  const [exitCode] = await once(child, "exit");
  return typeof exitCode === "number" ? exitCode : 1;
}

/** The first is migrated, the others are copies of it. */
async function makeDatabases(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, part) => `stress_${part}`);
  const urls = names.map((name) => server.url.replace(/\/postgres$/, `/${name}`));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  for (const [part, name] of names.entries()) {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${part === 0 ? "template1" : names[0]}`);
    if (part === 0) await migrate(urls[0] ?? "");
  }
  await client.end();
  return urls;
}
