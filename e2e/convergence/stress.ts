/** One part of `npm run stress`: a process with a database and a sandbox of its own. */
import { sandbox } from "@/e2e/world/sandbox";

type Part = { histories: number; killed: number; seed: number; path?: string };

const { histories, killed, seed, path } = JSON.parse(process.argv[2] ?? "{}") as Part;
/** A part ends after this long, however many histories are left. */
const LONGEST_MS = 30 * 60_000;

// Before the product is loaded, which reads its environment then.
process.env.HIBOB_API_URL = sandbox.apiUrl;
// The pause before another try is drawn between nothing and a bound: the smallest that may be drawn.
Math.random = () => 0;
const { anyHistory, explore, killedHistory } = await import("@/e2e/convergence/explore");

const began = performance.now();
const replay = path === undefined ? {} : { path };
const told =
  (histories > 0 ? await explore({ histories, seed, longestMs: LONGEST_MS, ...replay }, anyHistory) : null) ??
  (killed > 0 ? await explore({ histories: killed, seed, longestMs: LONGEST_MS, ...replay }, killedHistory) : null);
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  told ?? `Seed ${seed}: ${histories} histories and ${killed} with killed workers ended well, in ${seconds} s.`,
);

const { closeDb } = await import("@/lib/db");
await closeDb();
await sandbox.close();
process.exit(told === null ? 0 : 1);
