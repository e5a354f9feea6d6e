import { expect, test } from "vitest";
import { type Drawn, drawMore, isWhole } from "./drawn-rows";
import { type Row, rowMaker } from "./rows";
import { someAgent, someBrief } from "./some-event";

const NONE: Drawn = new Map();

test("names come first, then events, in the order given, as much as there is time for", () => {
  const rows = [agent("b", 2), team("t"), agent("a", 5)];
  let drawn = drawMore(rows, { kept: NONE, most: 7 });
  expect([...drawn]).toEqual([
    ["b", "name"],
    ["t", "name"],
    ["a", "name"],
  ]);
  drawn = drawMore(rows, { kept: drawn, most: 2 });
  expect(drawn.get("b")).toBe("events");
  expect(drawn.get("a")).toBe("name");
  drawn = drawMore(rows, { kept: drawn, most: 2 });
  expect(rows.every((row) => isWhole(row, drawn))).toBe(true);
});

test("a row with more events than there is time for is drawn all the same", () => {
  const row = agent("a", 500);
  const named = drawMore([row], { kept: NONE, most: 1 });
  expect([...named]).toEqual([["a", "name"]]);
  expect(isWhole(row, drawMore([row], { kept: named, most: 1 }))).toBe(true);
});

test("what is no longer shown is forgotten, and what is shown stays drawn", () => {
  const [ada, ben] = [agent("ada", 1), agent("ben", 1)];
  const drawn = drawMore([ada, ben], { kept: NONE, most: 100 });
  expect([...drawMore([ben], { kept: drawn, most: 0 })]).toEqual([["ben", "events"]]);
});

test("there is time for much at once", () => {
  const rows = Array.from({ length: 20 }, (_, index) => agent(`a${index}`, 3));
  const drawn = drawMore(rows, { kept: NONE, most: 1000 });
  expect(rows.every((row) => isWhole(row, drawn))).toBe(true);
});

function team(key: string): Row {
  return { kind: "team", key, team: key, name: key, agents: 1, isFolded: false };
}

function agent(key: string, events: number): Row {
  const own = Array.from({ length: events }, (_, index) => someBrief({ id: `${key} ${index}`, agentId: key }));
  const { rows } = rowMaker().make({
    agents: [someAgent({ id: key })],
    events: new Map([[key, own]]),
    filters: { q: "", team: null, type: null, source: null },
    axis: { days: ["2026-11-02", "2026-11-03", "2026-11-04"], unit: "day", zone: null },
    folded: [],
    minWidth: 0,
  });
  const row = rows.at(-1);
  if (row?.kind !== "agent" || row.layout.blocks.length !== events) throw new Error("This is not the row asked for.");
  return row;
}
