import type { PlannedFault, RunStep } from "@/e2e/convergence/history";
import { readLines, type StoredLine } from "@/e2e/convergence/read";
import { executeWith, type Interlude } from "@/e2e/convergence/trouble";
import { Broken, verifyAlways, verifyTruth, verifyUntouched } from "@/e2e/convergence/verify";
import type { World } from "@/e2e/convergence/world";
import type { RunInput } from "@/lib/connections/run-schemas";
import { startRun } from "@/lib/connections/runs";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { replanDue } from "@/lib/sync/replan";

export type RunEnd = {
  id: string;
  kind: "poll" | "sweep";
  status: string;
  error: string | null;
  counts: Record<string, number> | null;
  /** The ledger and the schedule at its end. */
  lines: Map<string, StoredLine>;
};

const ADMIN = "00000000-0000-4000-8000-000000000000";

/**
 * Asks for a run as an admin does, executes it with its faults and trouble, and checks what must hold at its end.
 * @returns null when the connection is paused
 * @throws Broken
 */
export async function playRun(world: World, step: RunStep, play: Interlude, confirm?: string): Promise<RunEnd | null> {
  const { company, beliefs, connectionId } = world;
  await placeAgain(world);
  const asked = await ask(world, confirm ? { confirm } : { kind: step.do });
  if (!asked) return null;
  const before = await readLines(connectionId);
  const wasBlind = beliefs.isPollBlind;
  const wasSynced = await isSynced(connectionId);
  const knewPeople = await hasPeople(connectionId);
  // What changes while the sweep is under way is news for the next poll.
  if (asked.kind === "sweep") beliefs.isPollBlind = false;
  planFaults(world, step.faults);
  const callsBefore = company.calls.length;
  await executeWith(world, asked.id, step.trouble, play);
  company.faults.clear();
  const end = await readEnd(asked.id);
  const calls = company.calls.slice(callsBefore);
  const isMisled = calls.some(({ fault }) => fault === "no-rows");
  if (end.status !== "succeeded") beliefs.isPollBlind ||= wasBlind;
  if (isMisled) beliefs.isPollBlind = true;

  const isPlaced = await placeAgain(world);
  const lines = await readLines(connectionId);
  const status = await verifyAlways(world, lines);
  if (end.status === "succeeded") {
    const isPeopleRead = calls.some(({ path, status }) => path === "/people/search" && status === 200);
    if (isPeopleRead) beliefs.learnPeople(company);
    beliefs.link();
    if (end.kind === "sweep" || !company.permissions.basicInfo) beliefs.forgetUnprotected(company);
    if (status !== "connected") throw new Broken(`The run was good, but the connection is ${status}.`);
    const isQuiet = step.trouble?.kind !== "meanwhile" && !isMisled;
    if (isQuiet && !beliefs.isPollBlind) verifyTruth(world, lines, end.kind);
  } else {
    if (status === "connected") throw new Broken(`The run is ${end.status}, but the connection is connected.`);
    // The first load keeps what it has read so far: people first, and links are made once.
    if (!knewPeople && (await hasPeople(connectionId))) {
      beliefs.learnPeople(company);
      beliefs.link();
    }
    if (wasSynced && !isPlaced) verifyUntouched(before, lines, `The run is ${end.status}`);
  }
  return { ...end, lines };
}

async function ask(world: World, input: RunInput): Promise<{ id: string; kind: "poll" | "sweep" } | null> {
  try {
    const { id, kind } = await startRun(world.organizationId, world.connectionId, input, ADMIN);
    return { id, kind };
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return null;
    throw error;
  }
}

function planFaults({ company }: World, faults: PlannedFault[]): void {
  for (const { kind, times, path, seconds } of faults) {
    const fault = seconds === undefined ? kind : { kind, seconds };
    company.faults.next(times, fault, path === null ? {} : { path });
  }
}

async function readEnd(runId: string): Promise<Omit<RunEnd, "lines">> {
  const { rows } = await pool().query(
    "SELECT id, kind, status, error_message AS error, counts FROM sync_run WHERE id = $1",
    [runId],
  );
  const end = rows[0] as Omit<RunEnd, "lines"> | undefined;
  if (end?.status === "queued" || end?.status === "running") throw new Broken(`The run stays ${end.status}.`);
  if (!end) throw new Broken("The run is gone.");
  return end;
}

/** As a worker does all the time. @returns whether an admin's acts asked for it */
async function placeAgain({ beliefs }: World): Promise<boolean> {
  await replanDue();
  if (!beliefs.isReplanDue) return false;
  beliefs.link();
  beliefs.isReplanDue = false;
  return true;
}

async function hasPeople(connectionId: string): Promise<boolean> {
  return (await pool().query("SELECT FROM person WHERE connection_id = $1 LIMIT 1", [connectionId])).rowCount === 1;
}

async function isSynced(connectionId: string): Promise<boolean> {
  const { rowCount } = await pool().query("SELECT FROM connection WHERE id = $1 AND first_synced_at IS NOT NULL", [
    connectionId,
  ]);
  return rowCount === 1;
}
