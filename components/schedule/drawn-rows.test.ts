import { expect, test } from "vitest";
import { drawnRows } from "./drawn-rows";
import { scheduleRows } from "./rows";
import { someAgent, someEvent } from "./some-event";

/** Ten rows; only the second, fifth and ninth have an event. */
const rows = scheduleRows({
  agents: Array.from({ length: 10 }, (_, index) => someAgent({ id: `agent ${index}` })),
  events: [1, 4, 8].map((index) => someEvent({ id: `event ${index}`, agentId: `agent ${index}` })),
  filters: { q: "", team: null, type: null, source: null },
  days: ["2026-11-03"],
  zone: null,
  minWidth: 0.25,
});

test.each([
  [
    [5, 6],
    [4, 5, 6, 8],
  ],
  [
    [4, 5],
    [1, 4, 5, 8],
  ],
  [
    [0, 1],
    [0, 1, 4],
  ],
  [
    [8, 9],
    [4, 8, 9],
  ],
  [[], []],
])("with %j in sight, %j are drawn", (inSight, drawn) => {
  expect(drawnRows(rows, inSight)).toEqual(drawn);
});
