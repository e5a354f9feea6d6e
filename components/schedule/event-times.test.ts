import fc from "fast-check";
import { expect, test } from "vitest";
import { type EventFormValues, eventFormValues, newFormValues, toFormValues, toInstants } from "./event-times";
import { someEvent } from "./some-event";

const filled: EventFormValues = { ...newFormValues("2026-03-29"), agentId: "ada", typeId: "t1" };

test.each([
  ["Europe/London", "2026-03-29T00:00:00.000Z", "2026-03-29T23:00:00.000Z"],
  ["America/New_York", "2026-03-29T04:00:00.000Z", "2026-03-30T04:00:00.000Z"],
  ["Asia/Manila", "2026-03-28T16:00:00.000Z", "2026-03-29T16:00:00.000Z"],
])("all day in %s", (zone, startsAt, endsAt) => {
  expect(toInstants(filled, zone)).toEqual({ startsAt, endsAt });
});

test("clock times are the agent's", () => {
  const times = { ...filled, isAllDay: false, startTime: "22:00", endDay: "2026-03-30", endTime: "06:00" };
  expect(toInstants(times, "Asia/Manila")).toEqual({
    startsAt: "2026-03-29T14:00:00.000Z",
    endsAt: "2026-03-29T22:00:00.000Z",
  });
});

test.each<[Partial<EventFormValues>, string[]]>([
  [{}, []],
  [{ agentId: "" }, ["agentId"]],
  [{ startDay: "" }, ["startDay"]],
  [{ endDay: "2026-03-28" }, ["endDay"]],
  [{ isAllDay: false, startTime: "10:00", endTime: "10:00" }, ["endTime"]],
  [{ isAllDay: true, startTime: "10:00", endTime: "10:00" }, []],
  [{ isAllDay: false, startTime: "22:00", endTime: "06:00", endDay: "2026-03-30" }, []],
])("with %j the faults are at %j", (given, paths) => {
  const result = eventFormValues.safeParse({ ...filled, ...given });
  expect(result.error?.issues.map((issue) => issue.path.join(".")) ?? []).toEqual(paths);
});

test("what the form shows for an event makes the same event again", () => {
  const zones = fc.constantFrom(
    "Europe/London",
    "America/New_York",
    "America/Sao_Paulo",
    "Australia/Sydney",
    "Asia/Manila",
  );
  // Noon to an hour of another day: clear of the hours that a change of clocks repeats.
  fc.assert(
    fc.property(zones, fc.integer({ min: 1, max: 28 }), fc.boolean(), (zone, day, isAllDay) => {
      const date = `2026-10-${String(day).padStart(2, "0")}`;
      const values = {
        ...filled,
        isAllDay,
        startDay: date,
        endDay: "2026-10-31",
        startTime: "12:00",
        endTime: "06:30",
      };
      const event = someEvent({ ...toInstants(values, zone), allDay: isAllDay });
      expect(toInstants(toFormValues(event, zone), zone)).toEqual(toInstants(values, zone));
    }),
  );
});
