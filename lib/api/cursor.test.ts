import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { decodeCursor, encodeCursor, toPage } from "@/lib/api/cursor";
import { AppError } from "@/lib/errors";

const pair = z.tuple([z.string(), z.string()]);

test("a cursor gives back the position that it was made of, and is safe in an address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (one, other) => {
      const cursor = encodeCursor([one, other]);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(cursor, pair)).toEqual([one, other]);
    }),
  );
});

test.each(["", "x", "%%%", encodeCursor(["one"]), encodeCursor(["one", "two", "three"]), btoa("{}"), btoa("[1,2]")])(
  "refuses %j at its path",
  (cursor) => {
    expect(() => decodeCursor(cursor, pair)).toThrow(
      expect.objectContaining({ code: "invalid_input", errors: [expect.objectContaining({ path: "cursor" })] }),
    );
    expect(() => decodeCursor(cursor, pair)).toThrow(AppError);
  },
);

test("a page has a cursor exactly when there is a further row", () => {
  const options = { limit: 2, toWire: (row: number) => row * 10, position: (row: number) => [String(row)] };
  expect(toPage([1, 2], options)).toEqual({ data: [10, 20], meta: { nextCursor: null } });
  expect(toPage([1, 2, 3], options)).toEqual({ data: [10, 20], meta: { nextCursor: encodeCursor(["2"]) } });
  expect(toPage([], options)).toEqual({ data: [], meta: { nextCursor: null } });
});
