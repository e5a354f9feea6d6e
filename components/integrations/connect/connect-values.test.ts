import { expect, test } from "vitest";
import { connectSchema, defaultSyncUntil, earliestSyncUntil } from "@/components/integrations/connect/connect-values";

const TODAY = "2026-08-31";
const typed = { serviceUserId: " SERVICE-1 ", token: "  secret\n", syncUntil: "2026-09-01" };

test("what is pasted loses its spaces", () => {
  expect(connectSchema(TODAY).parse(typed)).toEqual({
    serviceUserId: "SERVICE-1",
    token: "secret",
    syncUntil: "2026-09-01",
  });
});

test.each([
  ["2026-08-31", "Choose a date after today."],
  ["2020-01-01", "Choose a date after today."],
  ["", "Choose a date."],
])("syncing until %j is refused", (syncUntil, message) => {
  const result = connectSchema(TODAY).safeParse({ ...typed, syncUntil });
  expect(result.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([["syncUntil", message]]);
});

test("the form proposes half a year and takes tomorrow at the earliest", () => {
  expect(defaultSyncUntil(TODAY)).toBe("2027-02-28");
  expect(earliestSyncUntil(TODAY)).toBe("2026-09-01");
});
