import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** One process's use of the embedded server. The last to let go stops the server. */
export type Lease = {
  /** Runs the work while no other process starts or stops the server. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Whether no other living process uses the server. Ask inside `alone`. */
  isLast(): boolean;
  release(): Promise<void>;
};

let leases = 0;

/** @param folder where processes write down, by pid, that they use the server */
export async function takeLease(folder: string): Promise<Lease> {
  mkdirSync(folder, { recursive: true });
  leases += 1;
  const name = `${process.pid}-${leases}`;
  writeFileSync(join(folder, name), "");
  return {
    alone: (work) => withLock(`${folder}.lock`, work),
    isLast: () => readdirSync(folder).every((other) => other === name || !isAlive(other)),
    release: async () => rmSync(join(folder, name), { force: true }),
  };
}

/** A folder is a lock: making it succeeds for exactly one process. */
async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const staleAfterMs = 90_000;
  for (;;) {
    try {
      mkdirSync(path);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const madeAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      // Starting and stopping take a few seconds: an older lock belongs to a process that was killed.
      if (madeAt !== undefined && Date.now() - madeAt > staleAfterMs) rmSync(path, { recursive: true, force: true });
      else await wait(50);
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(path);
  }
}

function isAlive(lease: string): boolean {
  try {
    process.kill(Number(lease.split("-")[0]), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
