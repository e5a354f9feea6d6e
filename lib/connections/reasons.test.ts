import { describe, expect, test } from "vitest";
import { explain, NEEDS_ATTENTION } from "@/lib/connections/reasons";
import { reason as reasonSchema } from "@/lib/connections/schemas";

const ABOUT = {
  person: "Ada",
  email: "ada@example.com",
  type: "lunarPhase",
  startDate: "2026-03-09",
  endDate: "2026-03-13",
};

describe.each(reasonSchema.options)("%s", (reason) => {
  test("is told in whole sentences", () => {
    const { detail, fix } = explain(reason, ABOUT);
    for (const words of [detail, fix ?? "Nothing."]) {
      expect(words).toMatch(/^[A-Z].*\.$/);
      expect(words).not.toMatch(/undefined|null|_|!/);
    }
  });

  test("says what to do where somebody has to do something", () => {
    if (NEEDS_ATTENTION.includes(reason)) expect(explain(reason, ABOUT).fix).not.toBeNull();
  });

  test("can be told of a request and a person of whom little is known", () => {
    const { detail, fix } = explain(reason, { ...ABOUT, email: null, type: "", startDate: null, endDate: null });
    expect(`${detail} ${fix}`).not.toMatch(/undefined|email null/);
  });
});

test("what an admin decided, and what needs nothing, asks for no attention", () => {
  const quiet = reasonSchema.options.filter((reason) => !NEEDS_ATTENTION.includes(reason));
  expect(quiet).toEqual(["not_time_off", "outside_window", "person_ignored", "policy_excluded", "superseded"]);
});

test("nothing needs doing about what is no time off or was replaced", () => {
  expect([explain("not_time_off", ABOUT).fix, explain("superseded", ABOUT).fix]).toEqual([null, null]);
});

describe("a request with gaps", () => {
  test.each([
    ["2026-03-09", "2026-03-13", "9 to 13 March 2026"],
    ["2026-03-30", "2026-04-02", "30 March to 2 April 2026"],
    ["2026-12-30", "2027-01-02", "30 December 2026 to 2 January 2027"],
    ["2026-03-09", "2027-03-02", "9 March 2026 to 2 March 2027"],
    ["2026-03-09", "2026-03-09", "9 March 2026"],
    ["2026-03-09", null, "9 March 2026"],
    [null, null, "several stretches"],
  ])("from %s to %s covers %s", (startDate, endDate, words) => {
    expect(explain("not_contiguous", { ...ABOUT, startDate, endDate }).detail).toContain(`covers ${words} with gaps`);
  });

  test("names whom to ask for what", () => {
    expect(explain("not_contiguous", ABOUT).fix).toBe("Ask Ada to request each day or half day on its own.");
  });
});

test("the words name what the admin has to look for", () => {
  expect(explain("unknown_type", ABOUT).detail).toContain("“lunarPhase”");
  expect(explain("no_matching_agent", ABOUT).detail).toBe("No agent has the email ada@example.com.");
  expect(explain("no_matching_agent", { ...ABOUT, email: null }).detail).toBe("HiBob doesn't show us an email of Ada.");
  expect(explain("person_ignored", ABOUT).detail).toBe("Ada is ignored here.");
});
