import type { Run } from "@/lib/connections/run-schemas";
import type { ConnectionStatus } from "@/lib/connections/schemas";

/** The promise of the product: approved time off stands on the schedule within this time. */
const PROMISE_MS = 10 * 60_000;

type Problem = { code: string; message: string; fix: string | null };

export type Facts = {
  authMethod: "service_user" | "api_key";
  vendor: string;
  createdAt: Date;
  pausedAt: Date | null;
  /** When it last went on after a pause, or got new credentials. */
  resumedAt: Date | null;
  stoppedAt: Date | null;
  firstSyncedAt: Date | null;
  lastGoodSyncAt: Date | null;
  failingSince: Date | null;
  nextSyncAt: Date | null;
  needsAttention: number;
  activeRun: Pick<Run, "status"> | null;
  /** Why the last finished run was not good; null when it was. */
  problem: Problem | null;
  /** When the last finished run ended. */
  lastEndedAt: Date | null;
};

export type Shown = {
  status: ConnectionStatus;
  statusDetail: string;
  statusSince: Date | null;
  problem: Problem | null;
};

/**
 * The one badge of a connection and the sentence beside it, by the table of states. Pure, and derived each
 * time: it is stored nowhere, so it cannot contradict the facts.
 */
export function deriveStatus(facts: Facts, now: Date): Shown {
  if (facts.authMethod === "api_key") {
    const statusDetail = `${facts.vendor} ended API keys. Migrate this connection to a service user; its events stay as they are.`;
    return { status: "migration_required", statusDetail, statusSince: null, problem: null };
  }
  if (facts.pausedAt) {
    const statusDetail = `Paused ${ago(facts.pausedAt, now)}. Events stay as they are; nothing new comes in until you resume.`;
    return { status: "paused", statusDetail, statusSince: facts.pausedAt, problem: null };
  }
  if (facts.stoppedAt) {
    const statusDetail = actionNeeded(facts, facts.stoppedAt, now);
    return { status: "action_needed", statusDetail, statusSince: facts.stoppedAt, problem: facts.problem };
  }
  if (isLate(facts, now)) {
    if (isCatchingUp(facts, now)) {
      return { status: "syncing", statusDetail: catchingUp(facts, now), statusSince: facts.resumedAt, problem: null };
    }
    const since = facts.failingSince ?? facts.lastGoodSyncAt ?? facts.createdAt;
    return { status: "delayed", statusDetail: delayed(facts, since, now), statusSince: since, problem: facts.problem };
  }
  if (!facts.firstSyncedAt) {
    const trouble = facts.problem ? [facts.problem.message, nextTry(facts, now)] : [];
    return {
      status: "syncing",
      statusDetail: sentences("The first sync is under way.", ...trouble),
      statusSince: facts.createdAt,
      problem: facts.problem,
    };
  }
  // Just migrated: what is there came from an import, and the vendor has not been asked yet.
  if (!facts.lastGoodSyncAt) {
    return { status: "syncing", statusDetail: catchingUp(facts, now), statusSince: facts.resumedAt, problem: null };
  }
  const checked = `Up to date. Checked ${ago(facts.lastGoodSyncAt, now)}.`;
  const attention =
    facts.needsAttention === 0 ? "" : ` ${count(facts.needsAttention, "request needs", "requests need")} attention.`;
  return { status: "connected", statusDetail: checked + attention, statusSince: facts.lastGoodSyncAt, problem: null };
}

/** "Connected" is never shown after a run that was not good, nor when the promise is broken. */
function isLate(facts: Facts, now: Date): boolean {
  // A first sync takes as long as the vendor's limits make it: while it is at work and nothing failed, it is not late.
  const isAtWork = facts.activeRun?.status === "running" && facts.problem === null;
  if (!facts.firstSyncedAt && isAtWork) return false;
  const isOld = now.getTime() - (facts.lastGoodSyncAt ?? facts.createdAt).getTime() > PROMISE_MS;
  return isOld || (facts.firstSyncedAt !== null && facts.problem !== null);
}

/** Gone on after a pause or with new credentials, and no run has ended since: what was before says nothing now. */
function isCatchingUp({ resumedAt, lastEndedAt }: Facts, now: Date): boolean {
  if (!resumedAt || (lastEndedAt && lastEndedAt >= resumedAt)) return false;
  return now.getTime() - resumedAt.getTime() <= PROMISE_MS;
}

function catchingUp({ lastGoodSyncAt }: Facts, now: Date): string {
  const last = lastGoodSyncAt ? `The last good check was ${ago(lastGoodSyncAt, now)}.` : "";
  return sentences("Catching up: everything is read again.", last, "Events stay as they are until then.");
}

function delayed(facts: Facts, since: Date, now: Date): string {
  const why = facts.problem?.message ?? "No check has finished since, and none failed: is a worker running?";
  const isFirstTry = facts.problem === null && facts.activeRun?.status === "running";
  return sentences(
    `Delayed since ${ago(since, now)}.`,
    // HiBob's 404 of a module that is off: we keep trying, and somebody there has to turn it on.
    ...(isFirstTry ? ["A check is running now."] : [why, facts.problem?.fix ?? "", nextTry(facts, now)]),
    "Everything synced so far stays as it is.",
  );
}

function actionNeeded({ problem, vendor, activeRun }: Facts, since: Date, now: Date): string {
  return sentences(
    `Action needed since ${ago(since, now)}.`,
    problem?.message ?? `${vendor} refused us.`,
    problem?.fix ?? "",
    activeRun ? "We are trying again now." : "",
    "Everything synced so far stays as it is.",
  );
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function nextTry(facts: Facts, now: Date): string {
  if (facts.activeRun) return "We are trying again now.";
  if (!facts.nextSyncAt) return "";
  const seconds = Math.max(0, Math.round((facts.nextSyncAt.getTime() - now.getTime()) / 1000));
  return seconds < 2 ? "We try again now." : `We try again in ${duration(seconds)}.`;
}

function ago(then: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - then.getTime()) / 1000));
  return seconds < 2 ? "a moment ago" : `${duration(seconds)} ago`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 36 * 3600) return count(Math.round(seconds / 3600), "hour", "hours");
  return count(Math.round(seconds / 86_400), "day", "days");
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
