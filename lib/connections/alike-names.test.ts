import { expect, test } from "vitest";
import { AlikeNames } from "@/lib/connections/alike-names";

const named = (...names: string[]) => new AlikeNames(names.map((name) => ({ name })));
const AGENTS = named(
  "John Smith",
  "Jon Smyth",
  "Joan Smithson",
  "Jonas Smit",
  "Adele Park",
  "Maria Santos",
  "Li Wei",
  "李 伟",
);

test.each([
  ["Park, Adèle", ["Adele Park"]],
  ["Maria dos Santos", ["Maria Santos"]],
  ["Wei Li", ["Li Wei"]],
  ["李 伟", ["李 伟"]],
  ["JOHN  SMITH", ["John Smith", "Joan Smithson", "Jonas Smit"]],
  ["Quentin Zyx", []],
  ["", []],
])("of %s are %j", (name, found) => {
  expect(AGENTS.find(name, 3).map((each) => each.name)).toEqual(found);
});

test("a page of people is compared with thousands of agents in a moment", () => {
  const names = Array.from({ length: 5_000 }, (_, place) => `Anna ${(place * 2_654_435_761).toString(36)}`);
  const started = performance.now();
  const agents = named(...names);
  for (const name of names.slice(0, 100)) expect(agents.find(`${name}x`, 3)[0]?.name).toBe(name);
  expect(performance.now() - started).toBeLessThan(5_000);
});
