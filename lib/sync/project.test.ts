import type { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { toTimeOff } from "@/lib/integrations/hibob/mapper";
import { timeOffRow } from "@/lib/integrations/hibob/schemas";
import { type Place, type Projection, project } from "@/lib/sync/project";

/** The table of docs/projection.md, from HiBob's rows to the wall clock of the agent; its last two rows are decide's. */

const MON = "2026-11-02";
const TUE = "2026-11-03";
const WED = "2026-11-04";
const ONE_DAY = { startDate: MON, endDate: MON };
const THREE_DAYS = { startDate: MON, endDate: WED };
const NEW_YORK: Place = { timeZone: "America/New_York", window: { from: "2026-01-01", until: "2027-12-31" } };

/** `start - end` on the agent's clock (without the year where it is 2026), or the reason. */
function becomes(fields: Record<string, unknown>, place: Partial<Place> = {}): string {
  const projection = projectRow(fields, place);
  if ("reason" in projection) return projection.reason;
  const { startsAt, endsAt, allDay } = projection.placement;
  const clock = (at: Temporal.Instant) => {
    const local = at.toZonedDateTimeISO(place.timeZone ?? NEW_YORK.timeZone).toPlainDateTime();
    return local
      .toString({ smallestUnit: "minute" })
      .replace("T", " ")
      .replace(/^2026-/, "");
  };
  return `${clock(startsAt)} - ${clock(endsAt)}${allDay ? ", all day" : ""}`;
}

function projectRow(fields: Record<string, unknown>, place: Partial<Place>): Projection {
  const row = timeOffRow.parse({ requestId: 31000001, employeeId: "3332883884017713938", ...fields });
  return project(toTimeOff(row).span, { ...NEW_YORK, ...place });
}

const WHOLE_MON = "11-02 00:00 - 11-03 00:00, all day";
const MON_MORNING = "11-02 00:00 - 11-02 12:00";
const MON_AFTERNOON = "11-02 12:00 - 11-03 00:00";
const MON_TO_WED = "11-02 00:00 - 11-05 00:00, all day";

describe("days, one day", () => {
  test.each([
    ["all_day", "all_day", WHOLE_MON],
    [undefined, undefined, WHOLE_MON],
    ["morning", "all_day", MON_MORNING],
    ["all_day", "morning", MON_MORNING],
    ["morning", "morning", MON_MORNING],
    ["afternoon", "all_day", MON_AFTERNOON],
    ["all_day", "afternoon", MON_AFTERNOON],
    ["afternoon", "afternoon", MON_AFTERNOON],
    ["morning", "afternoon", WHOLE_MON],
    ["afternoon", "morning", "invalid_data"],
  ])("start %s, end %s: %s", (startPortion, endPortion, expected) => {
    expect(becomes({ type: "days", ...ONE_DAY, startPortion, endPortion })).toBe(expected);
  });
});

describe("days, several days", () => {
  test.each([
    ["all_day", "all_day", MON_TO_WED],
    ["afternoon", "all_day", "11-02 12:00 - 11-05 00:00"],
    ["all_day", "morning", "11-02 00:00 - 11-04 12:00"],
    ["afternoon", "morning", "11-02 12:00 - 11-04 12:00"],
    ["morning", "all_day", "not_contiguous"],
    ["all_day", "afternoon", "not_contiguous"],
    ["morning", "morning", "not_contiguous"],
    ["afternoon", "afternoon", "not_contiguous"],
    ["morning", "afternoon", "not_contiguous"],
  ])("start %s, end %s: %s", (startPortion, endPortion, expected) => {
    expect(becomes({ type: "days", ...THREE_DAYS, startPortion, endPortion })).toBe(expected);
  });
});

describe("portionOnRange", () => {
  test.each([
    ["a morning", ONE_DAY, "morning", MON_MORNING],
    ["an afternoon", ONE_DAY, "afternoon", MON_AFTERNOON],
    ["mornings of several days", THREE_DAYS, "morning", "not_contiguous"],
    ["afternoons of several days", THREE_DAYS, "afternoon", "not_contiguous"],
    ["whole days", THREE_DAYS, "all_day", MON_TO_WED],
  ])("%s", (_name, range, dayPortion, expected) => {
    expect(becomes({ type: "portionOnRange", ...range, dayPortion })).toBe(expected);
  });
});

describe("specificHoursDayDurations", () => {
  const times = { type: "specificHoursDayDurations", localStartTime: "12:15:00", localEndTime: "14:15:00" };

  test.each([
    ["in the agent's zone", { ...times, ...ONE_DAY }, "11-02 12:15 - 11-02 14:15"],
    ["in its own zone", { ...times, ...ONE_DAY, timeZone: "Europe/London" }, "11-02 07:15 - 11-02 09:15"],
    ["on another day here", { ...times, ...ONE_DAY, timeZone: "Pacific/Auckland" }, "11-01 18:15 - 11-01 20:15"],
    ["in no zone that exists", { ...times, ...ONE_DAY, timeZone: "Mars/Olympus" }, "invalid_data"],
    ["several days", { ...times, ...THREE_DAYS }, "not_contiguous"],
    ["from midnight to midnight", { ...times, ...ONE_DAY, localStartTime: "00:00", localEndTime: "00:00" }, WHOLE_MON],
  ])("%s", (_name, fields, expected) => {
    expect(becomes(fields)).toBe(expected);
  });
});

test("an event says in whose zone it was placed, and `all day` means days of that zone", () => {
  const elsewhere = { type: "specificHoursDayDurations", date: MON, startTime: "00:00", endTime: "24:00" };
  expect(becomes({ ...elsewhere, timeZone: "Europe/London" })).toBe("11-01 19:00 - 11-02 19:00, all day");
  const zoneOf = (fields: Record<string, unknown>) => {
    const projection = projectRow(fields, {});
    return "placement" in projection && projection.placement.timeZone;
  };
  expect(zoneOf({ ...elsewhere, timeZone: "Europe/London" })).toBe("Europe/London");
  expect(zoneOf(elsewhere)).toBe("America/New_York");
});

describe("differentSpecificHoursDayDurations", () => {
  const type = "differentSpecificHoursDayDurations";
  const at = (date: string, localStartTime: string, localEndTime: string) => ({
    date,
    dayDuration: { dayDurationType: "specificHoursDayDuration", localStartTime, localEndTime },
  });
  const part = (date: string, portion = "all_day") => ({
    date,
    dayDuration: { dayDurationType: "portionDayDuration", portion },
  });

  test.each<[string, { date: string }[], string]>([
    ["one day", [at(MON, "09:00", "11:30")], "11-02 09:00 - 11-02 11:30"],
    ["whole days", [part(MON), part(TUE), part(WED)], MON_TO_WED],
    ["one stretch", [at(MON, "15:00", "24:00"), part(TUE), at(WED, "00:00", "10:00")], "11-02 15:00 - 11-04 10:00"],
    ["in any order", [at(WED, "00:00", "10:00"), at(MON, "15:00", "24:00"), part(TUE)], "11-02 15:00 - 11-04 10:00"],
    ["halves that join", [part(MON, "afternoon"), part(TUE, "morning")], "11-02 12:00 - 11-03 12:00"],
    ["the same hours twice", [at(MON, "09:00", "12:00"), at(MON, "10:00", "11:00")], "11-02 09:00 - 11-02 12:00"],
    ["a gap of an hour", [at(MON, "15:00", "23:00"), part(TUE)], "not_contiguous"],
    ["a vacant day between", [part(MON), part(TUE, "vacant"), part(WED)], "not_contiguous"],
    ["vacant days around", [part(MON, "vacant"), part(TUE, "morning")], "11-03 00:00 - 11-03 12:00"],
    ["only vacant days", [part(MON, "vacant")], "invalid_data"],
    ["an end before its start", [at(MON, "12:00", "09:00")], "invalid_data"],
  ])("%s", (_name, durations, expected) => {
    expect(becomes({ type, ...THREE_DAYS, durations })).toBe(expected);
  });

  test("its own zone joins its days, not the agent's", () => {
    const durations = [at(MON, "20:00", "24:00"), at(TUE, "00:00", "04:00")];
    expect(becomes({ type, durations, timeZone: "Asia/Manila" })).toBe("11-02 07:00 - 11-02 15:00");
  });
});

describe("without a clock time", () => {
  test.each([
    ["hours", { type: "hours", date: MON, hoursOnDate: 3 }],
    ["hoursOnRange", { type: "hoursOnRange", ...THREE_DAYS, dailyHours: 2 }],
    ["differentDayDurations", { type: "differentDayDurations", durations: [{ date: MON, hours: 2 }] }],
    ["DifferentDayDurations", { type: "DifferentDayDurations", durations: [{ date: MON, hours: 2 }] }],
    ["percentageOnRange", { type: "percentageOnRange", ...THREE_DAYS, percentageOfDay: 50 }],
  ])("%s", (_name, fields) => {
    expect(becomes(fields)).toBe("no_clock_time");
  });

  test("percentageOnRange of 100 % is as days", () => {
    expect(becomes({ type: "percentageOnRange", ...THREE_DAYS, percentageOfDay: 100 })).toBe(MON_TO_WED);
    expect(becomes({ type: "percentageOnRange", ...ONE_DAY, percentageOfDay: 100 })).toBe(WHOLE_MON);
  });
});

describe("openEnded", () => {
  const OPEN = { type: "openEnded", startDate: MON, startPortion: "all_day", endDate: null, endPortion: null };
  const until = (day: string) => ({ window: { from: "2026-10-01", until: day } });

  test.each([
    ["to the end of the window", OPEN, until("2026-12-31"), "11-02 00:00 - 2027-01-01 00:00, all day"],
    ["grows when the window does", OPEN, until("2027-01-31"), "11-02 00:00 - 2027-02-01 00:00, all day"],
    ["from an afternoon", { ...OPEN, startPortion: "afternoon" }, until(WED), "11-02 12:00 - 11-05 00:00"],
    ["from before it", { ...OPEN, startDate: "2026-01-05" }, until(WED), "01-05 00:00 - 11-05 00:00, all day"],
    ["from the last day", OPEN, until(MON), WHOLE_MON],
    ["from after the window", OPEN, until("2026-11-01"), "outside_window"],
  ])("%s", (_name, fields, place, expected) => {
    expect(becomes(fields, place)).toBe(expected);
  });
});

test("a type that nobody knows yet", () => {
  expect(becomes({ type: "lunarPhase", ...THREE_DAYS })).toBe("unknown_type");
  expect(becomes({ type: "lunarPhase" })).toBe("unknown_type");
});

test("data that contradicts itself", () => {
  expect(becomes({ type: "days", startDate: WED, endDate: MON })).toBe("invalid_data");
  expect(becomes({ type: "days", startDate: "2026-02-30", endDate: "2026-03-02" })).toBe("invalid_data");
});

describe("the window", () => {
  const DAYS = { type: "days", ...THREE_DAYS };

  test.each([
    ["wholly inside", DAYS, "2026-11-01", "2026-11-30", MON_TO_WED],
    ["over its first day: placed whole", DAYS, TUE, "2026-11-30", MON_TO_WED],
    ["over its last day: placed whole", DAYS, "2026-10-01", TUE, MON_TO_WED],
    ["longer than it on both ends: placed whole", DAYS, TUE, TUE, MON_TO_WED],
    ["ends on its first day", DAYS, WED, "2026-11-30", MON_TO_WED],
    ["starts on its last day", DAYS, "2026-10-01", MON, MON_TO_WED],
    ["ends the day before", DAYS, "2026-11-05", "2026-11-30", "outside_window"],
    ["starts the day after", DAYS, "2026-10-01", "2026-11-01", "outside_window"],
    ["a request that cannot be placed either", { type: "hours", date: MON }, TUE, WED, "outside_window"],
  ])("%s", (_name, fields, from, until, expected) => {
    expect(becomes(fields, { window: { from, until } })).toBe(expected);
  });
});

describe("the agent's zone", () => {
  test.each(["Asia/Manila", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"])("%s", (timeZone) => {
    expect(becomes({ type: "days", ...THREE_DAYS }, { timeZone })).toBe(MON_TO_WED);
    expect(becomes({ type: "portionOnRange", ...ONE_DAY, dayPortion: "morning" }, { timeZone })).toBe(MON_MORNING);
  });

  test("a day of 23 hours and one of 25 are whole days", () => {
    const hours = (date: string) => {
      const projection = projectRow({ type: "days", date }, {});
      if ("reason" in projection) return projection.reason;
      return projection.placement.startsAt.until(projection.placement.endsAt).total("hours");
    };
    expect([hours("2026-03-08"), hours("2026-11-01")]).toEqual([23, 25]);
  });

  test("a day without a midnight starts at its first instant", () => {
    const day = { startDate: "2026-09-06", endDate: "2026-09-06" };
    const place = { timeZone: "America/Santiago" };
    expect(becomes({ type: "days", ...day }, place)).toBe("09-06 01:00 - 09-07 00:00, all day");
    const morning = { type: "portionOnRange", ...day, dayPortion: "morning" };
    expect(becomes(morning, place)).toBe("09-06 01:00 - 09-06 12:00");
  });

  test.each([
    ["a skipped start moves on", "2026-03-08", "02:30", "04:00", "03-08 07:30 - 03-08 08:00"],
    ["a skipped end moves on", "2026-03-08", "01:00", "02:30", "03-08 06:00 - 03-08 07:30"],
    ["what the skip turns around is no stretch", "2026-03-08", "02:30", "03:15", "invalid_data"],
    ["a repeated start is the first one", "2026-11-01", "01:30", "03:00", "11-01 05:30 - 11-01 08:00"],
    ["a repeated end is the first one", "2026-11-01", "00:00", "01:30", "11-01 04:00 - 11-01 05:30"],
  ])("%s", (_name, date, startTime, endTime, expected) => {
    const row = { type: "specificHoursDayDurations", date, startTime, endTime, timeZone: "America/New_York" };
    expect(becomes(row, { timeZone: "UTC" })).toBe(expected);
  });

  test("a day that the zone left out is no day", () => {
    const lost = { type: "days", startDate: "2011-12-30", endDate: "2011-12-30" };
    const place = { timeZone: "Pacific/Apia", window: { from: "2011-01-01", until: "2012-12-31" } };
    expect(becomes(lost, place)).toBe("invalid_data");
  });
});
