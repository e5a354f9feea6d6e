import { createServer } from "node:http";
import next from "next";
import { env } from "@/lib/env";
import { prepareEnvironment } from "@/lib/host/environment";
import { endWithWords, untilAskedToEnd } from "@/lib/host/lifetime";
import { markLocal } from "@/lib/host/local";
import { migrate } from "@/prisma/migrate";

const ended = untilAskedToEnd();
const host = await prepareEnvironment({ say: console.error }).catch(endWithWords);
// Processes that start together take turns; where nothing is to do this is one query.
await migrate(process.env.DATABASE_URL ?? "").catch(endWithWords);
const { PORT: port, HOST: hostname } = env();

const app = next({
  dev: process.env.NODE_ENV === "development",
  dir: process.cwd(),
  port,
  hostname: hostname ?? "localhost",
});
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  markLocal(request);
  return handle(request, response);
});
// Longer than what load balancers keep idle connections for, so that they never meet a closing one.
server.keepAliveTimeout = 65_000;

try {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: hostname }, resolve);
  });
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  console.error(
    isTaken
      ? `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`
      : error,
  );
  await host.release();
  process.exit(1);
}
process.send?.({ port });

await ended;
server.close();
server.closeAllConnections();
await app.close();
await host.release();
process.exit(0);
