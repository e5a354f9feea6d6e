import { expect, test } from "vitest";
import { z } from "zod";
import { growingIds } from "@/lib/sync/growing-ids";

test("are UUIDs of version 7, each once, in order", () => {
  const ids = growingIds(10_000);
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.toSorted()).toEqual(ids);
});
