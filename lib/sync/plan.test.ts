import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { TimeOff } from "@/lib/integrations/types";
import type { Decision } from "@/lib/sync/decide";
import { plan, type Stored, toWanted, type Wanted } from "@/lib/sync/plan";

const PLACEMENT = {
  startsAt: Temporal.Instant.from("2026-11-02T00:00Z"),
  endsAt: Temporal.Instant.from("2026-11-03T00:00Z"),
  timeZone: "UTC",
  allDay: true,
};
const SYNCED: Decision = {
  outcome: "synced",
  reason: null,
  agentId: "agent-1",
  eventTypeId: "type-1",
  placement: PLACEMENT,
};
const SKIPPED: Decision = { outcome: "skipped", reason: "not_contiguous" };

const REQUEST: TimeOff = {
  externalId: "1",
  personExternalId: "7",
  policy: "Holiday",
  policyType: null,
  isPrivate: false,
  isWorking: false,
  type: "days",
  span: {
    kind: "days",
    startDate: "2026-11-02",
    startPortion: "all_day",
    endDate: "2026-11-02",
    endPortion: "all_day",
  },
  previousExternalId: null,
  originalExternalId: null,
};

function wanted(externalId: string, decision = SYNCED, mark = "as it was"): Wanted {
  const row = { request: { ...REQUEST, externalId }, personId: "person-1", decision, isAbsent: false };
  return { ...row, facts: "{}", fingerprint: mark };
}

function stored(isSynced = true, mark = "as it was"): Stored {
  return { fingerprint: mark, isSynced };
}

describe("one request", () => {
  const NOTHING = {
    inserts: [],
    updates: [],
    eventInserts: [],
    eventUpdates: [],
    eventDeletes: [],
    added: 0,
    changed: 0,
    removed: 0,
  };
  const moved = wanted("1", SYNCED, "moved");
  const gap = wanted("1", SKIPPED, "moved");

  test.each<[string, Stored | null, Wanted, object]>([
    ["as it was", stored(), wanted("1"), NOTHING],
    ["skipped as it was", stored(false), wanted("1", SKIPPED), NOTHING],
    ["new", null, moved, { ...NOTHING, inserts: [moved], eventInserts: [moved], added: 1 }],
    ["new, but skipped", null, gap, { ...NOTHING, inserts: [gap] }],
    ["moved", stored(), moved, { ...NOTHING, updates: [moved], eventUpdates: [moved], changed: 1 }],
    ["skipped, now placed", stored(false), moved, { ...NOTHING, updates: [moved], eventInserts: [moved], added: 1 }],
    ["placed, now skipped", stored(), gap, { ...NOTHING, updates: [gap], eventDeletes: ["1"], removed: 1 }],
    ["skipped for another reason", stored(false), gap, { ...NOTHING, updates: [gap] }],
  ])("%s", (_name, before, after, expected) => {
    const result = plan(new Map(before ? [["1", before]] : []), [after]);
    expect(result).toEqual(expected);
  });
});

test("a plan makes the stored as wanted, leaves the others alone, and then has nothing more to write", () => {
  const ids = fc.constantFrom("1", "2", "3", "4", "5", "6");
  const mark = fc.constantFrom("a", "b");
  const before = fc.dictionary(ids, fc.record({ isSynced: fc.boolean(), mark }));
  fc.assert(
    fc.property(before, before, (old, now) => {
      const was = new Map(Object.entries(old).map(([id, row]) => [id, stored(row.isSynced, markOf(row))]));
      const want = new Map(
        Object.entries(now).map(([id, row]) => [id, wanted(id, row.isSynced ? SYNCED : SKIPPED, markOf(row))]),
      );
      const changes = plan(was, want.values());
      const events = new Set([...was].filter(([, row]) => row.isSynced).map(([id]) => id));
      const count = events.size;
      for (const id of changes.eventDeletes) expect(events.delete(id)).toBe(true);
      for (const { request } of changes.eventInserts) {
        expect(events.has(request.externalId)).toBe(false);
        events.add(request.externalId);
      }
      for (const { request } of changes.eventUpdates) expect(events.has(request.externalId)).toBe(true);
      for (const { request } of changes.inserts) expect(was.has(request.externalId)).toBe(false);
      for (const { request } of changes.updates) expect(was.has(request.externalId)).toBe(true);
      const synced = new Set([...Object.keys(old), ...Object.keys(now)].filter((id) => (now[id] ?? old[id])?.isSynced));
      expect([...events].sort()).toEqual([...synced].sort());
      expect(changes.added - changes.removed).toBe(events.size - count);
      expect(plan(asStored(want), want.values())).toMatchObject({ inserts: [], updates: [], eventDeletes: [] });
    }),
  );
});

/** A fingerprint covers the decision, so the same mark with another outcome is another one. */
function markOf({ isSynced, mark }: { isSynced: boolean; mark: string }): string {
  return `${mark} ${isSynced}`;
}

function asStored(rows: Map<string, Wanted>): Map<string, Stored> {
  return new Map([...rows].map(([id, row]) => [id, stored(row.decision.outcome === "synced", row.fingerprint)]));
}

describe("a fingerprint", () => {
  const row = { request: REQUEST, personId: "person-1", decision: SYNCED, isAbsent: false };
  const placed = (change: Partial<typeof PLACEMENT>) => ({
    ...row,
    decision: { ...SYNCED, placement: { ...PLACEMENT, ...change } },
  });

  test("is the same for the same row", () => {
    expect(toWanted({ ...row, request: structuredClone(REQUEST) }).fingerprint).toBe(toWanted(row).fingerprint);
  });

  test("differs with everything that is written", () => {
    const others = [
      row,
      { ...row, personId: "person-2" },
      { ...row, isAbsent: true },
      { ...row, request: { ...REQUEST, policy: "Sick" } },
      { ...row, request: { ...REQUEST, isPrivate: true } },
      { ...row, request: { ...REQUEST, previousExternalId: "0" } },
      { ...row, decision: { ...SYNCED, agentId: "agent-2" } },
      { ...row, decision: { ...SYNCED, eventTypeId: "type-2" } },
      placed({ startsAt: PLACEMENT.startsAt.add({ hours: 1 }) }),
      placed({ endsAt: PLACEMENT.endsAt.add({ hours: 1 }) }),
      placed({ timeZone: "Africa/Abidjan" }),
      placed({ allDay: false }),
      { ...row, decision: SKIPPED },
      { ...row, decision: { outcome: "skipped", reason: "superseded" } as const },
      { ...row, decision: { outcome: "unmatched", reason: "no_matching_agent" } as const },
    ];
    expect(new Set(others.map((other) => toWanted(other).fingerprint)).size).toBe(others.length);
  });
});
