import { expect, test } from "vitest";
import { shiftOf } from "./gesture";
import { layoutRow } from "./row-layout";
import type { AgentRow } from "./rows";
import { scaleFor } from "./scale";
import { shiftEvent, whyFixed } from "./shift-times";
import { someAgent, someBrief } from "./some-event";

const manual = { source: "manual", readOnly: false };

test("days are moved by the clock of the agent's zone, over a change of clocks too", () => {
  const meeting = someBrief({ ...manual, startsAt: "2026-03-28T09:00Z", endsAt: "2026-03-28T10:00Z" });
  const moved = shiftEvent(meeting, { startBy: 1, endBy: 1 }, { unit: "day", timeZone: "Europe/London" });
  expect([iso(moved.startMs), iso(moved.endMs)]).toEqual(["2026-03-29T08:00:00.000Z", "2026-03-29T09:00:00.000Z"]);
  const whole = someBrief({ ...manual, startsAt: "2026-10-30T04:00Z", endsAt: "2026-10-31T04:00Z" });
  const next = shiftEvent(whole, { startBy: 2, endBy: 2 }, { unit: "day", timeZone: "America/New_York" });
  expect([iso(next.startMs), iso(next.endMs)]).toEqual(["2026-11-01T04:00:00.000Z", "2026-11-02T05:00:00.000Z"]);
});

test("hours pass", () => {
  const meeting = someBrief({ ...manual, startsAt: "2026-11-03T09:00Z", endsAt: "2026-11-03T10:00Z" });
  const longer = shiftEvent(meeting, { startBy: 0, endBy: 0.5 }, { unit: "hour", timeZone: "Asia/Manila" });
  expect([iso(longer.startMs), iso(longer.endMs)]).toEqual(["2026-11-03T09:00:00.000Z", "2026-11-03T10:30:00.000Z"]);
});

test("says why an event stays where it is", () => {
  const on = { unit: "hour", timeZone: "Europe/London" } as const;
  expect(whyFixed(someBrief({}), on, "HiBob")).toContain("synced from HiBob");
  expect(whyFixed(someBrief(manual), on, "Added here")).toContain("covers whole days");
  expect(whyFixed(someBrief(manual), { ...on, unit: "day" }, "Added here")).toBeNull();
});

test.each([
  ["middle", 0.4, { startBy: 0, endBy: 0 }],
  ["middle", 1.6, { startBy: 2, endBy: 2 }],
  // Not out of the row.
  ["middle", 9, { startBy: 3, endBy: 3 }],
  ["middle", -9, { startBy: -2, endBy: -2 }],
  ["end", 1, { startBy: 0, endBy: 1 }],
  // Not shorter than a day.
  ["end", -5, { startBy: 0, endBy: -1 }],
  ["start", 5, { startBy: 1, endBy: 0 }],
  ["start", -1, { startBy: -1, endBy: 0 }],
] as const)("the %s drawn by %d days", (part, by, expected) => {
  const scale = scaleFor({ days: WEEK, unit: "day", zone: "UTC" }, "UTC");
  const event = someBrief({ ...manual, startsAt: "2026-11-04T00:00Z", endsAt: "2026-11-06T00:00Z" });
  const layout = layoutRow([event], scale, 0.1);
  const row: AgentRow = { kind: "agent", key: "ada", agent: someAgent({}), scale, layout };
  const [block] = layout.blocks;
  if (!block) throw new Error("The event is not on the row.");
  expect(shiftOf({ row, column: 2, block, part }, by, 1)).toEqual(expected);
});

const WEEK = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08"];

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
