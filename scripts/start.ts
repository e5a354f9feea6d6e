import { env } from "@/lib/env";
import { keepRunning } from "@/lib/host/children";
import { prepareEnvironment } from "@/lib/host/environment";
import { untilAskedToEnd } from "@/lib/host/lifetime";
import { isFree } from "@/lib/host/port";
import { migrate } from "@/prisma/migrate";

const ended = untilAskedToEnd();
const say = (line: string) => console.error(line);

try {
  const host = await prepareEnvironment({ say });
  const { PORT: port, HOST: hostname, DATABASE_URL: databaseUrl, APP_URL: appUrl } = env();
  if (!(await isFree(port, hostname))) {
    await host.release();
    throw new Error(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  const applied = await migrate(databaseUrl ?? "");
  if (applied.length > 0) say(`Database migrated (${applied.length}).`);
  const children = [keepRunning({ script: "scripts/web.ts", say }), keepRunning({ script: "scripts/worker.ts", say })];
  await Promise.race([ended, Promise.all(children.map((child) => child.ready))]);
  say(`Rosterline is at ${appUrl ?? `http://localhost:${port}`}`);
  await ended;
  await Promise.all(children.map((child) => child.stop()));
  await host.release();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
