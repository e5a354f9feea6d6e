import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/integrations/types";
import { atTime, endOfDay, noon, startOfDay } from "@/lib/time";
import { daysOf } from "./range";
import { columnAt, hoursOf, instantAt, isOnScale, type Scale, scaleFor } from "./scale";

/** Days on which clocks change, and zones in which they never do. */
const CHANGES = [
  { zone: "Europe/London", day: "2026-03-29", hours: 23 },
  { zone: "Europe/London", day: "2026-10-25", hours: 25 },
  { zone: "America/New_York", day: "2026-03-08", hours: 23 },
  { zone: "America/New_York", day: "2026-11-01", hours: 25 },
  // Midnight itself is skipped: the day starts at 01:00.
  { zone: "America/Sao_Paulo", day: "2018-11-04", hours: 23 },
  { zone: "America/Sao_Paulo", day: "2018-02-17", hours: 25 },
  { zone: "Australia/Sydney", day: "2026-10-04", hours: 23 },
  { zone: "Australia/Sydney", day: "2026-04-05", hours: 25 },
  { zone: "Asia/Manila", day: "2026-03-29", hours: 24 },
];

describe.each(CHANGES)("$zone on $day", ({ zone, day, hours }) => {
  const days = daysOf(day, "2weeks");
  const scale = daysScale(days, zone);
  const column = days.indexOf(day);
  const ms = { start: startOfDay(day, zone), noon: noon(day, zone), end: endOfDay(day, zone) };

  test(`has ${hours} hours and fills one column`, () => {
    expect(ms.start.until(ms.end).total("hours")).toBe(hours);
    expect(columnAt(scale, ms.start.epochMilliseconds)).toBe(column);
    expect(columnAt(scale, ms.end.epochMilliseconds)).toBe(column + 1);
  });

  test("has its noon in the middle", () => {
    expect(columnAt(scale, ms.noon.epochMilliseconds)).toBe(column + 0.5);
    expect(ms.noon.toZonedDateTimeISO(zone).hour).toBe(12);
  });

  test("has its hours one after the other where all rows are in the zone", () => {
    const alone = scaleFor({ days: [day], unit: "hour", zone }, zone);
    expect([alone.columns, hoursOf(alone)]).toEqual([hours, hours]);
    for (let hour = 0; hour <= hours; hour += 1)
      expect(columnAt(alone, ms.start.epochMilliseconds + hour * 3_600_000)).toBe(hour);
  });

  test("has the hours of its clocks where rows are in several zones", () => {
    const shared = scaleFor({ days: [day], unit: "hour", zone: null }, zone);
    expect([shared.columns, hoursOf(shared)]).toEqual([24, hours]);
    for (let hour = 3; hour < 24; hour += 1)
      expect(columnAt(shared, atTime(day, `${String(hour).padStart(2, "0")}:00`, zone).epochMilliseconds)).toBe(hour);
    expect(columnAt(shared, ms.end.epochMilliseconds)).toBe(24);
  });

  test("leaves every other day its own column", () => {
    for (const [index, other] of days.entries()) {
      expect(columnAt(scale, startOfDay(other, zone).epochMilliseconds)).toBe(index);
      expect(columnAt(scale, endOfDay(other, zone).epochMilliseconds)).toBe(index + 1);
    }
  });
});

const zones = fc.constantFrom(...new Set(CHANGES.map(({ zone }) => zone)), "Pacific/Apia", "Asia/Kolkata", "UTC");
const someDay = fc
  .integer({ min: 0, max: 9000 })
  .map((offset) => Temporal.PlainDate.from("2008-01-01").add({ days: offset }).toString());

test("later is never further left", () => {
  fc.assert(
    fc.property(zones, someDay, fc.array(fc.integer({ min: -50, max: 900 }), { minLength: 2 }), (zone, day, hours) => {
      const scale = daysScale(daysOf(day, "month"), zone);
      const base = scale.marks[0] ?? 0;
      for (const hour of hours) {
        const inside = base + hour * 3_600_000;
        if (isOnScale(scale, inside)) expect(instantAt(scale, columnAt(scale, inside))).toBeCloseTo(inside, -1);
      }
      const columns = hours.sort((a, b) => a - b).map((hour) => columnAt(scale, base + hour * 3_600_000));
      expect(columns).toEqual([...columns].sort((a, b) => a - b));
      for (const column of columns) {
        expect(column).toBeGreaterThanOrEqual(0);
        expect(column).toBeLessThanOrEqual(scale.columns);
      }
    }),
  );
});

test("clips to the ends and knows what is on it", () => {
  const scale = daysScale(["2026-11-02", "2026-11-03"], "Asia/Manila");
  const before = Date.parse("2026-11-01T15:59:59.999Z");
  const first = Date.parse("2026-11-01T16:00:00.000Z");
  const after = Date.parse("2026-11-03T16:00:00.000Z");
  expect([before, first, after].map((instant) => columnAt(scale, instant))).toEqual([0, 0, 2]);
  expect([before, first, after].map((instant) => isOnScale(scale, instant))).toEqual([false, true, false]);
});

function daysScale(days: Day[], zone: string): Scale {
  return scaleFor({ days, unit: "day", zone: null }, zone);
}
