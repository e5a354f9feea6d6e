import { expect, test } from "vitest";
import { type MoveKey, neighbour } from "./neighbour";
import { scheduleRows } from "./rows";
import { someAgent, someEvent } from "./some-event";

const on = (id: string, agentId: string, day: number) =>
  someEvent({
    id,
    agentId,
    startsAt: `2026-11-0${day}T00:00:00.000Z`,
    endsAt: `2026-11-0${day}T12:00:00.000Z`,
  });

/** Row 0 is a team, row 2 has no events. */
const rows = scheduleRows({
  agents: ["ada", "ben", "cy"].map((id) => someAgent({ id, team: "Support" })),
  events: [on("a1", "ada", 2), on("a2", "ada", 4), on("a3", "ada", 6), on("c1", "cy", 3), on("c2", "cy", 6)],
  filters: { q: "", team: null, type: null, source: null },
  days: ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"],
  zone: null,
  minWidth: 0.25,
});

test.each<[string, number, MoveKey, string | null]>([
  ["a1", 1, "ArrowRight", "a2"],
  ["a1", 1, "ArrowLeft", null],
  ["a3", 1, "ArrowRight", null],
  ["a3", 1, "Home", "a1"],
  ["a1", 1, "End", "a3"],
  ["a1", 1, "Home", null],
  ["a3", 1, "ArrowDown", "c2"],
  ["a1", 1, "ArrowDown", "c1"],
  ["a1", 1, "ArrowUp", null],
  ["c2", 3, "ArrowUp", "a3"],
  ["c1", 3, "ArrowDown", null],
  ["gone", 1, "ArrowRight", null],
])("from %s in row %i, %s leads to %s", (eventId, row, key, target) => {
  expect(neighbour(rows, { row, eventId }, key)?.eventId ?? null).toBe(target);
});
