import { describe, expect, test } from "vitest";
import { daysInWords, piecesInWords } from "@/lib/connections/span-words";

test.each([
  ["2026-03-09", "2026-03-13", "9 to 13 March 2026"],
  ["2026-03-30", "2026-04-02", "30 March to 2 April 2026"],
  ["2026-12-30", "2027-01-02", "30 December 2026 to 2 January 2027"],
  ["2026-03-09", "2027-03-02", "9 March 2026 to 2 March 2027"],
  ["2026-03-09", "2026-03-09", "9 March 2026"],
  ["2026-03-09", null, "9 March 2026"],
])("from %s to %s: %s", (first, last, words) => {
  expect(daysInWords(first, last)).toBe(words);
});

describe("the pieces of a request with gaps", () => {
  const week = { startDate: "2026-03-09", endDate: "2026-03-13" };
  test("are named by their half, or as the same hours", () => {
    expect(piecesInWords({ kind: "portion", ...week, portion: "afternoon" })).toEqual({
      covers: "every afternoon of 9 to 13 March 2026",
      each: "each afternoon on its own",
    });
    expect(piecesInWords({ kind: "repeated", ...week })?.covers).toBe(
      "the same hours on every day of 9 to 13 March 2026",
    );
  });

  test.each([
    ["morning", "all_day", "the morning of 9 March 2026 and 10 to 13 March 2026"],
    ["morning", "morning", "the morning of 9 March 2026 and 10 March 2026 to noon of 13 March 2026"],
    ["all_day", "afternoon", "9 to 12 March 2026 and the afternoon of 13 March 2026"],
    ["afternoon", "afternoon", "noon of 9 March 2026 to 12 March 2026 and the afternoon of 13 March 2026"],
    ["morning", "afternoon", "the morning of 9 March 2026, 10 to 12 March 2026 and the afternoon of 13 March 2026"],
  ] as const)("from %s to %s stand on either side of the hole", (startPortion, endPortion, covers) => {
    const pieces = piecesInWords({ kind: "days", ...week, startPortion, endPortion });
    expect(pieces).toEqual({ covers, each: `${covers}, each on its own` });
  });

  test("of two days are the two halves", () => {
    const days = { startDate: "2026-03-09", endDate: "2026-03-10" };
    const span = { kind: "days", ...days, startPortion: "morning", endPortion: "afternoon" } as const;
    expect(piecesInWords(span)?.covers).toBe("the morning of 9 March 2026 and the afternoon of 10 March 2026");
  });

  test("of which one is a half day say which half", () => {
    const days = { startDate: "2026-03-09", endDate: "2026-03-10" };
    const span = { kind: "days", ...days, startPortion: "morning", endPortion: "morning" } as const;
    expect(piecesInWords(span)?.covers).toBe("the morning of 9 March 2026 and the morning of 10 March 2026");
  });

  test("are counted when there are many", () => {
    const block = (day: number) => ({ date: `2026-03-0${day}`, startTime: "09:00", endTime: "12:30:00" });
    const of = (...days: number[]) =>
      piecesInWords({ kind: "blocks", ...week, blocks: days.map(block), timeZone: null })?.covers;
    expect(of(2, 4)).toBe("2 March 2026 09:00–12:30 and 4 March 2026 09:00–12:30");
    expect(of(1, 2, 3, 4, 5, 6, 7)).toBe("7 stretches of time");
  });

  test("are unknown where there is no gap to see", () => {
    expect(piecesInWords({ kind: "amount", ...week })).toBeNull();
    expect(piecesInWords({ kind: "days", ...week, startPortion: "all_day", endPortion: "all_day" })).toBeNull();
  });
});
