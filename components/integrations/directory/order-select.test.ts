import { expect, test } from "vitest";
import { inOrder } from "@/components/integrations/directory/order-select";
import type { Connection, Integration } from "@/lib/connections/schemas";

function entry(name: string, status?: Connection["status"]): Integration {
  const connection = status ? ({ status } as Connection) : null;
  return { slug: name, name, category: "hr", description: "", connection };
}

const ENTRIES = [entry("Alpha"), entry("Delta", "connected"), entry("Beta", "paused"), entry("Gamma", "action_needed")];

test.each([
  ["connected", ["Gamma", "Beta", "Delta", "Alpha"]],
  ["name", ["Alpha", "Beta", "Delta", "Gamma"]],
] as const)("in the order %j", (order, names) => {
  expect(inOrder(ENTRIES, order).map(({ name }) => name)).toEqual(names);
});
