import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveStatus, type Facts } from "@/lib/connections/status";

const NOW = new Date("2026-11-12T10:42:00Z");
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function ago(ms: number): Date {
  return new Date(NOW.getTime() - ms);
}

const UNAVAILABLE = { code: "unavailable", message: "HiBob isn't answering (503).", fix: null };
const REFUSED = {
  code: "auth",
  message: "HiBob doesn't accept this ID and token.",
  fix: "Create a new token in HiBob.",
};
const FORBIDDEN = { code: "permission", message: "HiBob hides time off.", fix: "Turn on *See who's out*." };
const HELD = {
  code: "held",
  message: "Waiting for you. The last check would remove 64 of 71 future events.",
  fix: "Let the check through.",
};

const GOOD: Facts = {
  authMethod: "service_user",
  vendor: "HiBob",
  createdAt: ago(30 * 24 * HOUR),
  pausedAt: null,
  resumedAt: null,
  stoppedAt: null,
  firstSyncedAt: ago(30 * 24 * HOUR),
  lastGoodSyncAt: ago(40 * SECOND),
  failingSince: null,
  nextSyncAt: ago(-20 * SECOND),
  needsAttention: 0,
  activeRun: null,
  problem: null,
  lastEndedAt: ago(40 * SECOND),
};
const NEW = { createdAt: ago(30 * SECOND), firstSyncedAt: null, lastGoodSyncAt: null } satisfies Partial<Facts>;
const RUNNING = { activeRun: { status: "running" } } satisfies Partial<Facts>;
const QUEUED = { activeRun: { status: "queued" } } satisfies Partial<Facts>;
const FAILING = { problem: UNAVAILABLE, failingSince: ago(3 * MINUTE) } satisfies Partial<Facts>;
const LATE = { lastGoodSyncAt: ago(12 * MINUTE) } satisfies Partial<Facts>;

function status(facts: Partial<Facts>) {
  return deriveStatus({ ...GOOD, ...facts }, NOW).status;
}

function detail(facts: Partial<Facts>) {
  return deriveStatus({ ...GOOD, ...facts }, NOW).statusDetail;
}

describe("the table of states", () => {
  test.each<[string, Partial<Facts>, string]>([
    ["the first sync waits for its turn", { ...NEW, ...QUEUED }, "syncing"],
    ["the first sync runs", { ...NEW, ...RUNNING }, "syncing"],
    ["the first sync failed once and is tried again", { ...NEW, problem: UNAVAILABLE }, "syncing"],
    ["the first sync takes long", { ...NEW, ...RUNNING, createdAt: ago(HOUR) }, "syncing"],
    ["the last run was good and recent", {}, "connected"],
    ["a run is under way after a good one", RUNNING, "connected"],
    ["the last good run is ten minutes old", { lastGoodSyncAt: ago(10 * MINUTE) }, "connected"],
    ["the last good run is older than that", { lastGoodSyncAt: ago(10 * MINUTE + 1) }, "delayed"],
    ["the last run failed and is tried again", FAILING, "delayed"],
    ["the last run failed and its next try runs", { ...FAILING, ...RUNNING }, "delayed"],
    ["no worker takes up the first sync", { ...NEW, ...QUEUED, createdAt: ago(11 * MINUTE) }, "delayed"],
    [
      "the first sync keeps failing",
      { ...NEW, ...RUNNING, createdAt: ago(11 * MINUTE), problem: UNAVAILABLE },
      "delayed",
    ],
    ["the credentials are refused", { stoppedAt: ago(MINUTE), problem: REFUSED }, "action_needed"],
    ["a permission is missing", { stoppedAt: ago(MINUTE), problem: FORBIDDEN }, "action_needed"],
    ["a run is held", { stoppedAt: ago(MINUTE), problem: HELD }, "action_needed"],
    ["the first sync is refused", { ...NEW, stoppedAt: ago(MINUTE), problem: REFUSED }, "action_needed"],
    ["it uses an API key", { authMethod: "api_key" }, "migration_required"],
    ["an admin paused it", { pausedAt: ago(MINUTE) }, "paused"],
  ])("%s", (_name, facts, expected) => {
    expect(status(facts)).toBe(expected);
  });
});

