import { expect, test } from "vitest";
import { inOrder } from "@/components/integrations/directory/order-select";
import type { Connection, Integration } from "@/lib/connections/schemas";

function entry(name: string, status?: Connection["status"]): Integration {
  const connection = status ? ({ status } as Connection) : null;
  return { slug: name, name, category: "hr", description: "", connection, state: null };
}

const ENTRIES = [entry("Alpha"), entry("Delta", "connected"), entry("Beta", "paused"), entry("Gamma", "action_needed")];

/** One of our own, with so many in use. */
function own(name: string, count: number): Integration {
  return { ...entry(name), category: "calendar", state: { count, lastUsedAt: null, problem: null } };
}

test("of our own ones, those in use stand with the connected ones", () => {
  const entries = [own("Unused", 0), own("Feeds", 2), ...ENTRIES];
  expect(inOrder(entries, "connected").map(({ name }) => name)).toEqual([
    "Gamma",
    "Beta",
    "Delta",
    "Feeds",
    "Alpha",
    "Unused",
  ]);
});

test.each([
  ["connected", ["Gamma", "Beta", "Delta", "Alpha"]],
  ["name", ["Alpha", "Beta", "Delta", "Gamma"]],
] as const)("in the order %j", (order, names) => {
  expect(inOrder(ENTRIES, order).map(({ name }) => name)).toEqual(names);
});
