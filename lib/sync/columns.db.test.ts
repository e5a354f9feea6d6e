import fc from "fast-check";
import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { column, joinColumn, joinTexts } from "@/lib/sync/columns";

test("any texts, numbers, booleans and nulls arrive as they were sent", async () => {
  const text = fc.option(fc.string().map((value) => `x${value}`));
  const row = fc.record({ text, number: fc.option(fc.integer()), flag: fc.option(fc.boolean()) });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const { rows: arrived } = await pool().query(
        `SELECT * FROM unnest(${column(1, "text")}, ${column(2, "int")}, ${column(3, "boolean")}) AS w (text, number, flag)`,
        [
          joinTexts(rows, (row) => row.text),
          joinColumn(rows, (row) => row.number),
          joinColumn(rows, (row) => row.flag),
        ],
      );
      expect(arrived).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

test("a separator within a text becomes a space, and moves nothing", async () => {
  const { rows } = await pool().query(`SELECT ${column(1, "text")} AS texts`, [
    joinTexts(["a\u001fb\u001ec", "d"], (text) => text),
  ]);
  expect(rows).toEqual([{ texts: ["a b c", "d"] }]);
});