test("of several states the one that explains the others is shown", () => {
  const delayed = { ...LATE, ...FAILING };
  const stopped = { ...delayed, stoppedAt: ago(MINUTE), problem: REFUSED };
  const paused = { ...stopped, pausedAt: ago(MINUTE) };
  const old = { ...paused, authMethod: "api_key" as const };
  expect([delayed, stopped, paused, old].map(status)).toEqual([
    "delayed",
    "action_needed",
    "paused",
    "migration_required",
  ]);
});

describe("the sentence says what is so, since when, and what is next", () => {
  const KEPT = "Everything synced so far stays as it is.";

  test.each<[string, Partial<Facts>, string]>([
    ["connected", {}, "Up to date. Checked 40 s ago."],
    ["one request", { needsAttention: 1 }, "Up to date. Checked 40 s ago. 1 request needs attention."],
    ["two requests", { needsAttention: 2 }, "Up to date. Checked 40 s ago. 2 requests need attention."],
    ["checked at this moment", { lastGoodSyncAt: NOW }, "Up to date. Checked a moment ago."],
    ["checked by a faster clock", { lastGoodSyncAt: ago(-5 * SECOND) }, "Up to date. Checked a moment ago."],
    ["first sync", { ...NEW, ...RUNNING }, "The first sync is under way."],
    [
      "first sync, failing",
      { ...NEW, problem: UNAVAILABLE },
      "The first sync is under way. HiBob isn't answering (503). We try again in 20 s.",
    ],
    [
      "delayed",
      { ...FAILING, nextSyncAt: ago(-40 * SECOND) },
      `Delayed since 3 min ago. HiBob isn't answering (503). We try again in 40 s. ${KEPT}`,
    ],
    [
      "delayed, with a long wait",
      { ...FAILING, nextSyncAt: ago(-2 * MINUTE) },
      `Delayed since 3 min ago. HiBob isn't answering (503). We try again in 2 min. ${KEPT}`,
    ],
    [
      "delayed, due",
      { ...FAILING, nextSyncAt: ago(SECOND) },
      `Delayed since 3 min ago. HiBob isn't answering (503). We try again now. ${KEPT}`,
    ],
    [
      "delayed, trying",
      { ...FAILING, ...RUNNING },
      `Delayed since 3 min ago. HiBob isn't answering (503). We are trying again now. ${KEPT}`,
    ],
    [
      "delayed, with no next try known",
      { ...FAILING, nextSyncAt: null },
      `Delayed since 3 min ago. HiBob isn't answering (503). ${KEPT}`,
    ],
    [
      "delayed without a failure",
      { ...LATE, nextSyncAt: ago(11 * MINUTE) },
      `Delayed since 12 min ago. No check has finished since, and none failed: is a worker running? We try again now. ${KEPT}`,
    ],
    ["delayed by a long check", { ...LATE, ...RUNNING }, `Delayed since 12 min ago. A check is running now. ${KEPT}`],
    [
      "refused",
      { stoppedAt: ago(2 * HOUR), problem: REFUSED, nextSyncAt: null },
      `Action needed since 2 hours ago. HiBob doesn't accept this ID and token. Create a new token in HiBob. ${KEPT}`,
    ],
    [
      "refused, tried again",
      { stoppedAt: ago(2 * HOUR), problem: REFUSED, ...RUNNING },
      `Action needed since 2 hours ago. HiBob doesn't accept this ID and token. Create a new token in HiBob. We are trying again now. ${KEPT}`,
    ],
    [
      "held",
      { stoppedAt: ago(MINUTE), problem: HELD },
      `Action needed since 60 s ago. Waiting for you. The last check would remove 64 of 71 future events. Let the check through. ${KEPT}`,
    ],
    [
      "stopped for a reason that got lost",
      { stoppedAt: ago(MINUTE) },
      `Action needed since 60 s ago. HiBob refused us. ${KEPT}`,
    ],
    [
      "migration",
      { authMethod: "api_key" },
      "HiBob ended API keys. Migrate this connection to a service user; its events stay as they are.",
    ],
    [
      "paused",
      { pausedAt: ago(5 * 24 * HOUR) },
      "Paused 5 days ago. Events stay as they are; nothing new comes in until you resume.",
    ],
  ])("%s", (_name, facts, expected) => {
    expect(detail(facts)).toBe(expected);
  });

  test.each([
    [89 * SECOND, "89 s"],
    [90 * SECOND, "2 min"],
    [89 * MINUTE, "89 min"],
    [90 * MINUTE, "2 hours"],
    [35 * HOUR, "35 hours"],
    [36 * HOUR, "2 days"],
  ])("%d ms are %s", (ms, words) => {
    expect(detail({ pausedAt: ago(ms) })).toMatch(`Paused ${words} ago.`);
  });
});

