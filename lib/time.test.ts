import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  atTime,
  countDays,
  dayOf,
  endOfDay,
  fromDay,
  isStartOfDay,
  isZone,
  noon,
  startOfDay,
  toDay,
  today,
} from "@/lib/time";

describe("a day in a zone", () => {
  test.each([
    ["of 24 hours", "2026-11-02", "Europe/London", "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z"],
    ["of 23 hours", "2026-03-29", "Europe/London", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z"],
    ["of 25 hours", "2026-10-25", "Europe/London", "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z"],
    ["of 24 and a half hours", "2026-04-05", "Australia/Lord_Howe", "2026-04-04T13:00:00Z", "2026-04-05T13:30:00Z"],
    ["without a midnight", "2026-09-06", "America/Santiago", "2026-09-06T04:00:00Z", "2026-09-07T03:00:00Z"],
    ["with two midnights", "2026-11-01", "America/Havana", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"],
    ["before a repeated evening", "2026-10-24", "America/Nuuk", "2026-10-24T01:00:00Z", "2026-10-25T02:00:00Z"],
    ["that the zone left out", "2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z"],
  ])("%s", (_name, day, zone, start, end) => {
    expect(startOfDay(day, zone).equals(start)).toBe(true);
    expect(endOfDay(day, zone).equals(end)).toBe(true);
  });

  test.each([
    ["2026-11-02", "Asia/Manila", "2026-11-02T04:00:00Z"],
    ["2026-03-29", "Europe/London", "2026-03-29T11:00:00Z"],
    ["2026-10-25", "Europe/London", "2026-10-25T12:00:00Z"],
  ])("noon of %s in %s", (day, zone, expected) => {
    expect(noon(day, zone).equals(expected)).toBe(true);
  });

  test.each([
    ["a time that is skipped moves on", "2026-03-29", "01:30", "2026-03-29T01:30:00Z"],
    ["of a time that is repeated the first counts", "2026-10-25", "01:30", "2026-10-25T00:30:00Z"],
    ["seconds are kept", "2026-11-02", "09:15:30", "2026-11-02T09:15:30Z"],
  ])("%s", (_name, day, time, expected) => {
    expect(atTime(day, time, "Europe/London").equals(expected)).toBe(true);
  });

  test("the same day starts at other instants in other zones, however often one asks", () => {
    const starts = () => ["Asia/Manila", "UTC", "Asia/Manila"].map((zone) => String(startOfDay("2026-11-02", zone)));
    expect(starts()).toEqual(["2026-11-01T16:00:00Z", "2026-11-02T00:00:00Z", "2026-11-01T16:00:00Z"]);
    expect(starts()).toEqual(starts());
  });

  test.each([
    ["2026-11-02T00:00:00Z", "Europe/London", true],
    ["2026-11-02T00:00:00Z", "Europe/Paris", false],
    ["2026-11-02T12:00:00Z", "Europe/London", false],
    ["2026-09-06T04:00:00Z", "America/Santiago", true],
    ["2026-11-01T05:00:00Z", "America/Havana", false],
  ])("a day starts at %s in %s: %s", (instant, zone, expected) => {
    expect(isStartOfDay(Temporal.Instant.from(instant), zone)).toBe(expected);
  });

  test("the local day of an instant", () => {
    const instant = Temporal.Instant.from("2026-11-02T23:30:00Z");
    expect([dayOf(instant, "America/New_York"), dayOf(instant, "Asia/Manila")]).toEqual(["2026-11-02", "2026-11-03"]);
    expect(today("UTC")).toBe(new Date().toISOString().slice(0, 10));
  });
});

describe("days alone", () => {
  test("are added over months, years and leap days", () => {
    expect([addDays("2026-12-31", 1), addDays("2028-03-01", -1)]).toEqual(["2027-01-01", "2028-02-29"]);
    expect([addMonths("2026-01-31", 1), addMonths("2026-11-30", 3)]).toEqual(["2026-02-28", "2027-02-28"]);
  });

  test("are counted with both ends", () => {
    expect([countDays("2026-11-02", "2026-11-02"), countDays("2026-01-01", "2026-12-31")]).toEqual([1, 365]);
  });

  test("go into a date column and come out again", () => {
    expect(fromDay("2026-11-02").toISOString()).toBe("2026-11-02T00:00:00.000Z");
    expect(toDay(fromDay("2026-11-02"))).toBe("2026-11-02");
  });
});

test.each([
  ["Europe/London", true],
  ["Asia/Calcutta", true],
  ["europe/london", true],
  ["UTC", true],
  ["+05:30", true],
  ["Mars/Olympus", false],
  ["", false],
  ["2026-01-01T00:00Z", false],
  ["2026-01-01[Europe/London]", false],
])("%j is a zone: %s", (name, expected) => {
  expect(isZone(name)).toBe(expected);
});
