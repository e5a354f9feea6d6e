import { env } from "@/lib/env";
import { type Child, keepRunning } from "@/lib/host/children";
import { type Host, prepareEnvironment } from "@/lib/host/environment";
import { endWithWords, untilAskedToEnd } from "@/lib/host/lifetime";
import { isFree } from "@/lib/host/port";
import { migrate } from "@/prisma/migrate";
import { heapFlags } from "./heap.mjs";

const ended = untilAskedToEnd();
const say = (line: string) => console.error(line);
const children: Child[] = [];
let host: Host | undefined;

try {
  host = await prepareEnvironment({ say });
  const { PORT: port, HOST: hostname, DATABASE_URL: databaseUrl = "", APP_URL: appUrl } = env();
  if (!(await isFree(port, hostname))) {
    throw new Error(`Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`);
  }
  const applied = await migrate(databaseUrl);
  if (applied.length > 0) say(`Database migrated (${applied.length}).`);
  children.push(keepRunning({ script: "scripts/web.ts", say }));
  children.push(keepRunning({ script: "scripts/worker.ts", flags: heapFlags(), say }));
  await Promise.race([ended, Promise.all(children.map((child) => child.ready))]);
  say(`Rosterline is at ${appUrl ?? `http://localhost:${port}`}`);
  await ended;
  await stop();
  process.exit(0);
} catch (error) {
  await stop();
  endWithWords(error);
}

async function stop(): Promise<void> {
  await Promise.all(children.map((child) => child.stop()));
  await host?.release();
}
