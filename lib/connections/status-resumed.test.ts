import { expect, test } from "vitest";
import { deriveStatus, type Facts } from "@/lib/connections/status";

const NOW = new Date("2026-11-12T10:42:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function ago(ms: number): Date {
  return new Date(NOW.getTime() - ms);
}

/** Paused for five days, and resumed a minute ago. */
const RESUMED: Facts = {
  authMethod: "service_user",
  vendor: "HiBob",
  createdAt: ago(30 * DAY),
  pausedAt: null,
  resumedAt: ago(MINUTE),
  stoppedAt: null,
  firstSyncedAt: ago(30 * DAY),
  lastGoodSyncAt: ago(5 * DAY),
  failingSince: null,
  nextSyncAt: ago(0),
  needsAttention: 0,
  activeRun: null,
  problem: null,
  lastEndedAt: ago(5 * DAY),
};
const FAILING = { problem: { code: "unavailable", message: "HiBob isn't answering (503).", fix: null } };

test.each<[string, Partial<Facts>, string]>([
  ["its first run has not ended", {}, "syncing"],
  ["its first run is under way", { activeRun: { status: "running" } }, "syncing"],
  ["it was failing when it was paused", FAILING, "syncing"],
  ["the first sync was not over then", { firstSyncedAt: null, lastGoodSyncAt: null }, "syncing"],
  ["it was migrated just now", { createdAt: ago(2 * MINUTE), lastGoodSyncAt: null, lastEndedAt: null }, "syncing"],
  [
    "it was migrated, and its first run failed",
    { lastGoodSyncAt: null, ...FAILING, lastEndedAt: ago(1000) },
    "delayed",
  ],
  ["nothing happened for ten minutes", { resumedAt: ago(10 * MINUTE + 1) }, "delayed"],
  ["its first run failed", { ...FAILING, lastEndedAt: ago(1000) }, "delayed"],
  ["its first run was good", { lastGoodSyncAt: ago(1000), lastEndedAt: ago(1000) }, "connected"],
  ["the pause was short", { lastGoodSyncAt: ago(2 * MINUTE), lastEndedAt: ago(2 * MINUTE) }, "connected"],
  ["it was paused again", { pausedAt: ago(1000) }, "paused"],
])("resumed after a long pause, and %s", (_name, facts, expected) => {
  expect(deriveStatus({ ...RESUMED, ...facts }, NOW).status).toBe(expected);
});

test("it says that it is catching up, and tells nothing of what was wrong before", () => {
  expect(deriveStatus({ ...RESUMED, ...FAILING }, NOW)).toEqual({
    status: "syncing",
    statusDetail:
      "Catching up: everything is read again. The last good check was 5 days ago. Events stay as they are until then.",
    statusSince: RESUMED.resumedAt,
    problem: null,
  });
});
