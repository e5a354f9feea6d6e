import fc from "fast-check";
import { expect, test } from "vitest";
import { pool, transaction } from "@/lib/db";
import { clean } from "@/lib/sync/columns";
import { copy, instants, plain, sendCopy, text } from "@/lib/sync/copy";

type Row = { written: string | null; word: string | null; flag: boolean };

const TABLE = `CREATE TEMPORARY TABLE copied (n serial, written text, word text, flag boolean) ON COMMIT DROP`;

function send(rows: Row[]) {
  return copy("copied", ["written", "word", "flag"], rows, (row) => [text(row.written), plain(row.word), row.flag]);
}

test("any text arrives as it was sent, and null as null", async () => {
  // All that a database can hold: no NUL, no half of a surrogate pair.
  const written = fc.option(
    fc.string({ unit: "binary" }).map((value) => clean(value.replaceAll("\0", "").toWellFormed())),
  );
  const hard = fc.constantFrom("", "\\N", "\\.", "\t", "a\\tb", "a\nb\r\n", "\\\\", "null");
  const row = fc.record({ written: fc.oneof(written, hard), word: fc.option(fc.uuid()), flag: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) =>
      transaction(async (tx) => {
        await tx.query(TABLE);
        await sendCopy(tx, send(rows));
        const { rows: arrived } = await tx.query("SELECT written, word, flag FROM copied ORDER BY n");
        expect(arrived).toEqual(rows);
      }),
    ),
    { numRuns: 200 },
  );
});

test("a separator of other statements becomes a space, as it does there", () => {
  expect(text("a\u001fb\u001ec\td")).toBe("a b c\\td");
});

test("instants arrive as they were, in years of five digits too", async () => {
  const instant = instants();
  await fc.assert(
    fc.asyncProperty(
      fc.date({ min: new Date("0001-01-01"), max: new Date("+012026-11-23"), noInvalidDate: true }),
      async (at) => {
        const { rows } = await pool().query("SELECT extract(epoch FROM $1::timestamptz)::float8 * 1000 AS ms", [
          instant(at.getTime()),
        ]);
        expect(Math.round(rows[0].ms)).toBe(at.getTime());
      },
    ),
  );
});

test("what the database refuses is told as of any statement, and the connection goes on", async () => {
  const refused = { into: 'COPY "no_such_table" ("a") FROM STDIN', rows: "1\n".repeat(100_000) };
  await expect(transaction((tx) => sendCopy(tx, refused))).rejects.toMatchObject({ code: "42P01" });
  await transaction(async (tx) => {
    await tx.query(TABLE);
    await tx.query("SAVEPOINT before");
    const broken = { ...send([{ written: "a", word: null, flag: true }]), rows: "a\t\\N\tperhaps\n" };
    await expect(sendCopy(tx, broken)).rejects.toMatchObject({ code: "22P02" });
    await tx.query("ROLLBACK TO before");
    await sendCopy(tx, send([{ written: "b", word: null, flag: true }]));
    expect((await tx.query("SELECT written FROM copied")).rows).toEqual([{ written: "b" }]);
  });
});

test("a connection that is lost on the way is told", async () => {
  await expect(
    transaction(async (tx) => {
      const { rows } = await tx.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      await tx.query(TABLE);
      const sending = sendCopy(
        tx,
        send(Array.from({ length: 1000 }, () => ({ written: "a", word: null, flag: true }))),
      );
      await pool().query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
      await sending;
      await tx.query("SELECT 1");
    }),
  ).rejects.toThrow(/terminat/);
});
