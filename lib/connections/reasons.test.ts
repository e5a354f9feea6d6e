import { describe, expect, test } from "vitest";
import { reason as reasonSchema } from "@/lib/connections/ledger-schemas";
import { explain, NEEDS_ATTENTION } from "@/lib/connections/reasons";

const ABOUT = {
  person: "Ada Park",
  email: "ada@example.com",
  type: "lunarPhase",
  startDate: "2026-03-09",
  endDate: "2026-03-13",
  span: null,
  window: { from: "2026-10-01", until: "2027-03-31" },
};

describe.each(reasonSchema.options)("%s", (reason) => {
  test("is told in whole sentences", () => {
    const { detail, fix } = explain(reason, ABOUT);
    for (const words of [detail, fix ?? "Nothing."]) {
      expect(words).toMatch(/^[A-Z0-9].*\.$/);
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
  expect(quiet).toEqual([
    "not_time_off",
    "outside_window",
    "agent_inactive",
    "person_ignored",
    "policy_excluded",
    "superseded",
  ]);
});

test("nothing needs doing about what is no time off or was replaced", () => {
  expect([explain("not_time_off", ABOUT).fix, explain("superseded", ABOUT).fix]).toEqual([null, null]);
});

describe("a request with gaps", () => {
  test("names its pieces, whom to ask, and for what", () => {
    const span = { kind: "portion", startDate: "2026-03-09", endDate: "2026-03-13", portion: "morning" } as const;
    expect(explain("not_contiguous", { ...ABOUT, span })).toEqual({
      detail: "Not on the schedule: this one request covers every morning of 9 to 13 March 2026, with gaps in between.",
      fix: "Ask Ada to cancel it in HiBob and request each morning on its own.",
    });
  });

  test("is told by its days when its pieces are not known", () => {
    expect(explain("not_contiguous", ABOUT).detail).toContain("covers 9 to 13 March 2026, with gaps");
    expect(explain("not_contiguous", { ...ABOUT, startDate: null, endDate: null }).detail).toContain(
      "covers several stretches, with gaps",
    );
  });
});

test.each([
  ["Ada Park", "Ask Ada to"],
  ["Park, Ada Maria", "Ask Ada to"],
  ["Ada", "Ask Ada to"],
  ["Person 3332883884017713938", "Ask the employee to"],
])("%s is asked by their first name", (person, words) => {
  expect(explain("no_clock_time", { ...ABOUT, person }).fix).toMatch(words);
});

describe("what lies outside the window", () => {
  test("after it can be brought in, from a day that is named", () => {
    const about = { ...ABOUT, startDate: "2027-05-19", endDate: "2027-05-21" };
    expect(explain("outside_window", about)).toEqual({
      detail: "19 to 21 May 2027 lies outside the days that this connection syncs, 1 October 2026 to 31 March 2027.",
      fix: "Under *Settings*, move *Sync until* to 19 May 2027 or later to bring it in.",
    });
  });

  test("before it is over", () => {
    expect(explain("outside_window", ABOUT).fix).toBeNull();
  });
});

test("the words name what the admin has to look for", () => {
  expect(explain("unknown_type", ABOUT).detail).toContain("“lunarPhase”");
  expect(explain("no_matching_agent", ABOUT).detail).toContain("Ada Park, whose email in HiBob is ada@example.com.");
  expect(explain("no_matching_agent", { ...ABOUT, email: null }).detail).toContain("doesn't show us an email");
  const span = { kind: "invalid", startDate: null, endDate: null, problem: "HiBob gave no start date." } as const;
  expect(explain("invalid_data", { ...ABOUT, span }).detail).toMatch("contradicts itself. HiBob gave no start date.");
});
