import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toChange } from "@/lib/integrations/hibob/mapper";
import { dateChanges } from "@/lib/integrations/hibob/read-changes";
import { timeOffRow } from "@/lib/integrations/hibob/schemas";
import type { Change } from "@/lib/integrations/types";

const RANGE = {
  since: Temporal.Instant.from("2026-11-02T08:00:00Z"),
  until: Temporal.Instant.from("2026-11-02T09:00:00Z"),
};

function change(createdOn: unknown): Change {
  const found = toChange(timeOffRow.parse({ requestId: 1, employeeId: "2", changeType: "Created", createdOn }));
  if (!found) throw new Error("The row says nothing.");
  return found;
}

function times(...given: unknown[]): (string | null)[] {
  return dateChanges(given.map(change), RANGE).map(({ changedAt }) => changedAt?.toString() ?? null);
}

test.each([
  ["2026-11-02T08:30:00.408597", "2026-11-02T08:30:00.408597Z"],
  ["2026-11-02T08:30:00Z", "2026-11-02T08:30:00Z"],
  ["2026-11-02T10:30:00+02:00", "2026-11-02T08:30:00Z"],
  ["2026-11-02 08:30:00", "2026-11-02T08:30:00Z"],
  ["2 November", null],
  [undefined, null],
  [17, null],
])("createdOn %j is %j", (createdOn, expected) => {
  expect(times(createdOn)).toEqual([expected]);
});

test("one row outside of what was asked for proves that none is the time of its change", () => {
  const inside = "2026-11-02T08:30:00";
  expect(times(inside, "2026-11-01T08:30:00")).toEqual([null, null]);
  expect(times(inside, "2026-11-02T09:30:00")).toEqual([null, null]);
  expect(times(inside, undefined)).toEqual([`${inside}Z`, null]);
});
