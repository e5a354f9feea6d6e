import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { endOfDay, startOfDay } from "@/lib/time";
import { daysOf, eventsRangeOf, rangeTitle, step, VIEWS } from "./range";

test.each([
  { day: "2026-11-04", view: "day", first: "2026-11-04", length: 1, title: "Wed 4 Nov 2026" },
  { day: "2026-11-08", view: "week", first: "2026-11-02", length: 7, title: "2 – 8 Nov 2026" },
  { day: "2026-11-04", view: "2weeks", first: "2026-11-02", length: 14, title: "2 – 15 Nov 2026" },
  { day: "2026-11-30", view: "2weeks", first: "2026-11-30", length: 14, title: "30 Nov – 13 Dec 2026" },
  { day: "2027-01-01", view: "week", first: "2026-12-28", length: 7, title: "28 Dec 2026 – 3 Jan 2027" },
  { day: "2028-02-29", view: "month", first: "2028-02-01", length: 29, title: "February 2028" },
] as const)("$view around $day", ({ day, view, first, length, title }) => {
  const days = daysOf(day, view);
  expect([days[0], days.length, rangeTitle(days, view)]).toEqual([first, length, title]);
});

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((offset) => Temporal.PlainDate.from("2000-01-01").add({ days: offset }).toString());
const view = fc.constantFrom(...VIEWS);

test("ranges hold their day, and next and previous adjoin without gap or overlap", () => {
  fc.assert(
    fc.property(day, view, (day, view) => {
      const days = daysOf(day, view);
      expect(days).toContain(day);
      const next = daysOf(step(day, view, 1), view);
      expect(
        Temporal.PlainDate.from(next[0] ?? "")
          .subtract({ days: 1 })
          .toString(),
      ).toBe(days.at(-1));
      expect(daysOf(step(next[0] ?? "", view, -1), view)).toEqual(days);
    }),
  );
});

test("the range asked for holds the days in every zone", () => {
  const zones = fc.constantFrom(
    "Pacific/Kiritimati",
    "Etc/GMT+12",
    "Europe/London",
    "America/Sao_Paulo",
    "Asia/Manila",
  );
  fc.assert(
    fc.property(day, view, zones, (day, view, zone) => {
      const days = daysOf(day, view);
      const { start, end } = eventsRangeOf(days);
      expect(startOfDay(days[0] ?? "", zone).epochMilliseconds).toBeGreaterThanOrEqual(Date.parse(start));
      expect(endOfDay(days.at(-1) ?? "", zone).epochMilliseconds).toBeLessThanOrEqual(Date.parse(end));
    }),
  );
});
