import { expect, test } from "vitest";
import { layoutRow } from "./row-layout";
import type { Row } from "./rows";
import { scaleFor } from "./scale";
import { someAgent, someBrief } from "./some-event";
import { type MoveKey, moveSpot, type Spot, settleSpot } from "./spots";

const DAYS = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"];

/** Ada: a free Monday, all of Tuesday, a morning and an afternoon of Wednesday, a free Thursday. Ben: nothing. */
const rows: Row[] = [
  { kind: "team", key: "team Chat", team: "Chat", name: "Chat", agents: 2, isFolded: false },
  agentRow("ada", [
    ["tue", "2026-11-03T00:00Z", "2026-11-04T00:00Z"],
    ["am", "2026-11-04T00:00Z", "2026-11-04T12:00Z"],
    ["pm", "2026-11-04T12:00Z", "2026-11-05T00:00Z"],
  ]),
  agentRow("ben", []),
  agentRow("cy", [["all", "2026-11-02T00:00Z", "2026-11-06T00:00Z"]]),
];

test.each<[string, MoveKey[], string]>([
  ["ada 0", ["ArrowRight"], "ada tue"],
  ["ada 0", ["ArrowRight", "ArrowRight", "ArrowRight"], "ada pm"],
  ["ada 0", ["End"], "ada 3"],
  ["ada 3", ["ArrowRight"], "nowhere"],
  ["ada 3", ["ArrowLeft"], "ada pm"],
  ["ada 3", ["Home"], "ada 0"],
  ["ada tue", ["ArrowDown"], "ben 1"],
  ["ada tue", ["ArrowUp"], "team Chat"],
  ["team Chat", ["ArrowDown"], "ada 0"],
  ["team Chat", ["ArrowLeft"], "nowhere"],
  // Down past what is wider, the column stays.
  ["ben 2", ["ArrowDown", "ArrowUp"], "ben 2"],
  ["ben 2", ["ArrowUp"], "ada am"],
  ["cy all", ["ArrowDown"], "nowhere"],
  ["team Chat", ["PageDown"], "ben 0"],
  ["ben 1", ["PageDown"], "cy all"],
  ["cy all", ["PageUp"], "ada 0"],
])("from %s with %j to %s", (from, keys, to) => {
  let spot: Spot | null = read(from);
  for (const key of keys) spot = spot && moveSpot(rows, spot, { key, isCtrl: false, rowsInSight: 2 });
  expect(tell(spot)).toBe(to);
});

test("Ctrl with Home and End leads to the ends of the schedule", () => {
  const move = (key: MoveKey) => moveSpot(rows, read("ben 1"), { key, isCtrl: true, rowsInSight: 2 });
  expect(tell(move("Home"))).toBe("team Chat");
  expect(tell(move("End"))).toBe("cy all");
});

test("settles near to what is gone", () => {
  expect(tell(settleSpot(rows, null, 2))).toBe("ada am");
  expect(tell(settleSpot(rows, read("ada tue"), 0))).toBe("ada tue");
  expect(tell(settleSpot(rows, { rowKey: "ada", eventId: "gone", column: 3 }, 0))).toBe("ada 3");
  expect(tell(settleSpot(rows, { rowKey: "ada", eventId: null, column: 1 }, 0))).toBe("ada tue");
  expect(tell(settleSpot(rows, { rowKey: "gone", eventId: null, column: 0 }, 3))).toBe("ada 0");
  expect(settleSpot([], null, 0)).toBeNull();
});

function agentRow(id: string, events: [string, string, string][]): Row {
  const scale = scaleFor({ days: DAYS, unit: "day", zone: "UTC" }, "UTC");
  const own = events.map(([eventId, startsAt, endsAt]) => someBrief({ id: eventId, agentId: id, startsAt, endsAt }));
  return { kind: "agent", key: id, agent: someAgent({ id }), scale, layout: layoutRow(own, scale, 0.1) };
}

function read(text: string): Spot {
  const [rowKey = "", at = ""] = text.split(" ");
  if (rowKey === "team") return { rowKey: text, eventId: null, column: 0 };
  const row = rows.find((each) => each.key === rowKey);
  const block = row?.kind === "agent" ? row.layout.blocks.find(({ event }) => event.id === at) : undefined;
  return block
    ? { rowKey, eventId: at, column: Math.floor(block.start) }
    : { rowKey, eventId: null, column: Number(at) };
}

function tell(spot: Spot | null): string {
  if (spot === null) return "nowhere";
  return spot.rowKey.startsWith("team") ? spot.rowKey : `${spot.rowKey} ${spot.eventId ?? spot.column}`;
}
