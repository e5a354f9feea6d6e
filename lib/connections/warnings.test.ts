import { expect, test } from "vitest";
import { deriveWarnings } from "@/lib/connections/warnings";

const UNTIL = "2027-03-31";

test.each([
  ["2027-02-28", []],
  ["2027-03-01", ["Sync until ends in 30 days, on 31 Mar 2027. Time off after that day will not show."]],
  ["2027-03-03", ["Sync until ends in 28 days, on 31 Mar 2027. Time off after that day will not show."]],
  ["2027-03-30", ["Sync until ends tomorrow, on 31 Mar 2027. Time off after that day will not show."]],
  ["2027-03-31", ["Sync until ends today, on 31 Mar 2027. Time off after that day will not show."]],
  ["2027-04-01", ["Sync until ended on 31 Mar 2027, 1 day ago. Time off after that day does not show."]],
  ["2028-03-31", ["Sync until ended on 31 Mar 2027, 366 days ago. Time off after that day does not show."]],
])("on %s a window until 31 March warns %j", (today, messages) => {
  const warnings = deriveWarnings({ syncUntil: UNTIL, rollingMonths: null }, today);
  expect(warnings.map((warning) => warning.message)).toEqual(messages);
});

test("a window that moves along never warns, even if no run has moved it for long", () => {
  expect(deriveWarnings({ syncUntil: UNTIL, rollingMonths: 6 }, "2028-03-31")).toEqual([]);
});
