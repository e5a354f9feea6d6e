import { describe, expect, test } from "vitest";
import { checkWindow, defaultSyncFrom } from "@/lib/connections/window";
import { AppError } from "@/lib/errors";

const TODAY = "2026-11-12";

/** Paths of what is wrong. */
function wrong(syncFrom: string, syncUntil: string): string[] {
  try {
    checkWindow({ syncFrom, syncUntil }, TODAY);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error).toMatchObject({ code: "invalid_input", status: 422, detail: error.errors[0]?.message });
    return error.errors.map(({ path }) => path);
  }
}

test("a connection covers the 30 days before it was made", () => {
  expect(defaultSyncFrom(TODAY)).toBe("2026-10-13");
  expect(defaultSyncFrom("2028-03-15")).toBe("2028-02-14");
});

describe("the window", () => {
  test.each<[string, string, string, string[]]>([
    ["from the past to the future", "2026-10-13", "2027-11-12", []],
    ["of today only", TODAY, TODAY, []],
    ["in the future only", "2026-12-01", "2026-12-31", []],
    ["as far as it may", "2026-10-13", "2031-11-12", []],
    ["a day too far", "2026-10-13", "2031-11-13", ["syncUntil"]],
    ["that is over", "2026-10-13", "2026-11-11", ["syncUntil"]],
    ["that ends before it starts", "2026-12-02", "2026-12-01", ["syncFrom"]],
    ["wrong in two ways", "2026-11-12", "2026-11-11", ["syncUntil", "syncFrom"]],
  ])("%s", (_name, syncFrom, syncUntil, expected) => {
    expect(wrong(syncFrom, syncUntil)).toEqual(expected);
  });

  test("five years from a leap day end on the last day of February", () => {
    expect(() => checkWindow({ syncFrom: "2028-02-29", syncUntil: "2033-02-28" }, "2028-02-29")).not.toThrow();
    expect(() => checkWindow({ syncFrom: "2028-02-29", syncUntil: "2033-03-01" }, "2028-02-29")).toThrow(AppError);
  });
});
