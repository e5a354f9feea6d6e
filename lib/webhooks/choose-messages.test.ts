import { expect, test } from "vitest";
import type { ChangeRow } from "@/lib/events/changes";
import { chooseMessages } from "@/lib/webhooks/choose-messages";

const [ADA, BEN, GONE] = ["ada", "ben", "gone"];
const TEAMS = new Map([
  [ADA, "Chat"],
  [BEN, null],
]);

type Given = { now?: string | null; was: string | null; from?: string | null; event?: string };

/** A change of an event: whose it is now (null: it is gone), whose it was then, and from whom it had moved. */
function change({ now = null, was, from = null, event = "e1" }: Given): ChangeRow {
  const noted = { transactionId: "1", seq: "1", eventId: event, changedAt: new Date(0) };
  const nulls = Object.fromEntries(
    ["agentEmail", "typeId", "typeName", "typeColor", "timeZone", "allDay", "integration", "connectionId"].map(
      (name) => [name, null],
    ),
  );
  const current = { ...nulls, id: now && event, agentId: now, policy: "Fertility", isPolicyPrivate: true };
  const times = { startsAt: new Date(0), endsAt: new Date(0), updatedAt: new Date(0), externalId: null };
  return { ...noted, changedAgentId: was, previousAgentId: from, ...current, ...times } as unknown as ChangeRow;
}

function choose(rows: ChangeRow[], wishes: { kinds?: string[]; agentIds?: string[]; teams?: string[] } = {}) {
  const all = { kinds: ["event.upserted", "event.deleted"], agentIds: [], teams: [], ...wishes };
  return chooseMessages(rows, all, TEAMS).map(({ lane, kind }) => `${kind} ${lane}`);
}

test("of one event only the newest is said, without the name of a private policy", () => {
  const rows = [change({ now: ADA, was: ADA }), change({ now: ADA, was: ADA })];
  const messages = chooseMessages(rows, { kinds: ["event.upserted"], agentIds: [], teams: [] }, TEAMS);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.data).toMatchObject({ agentId: ADA, policy: null });
});

test.each([
  ["everybody's", {}, ["event.upserted ada"]],
  ["hers", { agentIds: [ADA] }, ["event.upserted ada"]],
  ["her team's", { teams: ["Chat"] }, ["event.upserted ada"]],
  ["another's", { agentIds: [BEN] }, []],
  ["another team's", { teams: ["Phone"] }, []],
  ["another team's and hers", { teams: ["Phone"], agentIds: [ADA] }, ["event.upserted ada"]],
  ["deletes alone", { kinds: ["event.deleted"] }, []],
])("who wants %s events hears of hers accordingly", (_words, wishes, said) => {
  expect(choose([change({ now: ADA, was: ADA })], wishes)).toEqual(said);
});

test("an event that moves to another agent is gone for who listens to the first one alone", () => {
  const moved = [change({ now: BEN, was: BEN, from: ADA })];
  expect(choose(moved, { agentIds: [ADA] })).toEqual(["event.deleted ada"]);
  expect(choose(moved, { agentIds: [BEN] })).toEqual(["event.upserted ben"]);
  const movedAndGone = [change({ was: BEN, from: ADA }), change({ was: BEN })];
  expect(choose(movedAndGone, { agentIds: [ADA] })).toEqual(["event.deleted ada"]);
});

test("a delete is told to who may have heard of the event", () => {
  expect(choose([change({ was: ADA })], { teams: ["Chat"] })).toEqual(["event.deleted ada"]);
  expect(choose([change({ was: BEN })], { teams: ["Chat"] })).toEqual([]);
  expect(choose([change({ was: GONE })], { teams: ["Chat"] })).toEqual(["event.deleted gone"]);
  expect(choose([change({ was: null })])).toEqual(["event.deleted e1"]);
});
