import { expect, test } from "vitest";
import {
  connectSchema,
  defaultSyncUntil,
  earliestSyncUntil,
  toWindow,
} from "@/components/integrations/connect/connect-values";

const TODAY = "2026-08-31";
const end = { end: "date", syncUntil: "2026-09-01", months: "6" } as const;
const typed = { serviceUserId: " SERVICE-1 ", token: "  secret\n", ...end };

/** Where a form is wrong, and how. */
function slips(given: object) {
  const { error } = connectSchema(TODAY).safeParse({ ...typed, ...given });
  return error?.issues.map((issue) => [issue.path[0], issue.message]);
}

test("what is pasted loses its spaces", () => {
  expect(connectSchema(TODAY).parse(typed)).toEqual({ serviceUserId: "SERVICE-1", token: "secret", ...end });
});

test.each([
  ["2026-08-31", "Choose a date after today."],
  ["2020-01-01", "Choose a date after today."],
  ["", "Choose a date."],
])("syncing until %j is refused", (syncUntil, message) => {
  expect(slips({ syncUntil })).toEqual([["syncUntil", message]]);
});

test.each([
  ["", "Give a number of months."],
  ["six", "Give a number of months."],
  ["0", "Choose at least 1 month."],
  ["61", "Choose at most 60 months."],
  ["1.5", "Give whole months."],
])("%j months ahead are refused", (months, message) => {
  expect(slips({ end: "rolling", months })).toEqual([["months", message]]);
});

test("what belongs to the other choice does not count", () => {
  expect(slips({ end: "rolling", syncUntil: "" })).toBeUndefined();
  expect(slips({ months: "" })).toBeUndefined();
  expect(toWindow({ ...end, end: "rolling" })).toEqual({ rollingMonths: 6 });
  expect(toWindow(end)).toEqual({ syncUntil: "2026-09-01" });
});

test("the form proposes half a year and takes tomorrow at the earliest", () => {
  expect(defaultSyncUntil(TODAY)).toBe("2027-02-28");
  expect(earliestSyncUntil(TODAY)).toBe("2026-09-01");
});
