import { expect, test } from "vitest";
import { actorWords, deedWords } from "@/lib/audit/words";

test.each([
  [
    "connection.run_confirmed",
    { why: "removals", lost: 64, of: 71 },
    "let a held run of HiBob through, which took 64 of 71 future events off the schedule",
  ],
  [
    "connection.run_confirmed",
    { why: "people", lost: 30, of: 120 },
    "let a held run of HiBob through, which saw 30 people fewer of 120",
  ],
  [
    "connection.disconnected",
    { events: "remove", count: 1 },
    "disconnected HiBob and removed its 1 event from the schedule",
  ],
  [
    "connection.window_changed",
    { before: { syncUntil: "2027-03-31", rollingMonths: null }, after: { syncUntil: "2027-04-30", rollingMonths: 1 } },
    "set HiBob to sync always 1 month ahead; before it was until 31 Mar 2027",
  ],
  [
    "api_key.created",
    { scopes: ["events:read", "agents:read"], expiresAt: "2027-01-02T00:00:00.000Z" },
    "created the API key HiBob for events:read, agents:read, valid until 2 Jan 2027",
  ],
  ["hand_over_link.refused", { why: "expired" }, "noted that somebody opened the link for HiBob, which had expired"],
])("%s of %o", (action, details, words) => {
  expect(deedWords(action, "HiBob", details)).toBe(words);
});

test.each([
  [{ created: 2, updated: 0 }, "added 2 agents"],
  [{ created: 0, updated: 1 }, "changed 1 agent"],
  [{ created: 1, updated: 3 }, "added 1 agent and changed 3"],
])("agents: %o", (details, words) => {
  expect(deedWords("agent.changed", "Agents", details)).toBe(words);
});

test("an entry with nothing that is known of it is still a sentence", () => {
  expect(deedWords("connection.window_changed", "HiBob", {})).toBe(
    "set HiBob to sync until a day; before it was until a day",
  );
  expect(deedWords("connection.run_confirmed", "HiBob", {})).toContain("some of future events off the schedule");
  expect(deedWords("weather.changed", "Sun", {})).toBe("did “weather.changed” to Sun");
});

test.each([
  ["member", null, "A former member"],
  ["api_key", "Payroll", "The API key Payroll"],
  ["hand_over_link", "Robin", "The hand-over link of Robin"],
  ["cli", null, "Somebody at the command line"],
  ["system", null, "Rosterline"],
])("a %s named %s", (kind, name, words) => {
  expect(actorWords({ kind, name })).toBe(words);
});
