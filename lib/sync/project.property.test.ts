import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Block, Day, Portion, Span } from "@/lib/integrations/types";
import { type Placement, project } from "@/lib/sync/project";

const ZONES = Intl.supportedValuesOf("timeZone");
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS = Array.from({ length: 730 }, (_, index) => toDay(Date.UTC(2026, 0, 1) + index * DAY_MS));
const WINDOW = { from: "2000-01-01", until: "2040-12-31" };

describe("every day of two years in every zone", { timeout: 30_000 }, () => {
  test.each(ZONES)("%s", (zone) => {
    const clock = makeClock(zone);
    const wrong: string[] = [];
    let previousEnd: number | undefined;
    for (const day of DAYS) {
      const one = { startDate: day, endDate: day };
      const whole = place({ kind: "days", ...one, startPortion: "all_day", endPortion: "all_day" }, zone);
      const morning = place({ kind: "portion", ...one, portion: "morning" }, zone);
      const afternoon = place({ kind: "portion", ...one, portion: "afternoon" }, zone);
      const [start, end] = ends(whole);
      const [noon] = ends(afternoon);
      const claims = {
        "the day and its halves have a length": start < noon && noon < end,
        "the morning is from the day's start to noon": ends(morning).join() === [start, noon].join(),
        "the afternoon is from noon to the day's end": ends(afternoon).join() === [noon, end].join(),
        "it starts where the day before ended": previousEnd === undefined || previousEnd === start,
        "its start is the first instant of the day": clock(start).startsWith(day) && clock(start - 1000) < day,
        // Where the morning is as long as it should be, noon cannot be one that a change repeats.
        "noon is at 12:00":
          (noon - start === 12 * HOUR_MS && clock(noon) === `${day} 12:00:00`) || noon === resolve(day, "12:00", clock),
        "only the whole day is all day": whole.allDay && !morning.allDay && !afternoon.allDay,
      };
      for (const [claim, holds] of Object.entries(claims)) if (!holds) wrong.push(`${day}: ${claim}`);
      previousEnd = end;
    }
    expect(wrong).toEqual([]);
  });
});

