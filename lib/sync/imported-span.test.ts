import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toSpan } from "@/lib/sync/imported-span";
import { project } from "@/lib/sync/project";
import { dayOf } from "@/lib/time";

const ZONES = ["Europe/London", "Asia/Manila", "America/New_York", "America/Havana", "Australia/Lord_Howe", "UTC"];

function stretch(startsAt: string, endsAt: string) {
  return { startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) };
}

const days = (startDate: string, startPortion: string, endDate: string, endPortion: string) => ({
  kind: "days",
  startDate,
  startPortion,
  endDate,
  endPortion,
});

test.each([
  ["a day", "2026-12-01T00:00Z", "2026-12-02T00:00Z", days("2026-12-01", "all_day", "2026-12-01", "all_day")],
  ["a morning", "2026-12-01T00:00Z", "2026-12-01T12:00Z", days("2026-12-01", "all_day", "2026-12-01", "morning")],
  ["an afternoon", "2026-12-01T12:00Z", "2026-12-02T00:00Z", days("2026-12-01", "afternoon", "2026-12-01", "all_day")],
  ["days", "2026-12-01T12:00Z", "2026-12-04T12:00Z", days("2026-12-01", "afternoon", "2026-12-04", "morning")],
  [
    "a day of 23 hours",
    "2026-03-29T00:00Z",
    "2026-03-29T23:00Z",
    days("2026-03-29", "all_day", "2026-03-29", "all_day"),
  ],
])("%s is told in days", (_name, startsAt, endsAt, span) => {
  expect(toSpan(stretch(startsAt, endsAt), "Europe/London")).toEqual(span);
});

test("clock times are told as such, over midnight too", () => {
  expect(toSpan(stretch("2026-12-01T20:30Z", "2026-12-02T02:15:30Z"), "Europe/London")).toMatchObject({
    kind: "blocks",
    timeZone: "Europe/London",
    blocks: [
      { date: "2026-12-01", startTime: "20:30:00", endTime: "24:00" },
      { date: "2026-12-02", startTime: "00:00", endTime: "02:15:30" },
    ],
  });
});

test("any stretch of time becomes itself again, in any zone", () => {
  const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 });
  fc.assert(
    fc.property(
      minute,
      fc.integer({ min: 1, max: 20 * 1440 }),
      fc.constantFrom(...ZONES),
      (start, minutes, timeZone) => {
        const startsAt = Temporal.Instant.fromEpochMilliseconds(start * 60_000);
        const endsAt = startsAt.add({ minutes });
        const window = {
          from: dayOf(startsAt.subtract({ hours: 48 }), "UTC"),
          until: dayOf(endsAt.add({ hours: 48 }), "UTC"),
        };
        const projection = project(toSpan({ startsAt, endsAt }, timeZone), { timeZone, window });
        if (!("placement" in projection)) throw new Error(projection.reason);
        expect([String(projection.placement.startsAt), String(projection.placement.endsAt)]).toEqual([
          String(startsAt),
          String(endsAt),
        ]);
      },
    ),
    { numRuns: 500 },
  );
});
