import { setImmediate } from "node:timers/promises";
import pg from "pg";
import type { Trouble } from "@/e2e/convergence/history";
import type { World } from "@/e2e/convergence/world";
import { pool } from "@/lib/db";
import { executeRun } from "@/lib/sync/run";

/** Plays the steps of a trouble while the run waits. */
export type Interlude = (steps: Extract<Trouble, { kind: "meanwhile" }>["steps"]) => Promise<void>;

/** Times that the queue gives a run whose worker was lost to another. */
const ATTEMPTS = 5;

/** Executes the run as a worker does, with the trouble, until it is over. */
export async function executeWith(
  world: World,
  runId: string,
  trouble: Trouble | null,
  play: Interlude,
): Promise<void> {
  await startIn(world, runId, trouble, play);
  for (let attempt = 1; attempt < ATTEMPTS && (await isActive(runId)); attempt += 1) await attemptRun(runId);
}

async function startIn(world: World, runId: string, trouble: Trouble | null, play: Interlude): Promise<void> {
  switch (trouble?.kind) {
    case undefined:
      return attemptRun(runId);
    case "twice":
      await Promise.all([attemptRun(runId), attemptRun(runId)]);
      return;
    case "meanwhile":
      return interrupt(world, { runId, after: trouble.after }, () => play(trouble.steps));
    case "sleeper":
      return interrupt(world, { runId, after: trouble.after, isAnswered: true }, async () => {
        await play(trouble.steps);
        await attemptRun(runId);
      });
    case "dropsIdle":
      return interrupt(world, { runId, after: trouble.after }, () =>
        onDatabase(async (client) => {
          await client.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle'",
          );
          // A lost connection that nobody has noticed yet is what the trouble after this one is for.
          while (pool().idleCount > 0) await setImmediate();
        }),
      );
    case "dies":
      return dieAt(trouble.table, runId);
    case "killed": {
      const { killAt } = await import("@/e2e/convergence/kill");
      return killAt(world, runId, trouble.after);
    }
  }
}

/** A database that cannot be written to is the queue's to try again; all else the run takes care of itself. */
async function attemptRun(runId: string): Promise<void> {
  await executeRun(runId).catch((error: unknown) => {
    if (!isLostConnection(error)) throw error;
  });
}

function isLostConnection(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "57P01" || (error instanceof Error && /connection.*(terminated|ended|closed)/i.test(error.message));
}

/** Does the work while a call of the run waits; not at all when the run makes no such call. */
async function interrupt(
  { company }: World,
  { runId, after, isAnswered = false }: { runId: string; after: number; isAnswered?: boolean },
  work: () => Promise<void>,
): Promise<void> {
  const held = company.holdCall(after, { isAnswered });
  const running = attemptRun(runId);
  try {
    const isThere = await Promise.race([held.arrived.then(() => true), running.then(() => false)]);
    if (isThere) await work();
  } finally {
    held.release();
    await running;
  }
}

/** Locks the table, waits until the run wants to write to it, and ends the run's connection. */
async function dieAt(table: string, runId: string): Promise<void> {
  await onDatabase(async (client) => {
    await client.query("BEGIN");
    await client.query(`LOCK TABLE ${client.escapeIdentifier(table)} IN EXCLUSIVE MODE`);
    let isOver = false;
    const running = attemptRun(runId).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const { rowCount } = await client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      if (rowCount) break;
    }
    await client.query("ROLLBACK");
    await running;
  });
}

async function isActive(runId: string): Promise<boolean> {
  const { rowCount } = await pool().query("SELECT FROM sync_run WHERE id = $1 AND finished_at IS NULL", [runId]);
  return rowCount === 1;
}

async function onDatabase(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
