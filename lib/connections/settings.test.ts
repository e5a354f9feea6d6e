import { expect, test } from "vitest";
import { preflightInput } from "@/lib/connections/preflight-schemas";
import { createInput, patchInput } from "@/lib/connections/schemas";
import { readSettings, settingsInput } from "@/lib/connections/settings";

const NONE = { rollingMonths: null, policyTypes: "default" };

test.each([
  [{}, NONE],
  [null, NONE],
  ["text", NONE],
  [{ rollingMonths: 6 }, { ...NONE, rollingMonths: 6 }],
  [
    { rollingMonths: 61, policyTypes: "own", later: true },
    { rollingMonths: null, policyTypes: "own" },
  ],
  [{ rollingMonths: "6", policyTypes: "other" }, NONE],
])("stored settings %j are read as %j", (stored, read) => {
  expect(readSettings(stored)).toEqual(read);
});

test("a setting that is left out is not changed", () => {
  expect(settingsInput.parse({ policyTypes: "own" })).toEqual({ policyTypes: "own" });
  expect(settingsInput.parse({ rollingMonths: null })).toEqual({ rollingMonths: null });
});

test.each([
  [{ rollingMonth: 6 }, "There is no setting “rollingMonth”. There are: rollingMonths, policyTypes."],
  [{ rollingMonths: 0 }, "Choose at least 1 month."],
  [{ rollingMonths: 61 }, "Choose at most 60 months."],
  [{ rollingMonths: 1.5 }, "Give whole months."],
  [{ rollingMonths: "6" }, "Give a number of months."],
])("the settings %j are refused", (given, message) => {
  const { error } = patchInput.safeParse({ settings: given });
  expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([["settings", message]]);
});

test.each([
  [{}, "Give syncUntil or rollingMonths."],
  [{ syncUntil: "2027-03-31", rollingMonths: 6 }, "Give syncUntil or rollingMonths, not both."],
])("a connection with the end %j is refused", (end, message) => {
  const credentials = { serviceUserId: "SERVICE-1", token: "secret" };
  const { error } = createInput.safeParse({ integration: "hibob", credentials, ...end });
  expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[["syncUntil"], message]]);
});

test("a missing end is told together with what else is missing", () => {
  const paths = (given: unknown) => createInput.safeParse(given).error?.issues.map((issue) => issue.path.join("."));
  expect(paths({})).toEqual(["integration", "credentials", "syncUntil"]);
  expect(paths({ syncUntil: "31.12.2027" })).toEqual(["integration", "credentials", "syncUntil"]);
  expect(paths(undefined)).toEqual([""]);
});

test("a preflight needs no end, and takes one only", () => {
  const given = { integration: "hibob", credentials: { serviceUserId: "SERVICE-1", token: "secret" } };
  expect(preflightInput.safeParse(given).success).toBe(true);
  expect(preflightInput.safeParse({ ...given, rollingMonths: 6 }).success).toBe(true);
  expect(preflightInput.safeParse({ ...given, rollingMonths: 6, syncUntil: "2027-03-31" }).success).toBe(false);
});
