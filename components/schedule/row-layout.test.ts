import { expect, test } from "vitest";
import type { BriefEvent } from "@/lib/events/brief";
import { daysOf } from "./range";
import { layoutRow } from "./row-layout";
import { type Scale, scaleFor } from "./scale";
import { someBrief } from "./some-event";

const LONDON = weekOf("2026-03-29", "Europe/London");
const SUNDAY = 6;

test.each([
  {
    name: "a whole 23-hour day",
    startsAt: "2026-03-29T00:00:00.000Z",
    endsAt: "2026-03-29T23:00:00.000Z",
    at: [SUNDAY, SUNDAY + 1],
  },
  {
    name: "its morning of 11 hours",
    startsAt: "2026-03-29T00:00:00.000Z",
    endsAt: "2026-03-29T11:00:00.000Z",
    at: [SUNDAY, SUNDAY + 0.5],
  },
  {
    name: "its afternoon",
    startsAt: "2026-03-29T11:00:00.000Z",
    endsAt: "2026-03-29T23:00:00.000Z",
    at: [SUNDAY + 0.5, SUNDAY + 1],
  },
  {
    name: "a quarter of an ordinary day",
    startsAt: "2026-03-24T06:00:00.000Z",
    endsAt: "2026-03-24T12:00:00.000Z",
    at: [1.25, 1.5],
  },
])("places $name", ({ startsAt, endsAt, at }) => {
  const { blocks, lanes } = layoutRow([someBrief({ startsAt, endsAt })], LONDON, 0.1);
  expect(blocks.map(({ start, end }) => [start, end])).toEqual([at]);
  expect(lanes).toBe(1);
});

test("the same instants fall differently in another zone", () => {
  const day = someBrief({ startsAt: "2026-03-23T18:00:00.000Z", endsAt: "2026-03-24T18:00:00.000Z" });
  const dhaka = weekOf("2026-03-24", "Asia/Dhaka");
  expect(placed([day], dhaka)).toEqual([[1, 2]]);
  expect(placed([day], LONDON)).toEqual([[0.75, 1.75]]);
});

test("cuts at the ends of the row and leaves out what lies beyond or only touches", () => {
  const { blocks } = layoutRow(
    [
      someBrief({ id: "beyond", startsAt: "2026-03-30T00:00:00.000Z", endsAt: "2026-04-02T00:00:00.000Z" }),
      someBrief({ id: "touches", startsAt: "2026-03-20T00:00:00.000Z", endsAt: "2026-03-23T00:00:00.000Z" }),
      someBrief({ id: "whole", startsAt: "2026-03-01T00:00:00.000Z", endsAt: "2026-04-30T00:00:00.000Z" }),
      someBrief({ id: "tail", startsAt: "2026-03-28T00:00:00.000Z", endsAt: "2026-03-30T23:00:00.000Z" }),
    ],
    LONDON,
    0.1,
  );
  expect(
    blocks.map(({ event, start, end, isCutAtStart, isCutAtEnd }) => [event.id, start, end, isCutAtStart, isCutAtEnd]),
  ).toEqual([
    ["whole", 0, 7, true, true],
    ["tail", 5, 7, false, true],
  ]);
});

test("stacks overlapping events, the longer first", () => {
  const { blocks, lanes } = layoutRow(
    [
      someBrief({ id: "short", startsAt: "2026-03-24T00:00:00.000Z", endsAt: "2026-03-24T12:00:00.000Z" }),
      someBrief({ id: "long", startsAt: "2026-03-24T00:00:00.000Z", endsAt: "2026-03-26T00:00:00.000Z" }),
      someBrief({ id: "later", startsAt: "2026-03-24T12:00:00.000Z", endsAt: "2026-03-25T00:00:00.000Z" }),
    ],
    LONDON,
    0.1,
  );
  expect(blocks.map(({ event, lane }) => [event.id, lane])).toEqual([
    ["long", 0],
    ["short", 1],
    ["later", 1],
  ]);
  expect(lanes).toBe(2);
});

test("widens a short event, to the left at the end of the row", () => {
  const early = someBrief({ startsAt: "2026-03-24T06:00:00.000Z", endsAt: "2026-03-24T06:01:00.000Z" });
  const late = someBrief({ startsAt: "2026-03-29T22:59:00.000Z", endsAt: "2026-03-29T23:00:00.000Z" });
  expect(placed([early], LONDON, 0.5)).toEqual([[1.25, 1.75]]);
  expect(placed([late], LONDON, 0.5)).toEqual([[6.5, 7]]);
});

function placed(events: BriefEvent[], scale: Scale, minWidth = 0.1) {
  return layoutRow(events, scale, minWidth).blocks.map(({ start, end }) => [start, end]);
}

function weekOf(day: string, zone: string): Scale {
  return scaleFor({ days: daysOf(day, "week"), unit: "day", zone }, zone);
}
