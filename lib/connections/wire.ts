import { toProgress } from "@/lib/connections/progress";
import { held } from "@/lib/connections/removal-schemas";
import type { Run } from "@/lib/connections/run-schemas";
import { type Connection, counts, type Freshness, type Progress, runCounts } from "@/lib/connections/schemas";
import { readSettings } from "@/lib/connections/settings";
import { deriveStatus } from "@/lib/connections/status";
import { deriveWarnings } from "@/lib/connections/warnings";
import type { Connection as Row, SyncRun } from "@/lib/generated/prisma/client";
import { findManifest } from "@/lib/integrations/catalog";
import { toDay, today } from "@/lib/time";

/** A connection's row with its newest runs: the active one, if any, is among them. */
export type ConnectionRow = Omit<Row, "credentials"> & { runs: SyncRun[]; organization: { timeZone: string } };

/** What else is needed to tell what is so. Of the runs it is the active one and the last finished one. */
export const NEEDED = {
  runs: { orderBy: { createdAt: "desc" }, take: 2 },
  organization: { select: { timeZone: true } },
} as const;

/** @param now by the database's clock, as everything in the row is */
export function toConnection(row: ConnectionRow, now: Date, freshness: Freshness | null): Connection {
  const activeRun = row.runs.find((run) => run.status === "queued" || run.status === "running") ?? null;
  const lastRun = row.runs.find((run) => run !== activeRun);
  const totals = counts.parse(row.counts);
  const settings = readSettings(row.settings);
  const syncUntil = toDay(row.syncUntil);
  const shown = deriveStatus(
    {
      ...row,
      vendor: findManifest(row.integration)?.name ?? row.integration,
      activeRun,
      problem: lastRun ? toError(lastRun) : null,
      lastEndedAt: lastRun?.finishedAt ?? null,
      needsAttention: totals.attention,
    },
    now,
  );
  return {
    id: row.id,
    integration: row.integration,
    authMethod: row.authMethod,
    credentialsHint: row.credentialsHint,
    status: shown.status,
    statusDetail: shown.statusDetail,
    problem: shown.problem,
    statusSince: shown.statusSince?.toISOString() ?? null,
    syncFrom: toDay(row.syncFrom),
    syncUntil,
    rollingMonths: settings.rollingMonths,
    settings,
    // Its days are chosen anew with the migration.
    warnings:
      row.authMethod === "api_key" ? [] : deriveWarnings({ syncUntil, ...settings }, today(row.organization.timeZone)),
    createdAt: row.createdAt.toISOString(),
    firstSyncedAt: row.firstSyncedAt?.toISOString() ?? null,
    lastGoodSyncAt: row.lastGoodSyncAt?.toISOString() ?? null,
    nextSyncAt: row.nextSyncAt?.toISOString() ?? null,
    counts: totals,
    // Due is as good as under way: a worker takes it within a second, and whoever watches sees it happen.
    progress: activeRun?.progress
      ? toProgress(activeRun.progress, now)
      : activeRun || isDue(row, now)
        ? begun(lastRun)
        : null,
    freshness,
  };
}

/** @param now by the database's clock */
export function toRun(row: SyncRun, now: Date): Run {
  const isActive = row.status === "queued" || row.status === "running";
  return {
    id: row.id,
    kind: row.kind,
    trigger: row.trigger,
    status: row.status,
    counts: row.counts === null ? null : runCounts.parse(row.counts),
    progress: isActive ? progressOf(row, now) : null,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    error: toError(row),
    held: row.heldWhy === null ? null : held.parse({ why: row.heldWhy, lost: row.heldLost ?? 0, of: row.heldOf ?? 0 }),
    namesEvents: row.transactionId !== null,
  };
}

const WAITING: Progress = toProgress(
  { phase: "queued", people: 0, requests: 0, daysRead: 0, daysTotal: 0 },
  new Date(0),
);

/** Nothing is read yet; of a first load that ended half way it is known how far it came. */
function begun(before: SyncRun | undefined): Progress {
  if (!before?.progress) return WAITING;
  const { daysRead, daysBefore, daysTotal, events } = toProgress(before.progress, new Date(0));
  return { ...WAITING, daysTotal, daysBefore: Math.max(daysRead, daysBefore), events };
}

function isDue(row: ConnectionRow, now: Date): boolean {
  return row.replanAt !== null || (row.nextSyncAt !== null && row.nextSyncAt <= now);
}

function progressOf(row: SyncRun, now: Date): Progress {
  return row.progress === null ? WAITING : toProgress(row.progress, now);
}

function toError(row: SyncRun) {
  if (row.errorCode === null) return null;
  return { code: row.errorCode, message: row.errorMessage ?? "The run failed.", fix: row.errorFix };
}
