import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isApproved, toTimeOff } from "@/lib/integrations/hibob/mapper";
import { timeOffRow } from "@/lib/integrations/hibob/schemas";
import type { TimeOff } from "@/lib/integrations/types";
import { decide } from "@/lib/sync/decide";

type Context = Parameters<typeof decide>[1];

const AGENT = { id: "agent-1", timeZone: "America/New_York", isActive: true };
const CONTEXT: Context = {
  person: { id: "person-1", agent: AGENT, isIgnored: false },
  policy: { eventTypeId: "type-1", isExcluded: false },
  window: { from: "2026-10-01", until: "2026-12-31" },
  isSuperseded: false,
};

const UNMATCHED = { person: { ...CONTEXT.person, agent: null } };
const INACTIVE = { person: { ...CONTEXT.person, agent: { ...AGENT, isActive: false } } };
const IGNORED = { person: { ...CONTEXT.person, isIgnored: true } };
const EXCLUDED = { policy: { ...CONTEXT.policy, isExcluded: true } };

function row(fields: Record<string, unknown> = {}) {
  const days = { type: "days", startDate: "2026-11-02", endDate: "2026-11-03" };
  return timeOffRow.parse({ requestId: 31000001, employeeId: "3332883884017713938", ...days, ...fields });
}

function decision(fields: Record<string, unknown> = {}, context: Partial<Context> = {}) {
  return decide(toTimeOff(row(fields)), { ...CONTEXT, ...context });
}

test("an approved request of a linked person becomes an event of its agent, in the agent's zone", () => {
  const made = decision();
  expect(made).toMatchObject({
    outcome: "synced",
    reason: null,
    agentId: "agent-1",
    eventTypeId: "type-1",
    placement: { timeZone: "America/New_York", allDay: true },
  });
  if (made.outcome !== "synced") throw new Error("It is not synced.");
  expect([made.placement.startsAt, made.placement.endsAt].map(String)).toEqual([
    "2026-11-02T05:00:00Z",
    "2026-11-04T05:00:00Z",
  ]);
});

describe("what is no event says why", () => {
  test.each([
    ["a working policy", { activity: "workTime" }, {}, "skipped", "not_time_off"],
    ["replaced by a newer request", {}, { isSuperseded: true }, "skipped", "superseded"],
    ["an excluded policy", {}, EXCLUDED, "skipped", "policy_excluded"],
    ["an ignored person", {}, IGNORED, "skipped", "person_ignored"],
    [
      "an ignored person without an agent",
      {},
      { person: { ...IGNORED.person, agent: null } },
      "skipped",
      "person_ignored",
    ],
    ["nobody's agent", {}, UNMATCHED, "unmatched", "no_matching_agent"],
    ["of an inactive agent", {}, INACTIVE, "skipped", "agent_inactive"],
    ["outside the window", { startDate: "2027-01-01", endDate: "2027-01-02" }, {}, "skipped", "outside_window"],
    ["with gaps", { type: "portionOnRange", dayPortion: "morning" }, {}, "skipped", "not_contiguous"],
    ["without a clock time", { type: "hoursOnRange" }, {}, "skipped", "no_clock_time"],
    ["of an unknown type", { type: "lunarPhase" }, {}, "skipped", "unknown_type"],
    ["that contradicts itself", { endDate: "2026-11-01" }, {}, "skipped", "invalid_data"],
  ])("%s", (_name, fields, context, outcome, reason) => {
    expect(decision(fields, context)).toEqual({ outcome, reason });
  });

  test("of several reasons the one that makes the others pointless", () => {
    const impossible = { type: "hoursOnRange" };
    expect(decision(impossible, UNMATCHED)).toMatchObject({ reason: "no_matching_agent" });
    expect(decision(impossible, { ...EXCLUDED, ...UNMATCHED })).toMatchObject({ reason: "policy_excluded" });
    const all = { ...EXCLUDED, ...UNMATCHED, isSuperseded: true };
    expect(decision(impossible, all)).toMatchObject({ reason: "superseded" });
    expect(decision({ ...impossible, activity: "workTime" }, all)).toMatchObject({ reason: "not_time_off" });
  });
});

test("a request that is not approved is not ours to show, and gets no row", () => {
  const statuses = [undefined, "approved", "Approved", "pending", "declined", "canceled"];
  expect(statuses.map((status) => isApproved(row({ status })))).toEqual([true, true, true, false, false, false]);
});

test("a request that breaks our own code fails alone", () => {
  const broken = { ...toTimeOff(row()), span: { kind: "days", startDate: "never", endDate: "never" } };
  expect(decide(broken as TimeOff, { ...CONTEXT, window: { from: "a", until: "z" } })).toEqual({
    outcome: "failed",
    reason: "unexpected",
  });
  const nowhere = { person: { ...CONTEXT.person, agent: { ...AGENT, timeZone: "Mars/Olympus" } } };
  expect(decision({}, nowhere)).toEqual({ outcome: "failed", reason: "unexpected" });
});

test("every row of HiBob's gets exactly one outcome, with a reason unless it is synced", () => {
  const value = fc.oneof(
    fc.constantFrom("days", "openEnded", "portionOnRange", "morning", "2026-11-02", "2026-11-04", "09:00", "24:00"),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const keys = ["type", "startDate", "endDate", "date", "startPortion", "endPortion", "dayPortion", "startTime"];
  const fields = fc.dictionary(fc.constantFrom(...keys, "endTime", "timeZone", "durations", "activity"), value);
  const context = fc.constantFrom({}, UNMATCHED, IGNORED, EXCLUDED, { isSuperseded: true });
  fc.assert(
    fc.property(fields, context, (given, around) => {
      const { outcome, reason } = decision(given, around);
      expect(["synced", "skipped", "unmatched"]).toContain(outcome);
      expect(reason === null).toBe(outcome === "synced");
    }),
    { numRuns: 500 },
  );
});
