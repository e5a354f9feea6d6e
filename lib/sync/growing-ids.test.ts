import { expect, test } from "vitest";
import { z } from "zod";
import { growingIds } from "@/lib/sync/growing-ids";

test("are UUIDs of version 7, each once, in order", () => {
  const ids = growingIds(10_000);
  const dashed = ids.map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  for (const id of dashed) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.toSorted()).toEqual(ids);
});
