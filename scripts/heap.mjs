// How much memory a worker's JavaScript may take. Without a bound V8 lets garbage lie until there is a gigabyte of it.
// Plain JavaScript, because run.mjs needs it before anything is installed.

/** Enough for several large companies at a time; with it, the first load of a million requests takes 345 MB in all. */
const DEFAULT_MB = 360;

/** @returns flags for the Node that runs a worker */
export function heapFlags() {
  const mb = Number(process.env.WORKER_MEMORY_MB) || DEFAULT_MB;
  return ["--max-semi-space-size=16", `--max-old-space-size=${mb}`];
}
