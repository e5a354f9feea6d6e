import { expect, test } from "vitest";
import { reduceChanges } from "@/lib/integrations/hibob/reduce-changes";
import type { Change } from "@/lib/integrations/types";

type Replaces = { previous?: string; original?: string };

function change(externalId: string, kind: Change["kind"], { previous, original }: Replaces = {}): Change {
  const request = {
    externalId,
    personExternalId: "9",
    policy: "Holiday",
    policyType: null,
    isPrivate: false,
    isWorking: false,
    type: "days",
    span: { kind: "open_ended" as const, startDate: "2026-11-02", startPortion: "all_day" as const },
    previousExternalId: previous ?? null,
    originalExternalId: original ?? null,
  };
  return { externalId, personExternalId: "9", kind, request, changedAt: null };
}

function kinds(changes: Change[]) {
  return Object.fromEntries(reduceChanges(changes).map(({ externalId, kind }) => [externalId, kind]));
}

test.each([
  ["a removal wins over a creation", [change("1", "approved"), change("1", "removed")], { 1: "removed" }],
  ["in either order", [change("1", "removed"), change("1", "approved")], { 1: "removed" }],
  ["doubt wins over an approval", [change("1", "unclear"), change("1", "approved")], { 1: "unclear" }],
  ["an edit removes what it replaced", [change("2", "approved", { previous: "1" })], { 2: "approved", 1: "removed" }],
  [
    "and the first of the chain",
    [change("3", "approved", { previous: "2", original: "1" })],
    { 3: "approved", 2: "removed", 1: "removed" },
  ],
  [
    "even when the old one's creation comes later",
    [change("2", "approved", { previous: "1" }), change("1", "approved")],
    { 2: "approved", 1: "removed" },
  ],
  [
    "a removed edit may never have been in force",
    [change("2", "removed", { previous: "1" })],
    { 2: "removed", 1: "unclear" },
  ],
  [
    "unless its approval is there too",
    [change("2", "approved", { previous: "1" }), change("2", "removed", { previous: "1" })],
    { 2: "removed", 1: "removed" },
  ],
])("%s", (_name, changes, expected) => {
  expect(kinds(changes)).toEqual(expected);
});

test("of a replaced request no days are made up", () => {
  const [, replaced] = reduceChanges([change("2", "approved", { previous: "1" })]);
  expect(replaced).toMatchObject({
    personExternalId: "9",
    request: { externalId: "1", previousExternalId: null, span: { kind: "unknown", startDate: null, endDate: null } },
  });
});
