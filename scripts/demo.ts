import { rmSync } from "node:fs";
import { join } from "node:path";
import { sampleAgents } from "@/e2e/hibob/sample-agents";
import { removeEmbeddedPostgres } from "@/lib/embedded-postgres/server";
import { type Child, keepRunning } from "@/lib/host/children";
import { type Host, prepareEnvironment } from "@/lib/host/environment";
import { untilAskedToEnd } from "@/lib/host/lifetime";
import { findFreePort } from "@/lib/host/port";
import { migrate } from "@/prisma/migrate";
import { heapFlags } from "./heap.mjs";

/** The demo listens on this machine only: its password is on the screen and in this file. */
const LOOPBACK = "127.0.0.1";
const DATA_DIR = join(process.cwd(), ".demo");
const ADMIN = { name: "Robin Berg", email: "robin.berg@northwind.example", password: "northwind-demo" };
const SERVICE_USER = { id: "SERVICE-10001", token: "demo-token-4f9c1e7a2b" };
/** HiBob answers as fast as over the internet, so that one can watch the first sync. */
const SANDBOX_LATENCY_MS = "350";

/** For the Node that runs a program. The sandbox serves its console without a build, by a feature that Node still tries out. */
const FLAGS: Record<string, string[]> = {
  "scripts/worker.ts": heapFlags(),
  "e2e/hibob/main.ts": ["--disable-warning=ExperimentalWarning"],
};

const say = (line: string) => console.log(line);
const ended = untilAskedToEnd();
const children: Child[] = [];
let host: Host | undefined;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop();
  process.exit(1);
}

async function run(): Promise<void> {
  if (process.argv.includes("--reset")) await reset();
  await step("Starting the database", async () => {
    host = await prepareEnvironment({ say: () => undefined, dataDir: DATA_DIR, isSelfContained: true });
    await migrate(process.env.DATABASE_URL ?? "");
  });
  await step("Filling in a sample organization", seedSample);

  const wanted = Number(process.env.PORT || 3000);
  const port = await findFreePort(wanted, LOOPBACK);
  if (port !== wanted) say(`  Port ${wanted} is taken, so the demo uses ${port}.`);
  const sandboxPort = await findFreePort(4010, LOOPBACK);
  Object.assign(process.env, {
    PORT: String(port),
    HOST: LOOPBACK,
    HIBOB_API_URL: `http://${LOOPBACK}:${sandboxPort}/v1`,
    HIBOB_APP_URL: `http://${LOOPBACK}:${sandboxPort}`,
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
    SYNC_POLL_SECONDS: process.env.SYNC_POLL_SECONDS || "10",
    // The demo listens on this machine alone, and so does what people try webhooks with.
    WEBHOOK_PRIVATE_ADDRESSES: process.env.WEBHOOK_PRIVATE_ADDRESSES || "allow",
  });
  await step("Starting the HiBob sandbox", () =>
    start("e2e/hibob/main.ts", ["--sample"], {
      PORT: String(sandboxPort),
      SANDBOX_APP_URL: `http://localhost:${port}`,
      SANDBOX_SERVICE_USER_ID: SERVICE_USER.id,
      SANDBOX_TOKEN: SERVICE_USER.token,
      SANDBOX_LATENCY_MS: process.env.SANDBOX_LATENCY_MS || SANDBOX_LATENCY_MS,
    }),
  );
  await step("Starting the web app and a worker", () =>
    Promise.all([start("scripts/web.ts"), start("scripts/worker.ts")]),
  );
  welcome(port, sandboxPort);
  await ended;
  say("\nStopping ...");
  await stop();
  process.exit(0);
}

async function seedSample(): Promise<void> {
  const { seed } = await import("@/prisma/seed");
  const { closeDb } = await import("@/lib/db");
  await seed({
    organization: { name: "Northwind Support", timeZone: "Europe/London" },
    agents: sampleAgents,
    admin: ADMIN,
    eventTypes: [
      { name: "Sick leave", color: "rose", isTimeOff: true },
      { name: "Parental leave", color: "violet", isTimeOff: true },
    ],
  });
  await closeDb();
}

async function start(script: string, args: string[] = [], env: Record<string, string> = {}): Promise<void> {
  const flags = FLAGS[script] ?? [];
  const child = keepRunning({ script, args, env, flags, say });
  children.push(child);
  await Promise.race([child.ready, ended.then(() => stop()).then(() => process.exit(0))]);
}

async function stop(): Promise<void> {
  await Promise.all(children.map((child) => child.stop()));
  await host?.release();
}

async function reset(): Promise<void> {
  await step("Removing the data of the last demo", async () => {
    await removeEmbeddedPostgres(DATA_DIR);
    rmSync(DATA_DIR, { recursive: true, force: true });
  });
}

async function step(what: string, work: () => Promise<unknown>): Promise<void> {
  const startedMs = performance.now();
  say(`  ${what} ...`);
  await work();
  const seconds = (performance.now() - startedMs) / 1000;
  if (seconds >= 1) say(`    done in ${seconds.toFixed(1)} s`);
}

function welcome(port: number, sandboxPort: number): void {
  say(`
  Rosterline is ready.

    Open      http://localhost:${port}
    Email     ${ADMIN.email}
    Password  ${ADMIN.password}

  Then: Integrations > Add on the HiBob card, and paste

    Service user ID  ${SERVICE_USER.id}
    Token            ${SERVICE_USER.token}

  After that, play HiBob's side: approve, change and cancel time off, take permissions
  away, let calls fail, and watch it arrive in Rosterline

    Sandbox   http://localhost:${sandboxPort}

  Ctrl-C stops everything. \`npm run demo -- --reset\` starts afresh.
`);
}
