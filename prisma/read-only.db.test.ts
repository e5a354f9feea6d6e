import { expect, test } from "vitest";
import { pool } from "@/lib/db";

test("the product's database is migrated and starts empty", async () => {
  const { rows } = await pool().query("SELECT count(*)::int AS events FROM event");
  expect(rows).toEqual([{ events: 0 }]);
});
