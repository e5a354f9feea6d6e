import { expect, test } from "vitest";
import { type Filters, type Row, scheduleRows } from "./rows";
import { someAgent, someEvent } from "./some-event";

const agents = [
  someAgent({ id: "ada", name: "Ada Park", team: "Support" }),
  someAgent({ id: "ben", name: "Ben Cruz", email: "ben@example.com", effectiveTimeZone: "Asia/Manila", team: "Chat" }),
  someAgent({ id: "cy", name: "Cy Dent", email: "cy@other.example" }),
];
const events = [
  someEvent({ id: "a", agentId: "ada" }),
  // The same day in Manila.
  someEvent({
    id: "b",
    agentId: "ben",
    startsAt: "2026-11-02T16:00:00.000Z",
    endsAt: "2026-11-03T16:00:00.000Z",
    source: "manual",
    type: { id: "t2", name: "Training", color: "blue" },
  }),
];
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
  expect(starts(rows(everything, { zone: "Asia/Manila" }))).toEqual({ ada: [1 + 8 / 24], ben: [1], cy: [] });
});

function rows(filters: Filters, given: Partial<Parameters<typeof scheduleRows>[0]> = {}): Row[] {
  const days = ["2026-11-02", "2026-11-03", "2026-11-04"];
  return scheduleRows({ agents, events, filters, days, zone: null, minWidth: 0.25, ...given });
}

function names(rows: Row[]): string[] {
  return rows.map((row) => (row.kind === "team" ? `# ${row.name} ${row.agents}` : row.agent.name));
}

function starts(rows: Row[]): Record<string, number[]> {
  return Object.fromEntries(
    rows.flatMap((row) =>
      row.kind === "agent" ? [[row.agent.id, row.layout.blocks.map((block) => block.start)]] : [],
    ),
  );
}
