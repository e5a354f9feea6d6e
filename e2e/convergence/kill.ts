import { spawn } from "node:child_process";
import { once } from "node:events";
import type { World } from "@/e2e/convergence/world";

/** A worker's process executes the run and is killed (SIGKILL) before the call after `after` others is answered. */
export async function killAt({ company }: World, runId: string, after: number): Promise<void> {
  const held = company.holdCall(after);
  const child = spawn(process.execPath, ["--import", "tsx", "e2e/convergence/one-run.ts", runId], { stdio: "inherit" });
  const gone = once(child, "exit");
  try {
    await Promise.race([held.arrived, gone]);
  } finally {
    child.kill("SIGKILL");
    await gone;
    held.release();
  }
}
