import { prepareEnvironment } from "@/lib/host/environment";
import { endWithWords, untilAskedToEnd } from "@/lib/host/lifetime";

const ended = untilAskedToEnd();
const host = await prepareEnvironment({ say: console.error }).catch(endWithWords);
// Imported late: it reads the environment that was just prepared.
const { startWorker } = await import("@/lib/jobs/worker");
const worker = await startWorker();
process.send?.({});

await ended;
await worker.stop();
await host.release();
process.exit(0);
