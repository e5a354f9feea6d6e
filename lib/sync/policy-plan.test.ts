import { describe, expect, test } from "vitest";
import type { TimeOff } from "@/lib/integrations/types";
import { notePolicies, type PolicyRow, planPolicies, type SeenPolicies } from "@/lib/sync/policy-plan";

const NOTHING = { renames: [], removals: [], updates: [], inserts: [], aliases: new Map() };

function request(policy: string, policyType: string | null, isPrivate = false): TimeOff {
  const span = { kind: "unknown" as const, startDate: null, endDate: null };
  const ids = { externalId: "1", personExternalId: "2", previousExternalId: null, originalExternalId: null };
  return { ...ids, policy, policyType, isPrivate, isWorking: false, type: "days", span };
}

function row(name: string, rawName: string | null, more: Partial<PolicyRow> = {}): PolicyRow {
  return { id: `id of ${name}`, name, rawName, isPrivate: false, isConfigured: false, ...more };
}

/** @param fresh as the vendor just said, @param kept as the ledger remembers */
function plan(stored: PolicyRow[], fresh: TimeOff[], kept: TimeOff[] = []) {
  const seen: SeenPolicies = new Map();
  notePolicies(seen, kept, { isFresh: false });
  notePolicies(seen, fresh, { isFresh: true });
  return planPolicies(stored, seen);
}

test("a new policy gets a row, with its raw name where it is known", () => {
  expect(plan([], [request("Urlaub", "Holiday"), request("Sick", null, true)])).toEqual({
    ...NOTHING,
    inserts: [
      { name: "Urlaub", rawName: "Holiday", isPrivate: false },
      { name: "Sick", rawName: null, isPrivate: true },
    ],
  });
});

test("what is known is left alone, and one stored without its raw name learns it", () => {
  expect(plan([row("Holiday", "Holiday")], [request("Holiday", "Holiday"), request("Holiday", null)])).toEqual(NOTHING);
  expect(plan([row("Holiday", null)], [request("Holiday", "Holiday")]).updates).toEqual([
    { id: "id of Holiday", rawName: "Holiday", isPrivate: false },
  ]);
});

describe("a rename", () => {
  const stored = [row("Holiday", "Holiday")];
  const rename = { id: "id of Holiday", from: "Holiday", to: "Vacation" };

  test("keeps the row, and the requests that carry the old name find it", () => {
    const kept = [request("Holiday", "Holiday"), request("Holiday", null)];
    expect(plan(stored, [request("Vacation", "Holiday")], kept)).toEqual({
      ...NOTHING,
      renames: [rename],
      aliases: new Map([["Holiday", "Vacation"]]),
    });
  });

  test("is found for a name that only changes know, once they alone spoke of it", () => {
    expect(plan([row("Vacation", "Holiday")], [request("Holiday", null)])).toEqual({
      ...NOTHING,
      aliases: new Map([["Holiday", "Vacation"]]),
    });
  });

  test("takes the place of a row that changes made in the meantime", () => {
    const made = row("Vacation", null);
    expect(plan([...stored, made], [request("Vacation", "Holiday")])).toMatchObject({
      renames: [rename],
      removals: [made.id],
    });
  });

  test("does not touch a row that an admin has configured, or that is another policy", () => {
    for (const other of [row("Vacation", null, { isConfigured: true }), row("Vacation", "Special")]) {
      const result = plan([...stored, other], [request("Vacation", "Holiday")]);
      expect(result).toEqual(NOTHING);
    }
  });

  test("may be a swap, or a new language for all", () => {
    const two = [row("A", "a"), row("B", "b")];
    expect(plan(two, [request("B", "a"), request("A", "b")]).renames).toEqual([
      { id: "id of A", from: "A", to: "B" },
      { id: "id of B", from: "B", to: "A" },
    ]);
    const chained = [...two, row("C", "c")];
    // C is not seen and keeps its name, so B must stay, and so must A.
    expect(plan(chained, [request("B", "a"), request("C", "b")])).toEqual(NOTHING);
  });
});

describe("what proves nothing", () => {
  test("several policies under one custom name are one row that renames nothing", () => {
    const stored = [row("Out of office", "Medical")];
    expect(plan(stored, [request("Out of office", "Medical"), request("Out of office", "Therapy")]).updates).toEqual([
      { id: "id of Out of office", rawName: null, isPrivate: false },
    ]);
  });

  test("one raw name that is shown in two ways is two rows", () => {
    expect(plan([row("A", "a")], [request("A", "a"), request("B", "a")])).toMatchObject({
      renames: [],
      inserts: [{ name: "B", rawName: null }],
    });
  });

  test("what is only remembered renames nothing", () => {
    expect(plan([row("Holiday", "Holiday")], [], [request("Vacation", "Holiday")])).toEqual({
      ...NOTHING,
      aliases: new Map([["Vacation", "Holiday"]]),
    });
  });
});

describe("privacy", () => {
  test("follows the vendor, and of two that share a name the private one decides", () => {
    expect(plan([row("Sick", "Sick")], [request("Sick", "Sick", true)]).updates).toMatchObject([{ isPrivate: true }]);
    const isPrivate = [row("Sick", "Sick", { isPrivate: true })];
    expect(plan(isPrivate, [request("Sick", "Sick", false)]).updates).toMatchObject([{ isPrivate: false }]);
    for (const order of [
      [true, false],
      [false, true],
    ]) {
      const mixed = order.map((isPrivate) => request("Sick", "Sick", isPrivate));
      expect(plan([row("Sick", "Sick")], mixed).updates).toMatchObject([{ isPrivate: true }]);
    }
  });

  test("is not taken away by what is only remembered", () => {
    const isPrivate = [row("Sick", "Sick", { isPrivate: true })];
    expect(plan(isPrivate, [], [request("Sick", "Sick", false)])).toEqual(NOTHING);
  });
});
