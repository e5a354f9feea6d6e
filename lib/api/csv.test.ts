import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvAnswer, csvLine } from "@/lib/api/csv";

describe("a line", () => {
  test.each([
    ["plain", "plain"],
    ["", ""],
    ["a,b", '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["+44 20", "'+44 20"],
    ["-2", "'-2"],
    ["@cmd", "'@cmd"],
    ["\tx", "'\tx"],
    ["\rx", '"\'\rx"'],
    ["a=1", "a=1"],
  ])("%j is written %j", (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  test("holds nothing where there is nothing", () => {
    expect(csvLine(["a", null, "b"])).toBe("a,,b\r\n");
  });

  test("is read by others as it was meant, and never as a formula", () => {
    const cells = fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (lines) => {
        const read: string[][] = parse(lines.map(csvLine).join(""), {
          relax_column_count: true,
          record_delimiter: "\r\n",
        });
        expect(read.map((line) => line.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, "")))).toEqual(
          lines.map((line) => line.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ""))),
        );
        expect(read.flat().some((cell) => /^[=+\-@\t\r]/.test(cell))).toBe(false);
      }),
    );
  });
});

describe("a file", () => {
  test("starts with the mark of its encoding and is made as it is taken", async () => {
    const made: number[] = [];
    async function* pieces() {
      for (const number of [1, 2, 3]) {
        made.push(number);
        yield csvLine([`é${number}`]);
      }
    }
    const answer = csvAnswer("a.csv", pieces());
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="a.csv"');
    const reader = answer.body?.getReader();
    await reader?.read();
    expect(made).toEqual([]);
    await reader?.read();
    expect(made).toEqual([1]);
    await reader?.cancel();
    const whole = new Uint8Array(await csvAnswer("a.csv", pieces()).arrayBuffer());
    expect([...whole.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(whole)).toBe("é1\r\né2\r\né3\r\n");
  });

  test("that breaks off is an error for its reader, not a shorter file", async () => {
    async function* pieces() {
      yield csvLine(["a"]);
      throw new Error("The database is gone.");
    }
    await expect(csvAnswer("a.csv", pieces()).text()).rejects.toThrow("The database is gone.");
  });
});
