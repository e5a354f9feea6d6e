/** A process that executes one run and ends: something to kill. */
import { executeRun } from "@/lib/sync/run";

await executeRun(process.argv[2] ?? "");
process.exit(0);
