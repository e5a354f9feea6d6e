import { expect, test } from "vitest";
import { type Filters, NO_TEAM, type Row, rowMaker, sharedZone } from "./rows";
import type { Axis } from "./scale";
import { someAgent, someBrief } from "./some-event";

const agents = [
  someAgent({ id: "ada", name: "Ada Park", team: "Support" }),
  someAgent({ id: "ben", name: "Ben Cruz", email: "ben@example.com", effectiveTimeZone: "Asia/Manila", team: "Chat" }),
  someAgent({ id: "cy", name: "Cy Dent", email: "cy@other.example" }),
];
const a = someBrief({ id: "a", agentId: "ada" });
/** The same day in Manila. */
const b = someBrief({
  id: "b",
  agentId: "ben",
  startsAt: "2026-11-02T16:00:00.000Z",
  endsAt: "2026-11-03T16:00:00.000Z",
  source: "manual",
  type: { id: "t2", name: "Training", color: "blue" },
});
const events = new Map([
  ["ada", [a]],
  ["ben", [b]],
]);
const axis: Axis = { days: ["2026-11-02", "2026-11-03", "2026-11-04"], unit: "day", zone: null };
const everything: Filters = { q: "", team: null, type: null, source: null };

test("groups by team, those without one last", () => {
  expect(names(rows(everything))).toEqual([
    "# Chat 1",
    "Ben Cruz",
    "# Support 1",
    "Ada Park",
    "# No team 1",
    "Cy Dent",
  ]);
});

test("has no headings when nobody has a team", () => {
  const teamless = agents.map((agent) => ({ ...agent, team: null }));
  expect(names(rows(everything, { agents: teamless }))).toEqual(["Ada Park", "Ben Cruz", "Cy Dent"]);
});

test.each<[Partial<Filters>, string[]]>([
  [{ q: "ADA " }, ["Ada Park"]],
  [{ q: "other.example" }, ["Cy Dent"]],
  [{ team: "Chat" }, ["Ben Cruz"]],
  [{ source: "manual" }, ["Ben Cruz"]],
  [{ type: "Time off" }, ["Ada Park"]],
  [{ type: "Time off", source: "manual" }, []],
])("filters by %j", (filters, expected) => {
  expect(names(rows({ ...everything, ...filters })).filter((name) => !name.startsWith("#"))).toEqual(expected);
});

test("lays each row out in the agent's own zone, or all in one", () => {
  expect(starts(rows(everything))).toEqual({ ada: [1], ben: [1], cy: [] });
  expect(starts(rows(everything, { axis: { ...axis, zone: "Asia/Manila" } }))).toEqual({
    ada: [1 + 8 / 24],
    ben: [1],
    cy: [],
  });
});

test("folds teams away, and counts them all the same", () => {
  const shown = rowMaker().make({ ...given(everything), folded: ["Chat", NO_TEAM] });
  expect(names(shown.rows)).toEqual(["# Chat 1 folded", "# Support 1", "Ada Park", "# No team 1 folded"]);
  expect(shown).toMatchObject({ agents: 3, events: 2 });
});

test("makes again only the rows whose agent, events or days changed", () => {
  const { make } = rowMaker();
  const before = make(given(everything)).rows;
  const moved = new Map([...events, ["ben", [{ ...b, endMs: b.endMs + 1000 }]]]);
  const after = make({ ...given(everything), events: moved }).rows;
  expect(sameRows(before, after)).toEqual(["ada", "cy"]);
  expect(sameRows(after, make({ ...given(everything), axis: { ...axis, zone: "UTC" } }).rows)).toEqual([]);
});

test("takes the rows that were made ahead", () => {
  const maker = rowMaker();
  maker.prepare(given(everything), agents.slice(0, 2));
  const first = maker.make(given(everything)).rows;
  expect(names(first)).toEqual(names(rows(everything)));
  maker.prepare(given(everything), agents);
  expect(sameRows(first, maker.make(given(everything)).rows)).toEqual(["ben", "ada", "cy"]);
});

test("knows the one zone that all rows are in", () => {
  expect(sharedZone(agents, null)).toBeNull();
  expect(sharedZone(agents, "Asia/Manila")).toBe("Asia/Manila");
  expect(sharedZone(agents.slice(0, 1), null)).toBe("Europe/London");
});

function rows(filters: Filters, other: Partial<ReturnType<typeof given>> = {}): Row[] {
  return rowMaker().make({ ...given(filters), ...other }).rows;
}

function given(filters: Filters) {
  return { agents, events, filters, axis, folded: [] as string[], minWidth: 0.25 };
}

/** Keys of the agents whose row is the same object in both. */
function sameRows(before: Row[], after: Row[]): string[] {
  return before.filter((row) => row.kind === "agent" && after.includes(row)).map((row) => row.key);
}

function names(rows: Row[]): string[] {
  return rows.map((row) =>
    row.kind === "team" ? `# ${row.name} ${row.agents}${row.isFolded ? " folded" : ""}` : row.agent.name,
  );
}

function starts(rows: Row[]): Record<string, number[]> {
  return Object.fromEntries(
    rows.flatMap((row) =>
      row.kind === "agent" ? [[row.agent.id, row.layout.blocks.map((block) => block.start)]] : [],
    ),
  );
}
