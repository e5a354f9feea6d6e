import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isApproved, toChange, toPerson, toTimeOff } from "@/lib/integrations/hibob/mapper";
import { personRow, timeOffRow } from "@/lib/integrations/hibob/schemas";

const ROW = {
  requestId: 31000077,
  employeeId: "3332883884017713938",
  policyType: "Holiday",
  policyTypeDisplayName: "Urlaub",
  type: "days",
  startDate: "2026-11-03",
  endDate: "2026-11-05",
};

function row(fields: Record<string, unknown> = {}) {
  return timeOffRow.parse({ ...ROW, ...fields });
}

test("a row becomes a request in our words, without its reason", () => {
  const request = toTimeOff(row({ changeReason: "surgery", description: "surgery", previousRequestId: 31000001 }));
  expect(request).toEqual({
    externalId: "31000077",
    personExternalId: "3332883884017713938",
    policy: "Urlaub",
    policyType: "Holiday",
    isPrivate: false,
    isWorking: false,
    type: "days",
    span: {
      kind: "days",
      startDate: "2026-11-03",
      endDate: "2026-11-05",
      startPortion: "all_day",
      endPortion: "all_day",
    },
    previousExternalId: "31000001",
    originalExternalId: null,
  });
});

test.each([
  [undefined, false],
  ["Public", false],
  ["public", false],
  ["Private", true],
  ["Custom name", true],
  ["CUSTOM_NAME", true],
  ["a word of tomorrow", true],
])("visibility %s is private: %s", (visibility, isPrivate) => {
  expect(toTimeOff(row({ visibility })).isPrivate).toBe(isPrivate);
});

test("a working policy is known by its activity", () => {
  expect(toTimeOff(row({ activity: "workTime" })).isWorking).toBe(true);
  expect(toTimeOff(row({ activity: "paidTimeoff" })).isWorking).toBe(false);
});

test.each([[null], [0], [31000077], [""]])("%s is no other request", (id) => {
  const request = toTimeOff(row({ previousRequestId: id, originalRequestId: id }));
  expect(request).toMatchObject({ previousExternalId: null, originalExternalId: null });
});

test.each([
  [undefined, true],
  ["approved", true],
  ["Approved", true],
  ["pending", false],
  ["Declined", false],
])("status %s is approved: %s", (status, expected) => {
  expect(isApproved(row({ status }))).toBe(expected);
});

describe("what a change says", () => {
  test.each([
    ["Created", undefined, "approved"],
    ["created", "approved", "approved"],
    ["Canceled", undefined, "removed"],
    ["cancelled", undefined, "removed"],
    ["Deleted", undefined, "removed"],
    ["Declined", undefined, "removed"],
    ["Rejected", undefined, "removed"],
    ["Updated", undefined, "unclear"],
    [undefined, undefined, "unclear"],
    [undefined, "Approved", "approved"],
    ["Created", "canceled", "removed"],
    ["Created", "archived", "unclear"],
  ])("%s with status %s: %s", (changeType, status, kind) => {
    expect(toChange(row({ changeType, status }))).toMatchObject({ kind, externalId: "31000077" });
  });

  test.each([
    ["Pending", undefined],
    ["requested", undefined],
    ["Created", "pending"],
  ])("%s with status %s does not matter", (changeType, status) => {
    expect(toChange(row({ changeType, status }))).toBeNull();
  });
});

describe("people", () => {
  function person(fields: Record<string, unknown>) {
    const parsed = personRow.parse(fields);
    return toPerson({ ...parsed, id: parsed.id ?? "no id" });
  }

  const ADA = {
    externalId: "3332883884017713938",
    name: "Ada Park",
    email: "ada@example.com",
    isActive: true,
    isTerminated: false,
  };

  test.each([
    [
      "nested",
      {
        id: "3332883884017713938",
        displayName: "Ada Park",
        email: " Ada@Example.com ",
        internal: { status: "Active", lifecycleStatus: "Employed" },
      },
    ],
    ["nested in root", { root: { id: "3332883884017713938", email: "ada@example.com", displayName: "Ada Park" } }],
    [
      "slash keys",
      {
        "/root/id": { value: "3332883884017713938" },
        "/root/email": { value: "ada@example.com" },
        "/root/firstName": { value: "Ada" },
        "/root/surname": { value: "Park" },
        "/internal/status": { value: "Active" },
      },
    ],
    [
      "dotted keys",
      { "root.id": "3332883884017713938", "root.email": "ADA@example.com", "root.displayName": "Ada Park" },
    ],
  ])("%s", (_name, fields) => {
    expect(person(fields)).toEqual(ADA);
  });

  test("what may not be seen is absent", () => {
    expect(person({ id: 7, "/root/email": { value: null } })).toEqual({
      externalId: "7",
      name: "7",
      email: null,
      isActive: true,
      isTerminated: false,
    });
  });

  test("inactive and terminated are read in any case", () => {
    const internal = { status: "INACTIVE", lifecycleStatus: "terminated" };
    expect(person({ id: 7, internal })).toMatchObject({ isActive: false, isTerminated: true });
  });

  test.each([[{ id: " " }], [{ id: 3.3e18 }], [null], ["Ada"]])("%j is refused", (fields) => {
    expect(personRow.safeParse(fields).success).toBe(false);
  });
});

test("no row with ids makes the mapper throw", () => {
  const keys = Object.keys(timeOffRow.parse(ROW)).filter((key) => key !== "requestId" && key !== "employeeId");
  const words = [
    "days",
    "openEnded",
    "specificHoursDayDurations",
    "portionOnRange",
    "all_day",
    "vacant",
    "12:15",
    "24:00",
  ];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(...words, "2026-11-02", "2026-02-30", "Private", "Created"),
    fc.array(
      fc.dictionary(
        fc.constantFrom("date", "portion", "startTime", "dayDuration", "hours"),
        fc.jsonValue({ maxDepth: 1 }),
        { maxKeys: 4 },
      ),
      { maxLength: 3 },
    ),
  );
  const ids = {
    requestId: fc.oneof(
      fc.nat(),
      fc.string({ minLength: 1 }).filter((id) => id.trim() !== ""),
    ),
  };
  const rows = fc.tuple(fc.record(ids), fc.dictionary(fc.constantFrom(...keys, "requestRangeType"), value));
  fc.assert(
    fc.property(rows, ([required, rest]) => {
      const parsed = timeOffRow.parse({ ...rest, ...required, employeeId: "1" });
      expect(toTimeOff(parsed).externalId).toBe(String(required.requestId).trim());
      toChange(parsed);
    }),
    { numRuns: 300 },
  );
});
