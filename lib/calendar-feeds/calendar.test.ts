import fc from "fast-check";
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { calendarParts, type FeedEvent, type Look } from "@/lib/calendar-feeds/calendar";
import { atTime, endOfDay, startOfDay } from "@/lib/time";

const LOOK: Look = { name: "Ada Park", level: "full", isOfMany: false };
const ID = "0198f2a0-0000-7000-8000-000000000001";

function at(instant: Temporal.Instant | string): Date {
  return new Date(Temporal.Instant.from(instant.toString()).epochMilliseconds);
}

function anEvent(given: Partial<FeedEvent> = {}): FeedEvent {
  return {
    id: ID,
    agentName: "Ada Park",
    typeName: "Time off",
    isTimeOff: true,
    startsAt: at("2026-11-02T00:00Z"),
    endsAt: at("2026-11-03T00:00Z"),
    timeZone: "Europe/London",
    allDay: true,
    policy: "Holiday",
    isPolicyPrivate: false,
    createdAt: at("2026-10-01T08:00Z"),
    changedAt: at("2026-10-02T09:30:15Z"),
    ...given,
  };
}

function toCalendar(look: Look, events: FeedEvent[]): string {
  return [...calendarParts(look, events)].join("");
}

/** As a calendar program reads it. */
function read(text: string) {
  return new ICAL.Component(ICAL.parse(text));
}

/** The first event. */
function readEvent(text: string) {
  const each = read(text).getFirstSubcomponent("vevent");
  if (!each) throw new Error("There is no event in the calendar.");
  return { each, event: new ICAL.Event(each) };
}

describe("the frame", () => {
  test("says its name, how often to come and who made it", () => {
    const calendar = read(toCalendar(LOOK, []));
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("prodid")).toBe("-//Rosterline//Calendar feed//EN");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Ada Park");
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT15M");
    expect(calendar.getAllSubcomponents()).toEqual([]);
  });

  test("ends each line as RFC 5545 says, the last one too", () => {
    const text = toCalendar(LOOK, [anEvent()]);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

describe("an event", () => {
  test("has an id, a time stamp and a sequence that change only with it", () => {
    const { each, event } = readEvent(toCalendar(LOOK, [anEvent()]));
    expect(event.uid).toBe(`${ID}@rosterline`);
    for (const name of ["dtstamp", "last-modified"])
      expect(String(each.getFirstPropertyValue(name))).toBe("2026-10-02T09:30:15Z");
    const later = readEvent(toCalendar(LOOK, [anEvent({ changedAt: at("2026-10-02T09:30:16Z") })]));
    expect(later.event.uid).toBe(event.uid);
    expect(later.event.sequence).toBe(event.sequence + 1);
    expect(toCalendar(LOOK, [anEvent()])).toBe(toCalendar(LOOK, [anEvent()]));
  });

  test("keeps within iCalendar's integers for decades", () => {
    const { event } = readEvent(toCalendar(LOOK, [anEvent({ changedAt: at("2090-01-01T00:00Z") })]));
    expect(event.sequence).toBeLessThan(2 ** 31);
  });

  test.each([
    ["busy", "Busy", null],
    ["time_off", "Time off", null],
    ["full", "Time off", "Holiday"],
  ] as const)("at the level %s reads %s", (level, summary, detail) => {
    const { event } = readEvent(toCalendar({ ...LOOK, level }, [anEvent()]));
    expect([event.summary, event.description]).toEqual([summary, detail]);
  });

  test.each([
    ["busy", "Busy"],
    ["time_off", "Busy"],
    ["full", "Meeting"],
  ] as const)("that is no time off, at the level %s, reads %s", (level, summary) => {
    const meeting = anEvent({ typeName: "Meeting", isTimeOff: false, policy: null });
    expect(readEvent(toCalendar({ ...LOOK, level }, [meeting])).event.summary).toBe(summary);
  });

  test.each(["busy", "time_off", "full"] as const)("of a private policy never names it at the level %s", (level) => {
    const secret = anEvent({ policy: "Therapy", typeName: "Therapy", isPolicyPrivate: true });
    for (const isOfMany of [true, false])
      expect(toCalendar({ ...LOOK, level, isOfMany }, [secret])).not.toContain("Therapy");
  });

  test("blocks the agent's own calendar, and nobody else's", () => {
    const transp = (isOfMany: boolean, level: Look["level"]) => {
      const { each } = readEvent(toCalendar({ ...LOOK, level, isOfMany }, [anEvent()]));
      return [each.getFirstPropertyValue("transp"), each.getFirstPropertyValue("x-microsoft-cdo-busystatus")];
    };
    expect(transp(false, "full")).toEqual(["OPAQUE", "OOF"]);
    expect(transp(false, "busy")).toEqual(["OPAQUE", "BUSY"]);
    expect(transp(true, "full")).toEqual(["TRANSPARENT", "FREE"]);
  });

  test("of many agents says whose it is", () => {
    expect(readEvent(toCalendar({ ...LOOK, isOfMany: true }, [anEvent()])).event.summary).toBe("Ada Park: Time off");
  });
});

describe("when it is", () => {
  test.each([
    // A day of 23 hours, one of 25, and one that begins at one o'clock.
    ["2026-03-29", "2026-03-29", "Europe/London"],
    ["2026-10-25", "2026-10-25", "Europe/London"],
    ["2026-09-06", "2026-09-06", "America/Santiago"],
    ["2026-12-24", "2027-01-03", "Pacific/Auckland"],
  ])("whole days from %s to %s in %s are those days", (first, last, timeZone) => {
    const span = { startsAt: at(startOfDay(first, timeZone)), endsAt: at(endOfDay(last, timeZone)), timeZone };
    const { event } = readEvent(toCalendar(LOOK, [anEvent(span)]));
    expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
    expect(event.startDate.toString()).toBe(first);
    expect(event.endDate.toString()).toBe(Temporal.PlainDate.from(last).add({ days: 1 }).toString());
  });

  test.each([
    ["2026-03-29", "00:00", "12:00", "Europe/London"],
    ["2026-10-25", "12:00", "17:30", "Europe/London"],
    ["2026-03-08", "01:30", "03:30", "America/New_York"],
    ["2026-11-01", "00:30", "02:30", "America/New_York"],
  ])("times on %s from %s to %s in %s are those instants", (date, from, to, timeZone) => {
    const startsAt = at(atTime(date, from, timeZone));
    const endsAt = at(atTime(date, to, timeZone));
    const { event } = readEvent(toCalendar(LOOK, [anEvent({ startsAt, endsAt, timeZone, allDay: false })]));
    expect([event.startDate.isDate, event.endDate.isDate]).toEqual([false, false]);
    expect([event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual([startsAt, endsAt]);
  });

  test("any days, in any zone", () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    const day = fc.record({ start: fc.integer({ min: 0, max: 700 }), length: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(zone, day, (timeZone, { start, length }) => {
        const first = Temporal.PlainDate.from("2026-01-01").add({ days: start });
        const end = first.add({ days: length });
        // A day that a zone left out altogether (Samoa, 2011) is none of these.
        const startsAt = at(startOfDay(first.toString(), timeZone));
        const endsAt = at(startOfDay(end.toString(), timeZone));
        const { event } = readEvent(toCalendar(LOOK, [anEvent({ startsAt, endsAt, timeZone })]));
        expect([event.startDate.toString(), event.endDate.toString()]).toEqual([first.toString(), end.toString()]);
      }),
    );
  });
});