test("since when it has been so stands beside it", () => {
  const since = (facts: Partial<Facts>) => deriveStatus({ ...GOOD, ...facts }, NOW).statusSince;
  expect(since({ pausedAt: ago(HOUR) })).toEqual(ago(HOUR));
  expect(since({ stoppedAt: ago(HOUR) })).toEqual(ago(HOUR));
  expect(since(FAILING)).toEqual(FAILING.failingSince);
  expect(since(LATE)).toEqual(LATE.lastGoodSyncAt);
  expect(since({ ...NEW, createdAt: ago(HOUR) })).toEqual(ago(HOUR));
});

test("what is wrong is told only where it is what to act on", () => {
  const problem = (facts: Partial<Facts>) => deriveStatus({ ...GOOD, problem: REFUSED, ...facts }, NOW).problem;
  expect(problem({ stoppedAt: ago(HOUR) })).toBe(REFUSED);
  expect(problem({})).toBe(REFUSED);
  expect(problem({ pausedAt: ago(HOUR) })).toBeNull();
  expect(problem({ authMethod: "api_key" })).toBeNull();
});

describe("whatever the facts are", () => {
  const instant = fc.integer({ min: -HOUR, max: 50 * HOUR }).map(ago);
  const facts = fc.record<Facts>({
    authMethod: fc.constantFrom("service_user", "service_user", "api_key"),
    vendor: fc.constant("HiBob"),
    createdAt: instant,
    pausedAt: fc.option(instant, { freq: 1 }),
    resumedAt: fc.option(instant),
    lastEndedAt: fc.option(instant),
    stoppedAt: fc.option(instant, { freq: 1 }),
    firstSyncedAt: fc.option(instant),
    lastGoodSyncAt: fc.option(fc.integer({ min: 0, max: 20 * MINUTE }).map(ago)),
    failingSince: fc.option(instant),
    nextSyncAt: fc.option(instant),
    needsAttention: fc.nat(3),
    activeRun: fc.option(fc.record({ status: fc.constantFrom("queued", "running") })),
    problem: fc.option(fc.constantFrom(UNAVAILABLE, REFUSED, FORBIDDEN, HELD), { freq: 1 }),
  });

  test("Connected is never shown after a run that failed, was partial or was held, nor when the last good one is old", () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (deriveStatus(given, NOW).status !== "connected") return;
        const checkedAt = given.lastGoodSyncAt ?? given.createdAt;
        expect(given).toMatchObject({ authMethod: "service_user", pausedAt: null, stoppedAt: null, problem: null });
        expect(given.firstSyncedAt).not.toBeNull();
        expect(NOW.getTime() - checkedAt.getTime()).toBeLessThanOrEqual(10 * MINUTE);
      }),
      { numRuns: 2000 },
    );
  });

  test("it reads as whole sentences", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { statusDetail } = deriveStatus(given, NOW);
        expect(statusDetail).toMatch(/^[A-Z].*\.$/);
        expect(statusDetail).not.toMatch(/ {2}|null|undefined|NaN/);
      }),
    );
  });
});
