import { expect, test } from "vitest";
import { exactWhen, isWholeDays, spokenWhen, type When } from "./when";

test.each([
  {
    startsAt: "2026-11-03T00:00:00.000Z",
    endsAt: "2026-11-06T00:00:00.000Z",
    spoken: "3 Nov 2026 to 5 Nov 2026",
    exact: "Tue 3 Nov 2026 – Thu 5 Nov 2026, London time",
  },
  {
    startsAt: "2026-11-03T00:00:00.000Z",
    endsAt: "2026-11-04T00:00:00.000Z",
    spoken: "3 Nov 2026",
    exact: "Tue 3 Nov 2026, London time",
  },
  {
    startsAt: "2026-11-02T12:00:00.000Z",
    endsAt: "2026-11-03T00:00:00.000Z",
    spoken: "2 Nov 2026, afternoon",
    exact: "Mon 2 Nov 2026, 12:00 – Tue 3 Nov, 00:00, London time",
  },
  {
    startsAt: "2026-11-02T00:00:00.000Z",
    endsAt: "2026-11-02T12:00:00.000Z",
    spoken: "2 Nov 2026, morning",
    exact: "Mon 2 Nov 2026, 00:00 – 12:00, London time",
  },
  {
    startsAt: "2026-11-02T12:00:00.000Z",
    endsAt: "2026-11-04T12:00:00.000Z",
    spoken: "2 Nov 2026, afternoon to 4 Nov 2026, morning",
    exact: "Mon 2 Nov 2026, 12:00 – Wed 4 Nov, 12:00, London time",
  },
  {
    startsAt: "2026-11-03T09:30:00.000Z",
    endsAt: "2026-11-03T11:00:00.000Z",
    spoken: "3 Nov 2026, 09:30 to 11:00",
    exact: "Tue 3 Nov 2026, 09:30 – 11:00, London time",
  },
  {
    startsAt: "2026-12-31T22:00:00.000Z",
    endsAt: "2027-01-01T06:00:00.000Z",
    spoken: "31 Dec 2026, 22:00 to 1 Jan 2027, 06:00",
    exact: "Thu 31 Dec 2026, 22:00 – Fri 1 Jan 2027, 06:00, London time",
  },
])("$spoken", ({ startsAt, endsAt, spoken, exact }) => {
  const when = whenOf(startsAt, endsAt, "Europe/London");
  expect(spokenWhen(when)).toBe(spoken);
  expect(exactWhen(when)).toBe(exact);
});

test("a day that starts at 01:00 is a whole day", () => {
  const when = whenOf("2018-11-04T03:00:00.000Z", "2018-11-05T02:00:00.000Z", "America/Sao_Paulo");
  expect(spokenWhen(when)).toBe("4 Nov 2018");
  expect(isWholeDays(when)).toBe(true);
});

test("whole days of one zone are not whole days of another", () => {
  const when = whenOf("2026-11-02T16:00:00.000Z", "2026-11-03T16:00:00.000Z", "");
  expect(isWholeDays({ ...when, timeZone: "Asia/Manila" })).toBe(true);
  expect(isWholeDays({ ...when, timeZone: "America/New_York" })).toBe(false);
  expect(exactWhen({ ...when, timeZone: "America/New_York" })).toBe(
    "Mon 2 Nov 2026, 11:00 – Tue 3 Nov, 11:00, New York time",
  );
});

function whenOf(startsAt: string, endsAt: string, timeZone: string): When {
  return { startMs: Date.parse(startsAt), endMs: Date.parse(endsAt), timeZone };
}