describe("whatever the span and the zone are", { timeout: 30_000 }, () => {
  const zone = fc.constantFrom(...ZONES);
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => toDay(Date.UTC(2010, 0, 1) + days * DAY_MS));
  const portion = fc.constantFrom<Portion[]>("all_day", "morning", "afternoon");
  const minute = fc.oneof(fc.constantFrom(0, 720, 1440), fc.integer({ min: 0, max: 1440 }));
  const stretch = fc.uniqueArray(minute, { minLength: 2, maxLength: 2 }).map((ends) => ends.sort((a, b) => a - b));
  const range = fc.tuple(day, fc.nat(5)).map(([startDate, more]) => ({ startDate, endDate: addDays(startDate, more) }));

  const block = (date: Day): fc.Arbitrary<Block> =>
    fc.oneof(
      portion.map((name) => ({ date, portion: name })),
      stretch.map(([from = 0, to = 0]) => ({ date, startTime: toTime(from), endTime: toTime(to) })),
    );
  const blocks = range.chain(({ startDate, endDate }) =>
    fc.record({
      kind: fc.constant("blocks" as const),
      startDate: fc.constant(startDate),
      endDate: fc.constant(endDate),
      blocks: fc
        .array(fc.constantFrom(startDate, endDate, addDays(startDate, 1)).chain(block), { maxLength: 5 })
        .map((list) => list.filter(({ date }) => date <= endDate)),
      timeZone: fc.option(zone),
    }),
  );
  const days = fc
    .tuple(range, portion, portion)
    .map(([ends, startPortion, endPortion]) => ({ kind: "days" as const, ...ends, startPortion, endPortion }));
  const half = fc
    .tuple(range, fc.constantFrom("morning" as const, "afternoon" as const))
    .map(([ends, name]) => ({ kind: "portion" as const, ...ends, portion: name }));
  const openEnded = fc.record({ kind: fc.constant("open_ended" as const), startDate: day, startPortion: portion });
  const span = fc.oneof(days, half, blocks, openEnded);

  test("an event has a length and stays within the days of its request", () => {
    fc.assert(
      fc.property(span, zone, fc.integer({ min: -10, max: 10 }), (given, timeZone, shift) => {
        const from = addDays(given.startDate, shift);
        const until = addDays(from, 3);
        const projection = project(given, { timeZone, window: { from, until } });
        if ("reason" in projection) return;
        const { startsAt, endsAt, allDay, timeZone: placedIn } = projection.placement;
        const endDate = given.kind === "open_ended" ? until : given.endDate;
        expect(startsAt.epochMilliseconds).toBeLessThan(endsAt.epochMilliseconds);
        const [start, end] = [startsAt, endsAt].map((at) => at.toZonedDateTimeISO(placedIn));
        // A day of leeway: a clock time that a change skips moves on, at the end of a day into the next one.
        expect(String(start?.toPlainDate()) >= addDays(given.startDate, -1)).toBe(true);
        expect(String(end?.toPlainDate()) <= addDays(endDate, 1)).toBe(true);
        expect(allDay).toBe([start, end].every((at) => at?.startOfDay().equals(at)));
      }),
      { numRuns: 2000 },
    );
  });

  test("the order of blocks does not matter", () => {
    const shuffled = blocks.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given.blocks, { minLength: given.blocks.length, maxLength: given.blocks.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, zone, ([given, list], timeZone) => {
        const at = { timeZone, window: WINDOW };
        expect(json(project({ ...given, blocks: list }, at))).toBe(json(project(given, at)));
      }),
      { numRuns: 1000 },
    );
  });

  test("a contiguous stretch is one event however it is cut into blocks", () => {
    const cuts = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 1439 }), { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(range, stretch, cuts, zone, ({ startDate, endDate }, [from = 0, to = 0], cutsOfDay, timeZone) => {
        const whole = eachDay(startDate, endDate).map((date) => ({
          date,
          from: date === startDate ? from : 0,
          to: date === endDate ? (startDate === endDate ? to : Math.max(to, 1)) : 1440,
        }));
        const cut = whole.flatMap((part, index) => {
          const inside = (cutsOfDay[index] ?? []).filter((at) => at > part.from && at < part.to);
          const edges = [part.from, ...inside.sort((a, b) => a - b), part.to];
          return edges.slice(1).map((end, piece) => ({ date: part.date, from: edges[piece] ?? 0, to: end }));
        });
        // A cut at a time that a change skips is none.
        fc.pre(cut.every((part) => exists(part.date, part.from, timeZone) && exists(part.date, part.to, timeZone)));
        const [one, many] = [whole, cut].map((parts) =>
          place({ kind: "blocks", startDate, endDate, blocks: parts.map(toBlock), timeZone: null }, timeZone),
        );
        expect(json(many)).toBe(json(one));
      }),
      { numRuns: 1000 },
    );
  });

  test("several days from an afternoon to a morning are one stretch, from noon to noon", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAYS), fc.integer({ min: 1, max: 60 }), zone, (startDate, more, timeZone) => {
        const endDate = addDays(startDate, more);
        const portions = { startPortion: "afternoon", endPortion: "morning" } as const;
        const clock = makeClock(timeZone);
        expect(ends(place({ kind: "days", startDate, endDate, ...portions }, timeZone))).toEqual([
          resolve(startDate, "12:00", clock),
          resolve(endDate, "12:00", clock),
        ]);
      }),
    );
  });
});

function place(span: Span, timeZone: string): Placement {
  const projection = project(span, { timeZone, window: WINDOW });
  if ("reason" in projection) throw new Error(`${projection.reason} in ${timeZone}: ${json(span)}`);
  return projection.placement;
}

function ends({ startsAt, endsAt }: Placement): [number, number] {
  return [startsAt.epochMilliseconds, endsAt.epochMilliseconds];
}

type Clock = (ms: number) => string;

/** What a wall clock in the zone shows at an instant, `YYYY-MM-DD HH:mm:ss`, told by Intl and not by Temporal. */
function makeClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (ms) => format.format(ms);
}

/** The instant of a wall-clock time: the first of two, and where there is none as long after the skip as it says. */
function resolve(day: Day, time: string, clock: Clock): number {
  const asUtc = Date.parse(`${day}T${time}Z`);
  const [before = 0, after = 0] = [asUtc - DAY_MS, asUtc + DAY_MS].map(
    (ms) => Date.parse(`${clock(ms).replace(" ", "T")}Z`) - ms,
  );
  const matching = [asUtc - before, asUtc - after].filter((ms) => clock(ms) === `${day} ${time}:00`);
  return matching.length > 0 ? Math.min(...matching) : asUtc - before;
}

function exists(date: Day, minute: number, zone: string): boolean {
  if (minute === 1440) return true;
  const local = Temporal.PlainDateTime.from(`${date}T${toTime(minute)}`);
  return local.toZonedDateTime(zone).toPlainDateTime().equals(local);
}

function toBlock({ date, from, to }: { date: Day; from: number; to: number }): Block {
  return { date, startTime: toTime(from), endTime: toTime(to) };
}

function toTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function toDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

function addDays(day: Day, days: number): Day {
  return toDay(Date.parse(day) + days * DAY_MS);
}

function eachDay(first: Day, last: Day): Day[] {
  return first > last ? [] : [first, ...eachDay(addDays(first, 1), last)];
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
