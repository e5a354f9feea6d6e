import { prepareEnvironment } from "@/lib/host/environment";
import { endWithWords, untilAskedToEnd } from "@/lib/host/lifetime";
import { migrate } from "@/prisma/migrate";

const ended = untilAskedToEnd();
const host = await prepareEnvironment({ say: console.error }).catch(endWithWords);
// Processes that start together take turns; where nothing is to do this is one query.
await migrate(process.env.DATABASE_URL ?? "").catch(endWithWords);
// Imported late: it reads the environment that was just prepared.
const { startWorker } = await import("@/lib/jobs/worker");
const worker = await startWorker();
process.send?.({});

await ended;
await worker.stop();
await host.release();
process.exit(0);
