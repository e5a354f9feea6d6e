import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadRequest } from "@/lib/integrations/hibob/answer";
import { askDays, oneAhead } from "@/lib/integrations/hibob/ask-days";
import { TooLarge } from "@/lib/integrations/hibob/transport";
import type { DayRange } from "@/lib/integrations/types";
import { addDays, countDays } from "@/lib/time";

const YEAR = { from: "2026-01-01", until: "2026-12-31" };

/** A vendor whose answer has so many characters a day, and who refuses what is too long or too much. */
function vendor(perDay: number, limits: { days?: number; characters?: number } = {}) {
  return async (piece: DayRange) => {
    const days = countDays(piece.from, piece.until);
    if (days > (limits.days ?? 1000)) throw new BadRequest("timeoff/whosout");
    if (days * perDay > (limits.characters ?? Number.POSITIVE_INFINITY)) throw new TooLarge();
    return { value: days, characters: days * perDay };
  };
}

async function readAll(range: DayRange, ask: ReturnType<typeof vendor>): Promise<DayRange[]> {
  const pieces: DayRange[] = [];
  for await (const { range: piece } of oneAhead(askDays(range, ask))) pieces.push(piece);
  return pieces;
}

test("pieces cover a range without gap or overlap, whatever the vendor allows", async () => {
  const day = fc.integer({ min: 0, max: 800 });
  const limits = fc.record({ days: fc.integer({ min: 14, max: 400 }), characters: fc.constant(64_000_000) });
  await fc.assert(
    fc.asyncProperty(day, fc.integer({ min: 0, max: 3_000_000 }), limits, async (length, perDay, limit) => {
      const until = addDays(YEAR.from, length);
      const pieces = await readAll({ from: YEAR.from, until }, vendor(perDay, limit));
      expect(pieces[0]?.from).toBe(YEAR.from);
      expect(pieces.at(-1)?.until).toBe(until);
      for (const [at, piece] of pieces.entries()) {
        if (at > 0) expect(piece.from).toBe(addDays(pieces[at - 1]?.until ?? "", 1));
        expect(countDays(piece.from, piece.until)).toBeLessThanOrEqual(limit.days);
      }
    }),
  );
});

describe("a year", () => {
  test("of a small company takes few questions", async () => {
    expect(await readAll(YEAR, vendor(1000))).toHaveLength(5);
  });

  test("of a very large one takes answers of bounded length", async () => {
    const pieces = await readAll(YEAR, vendor(1_100_000));
    expect(Math.max(...pieces.slice(1).map(({ from, until }) => countDays(from, until)))).toBeLessThanOrEqual(6);
  });

  test("of a vendor who refuses even a week is an error, not a smaller answer", async () => {
    await expect(readAll(YEAR, vendor(1, { days: 5 }))).rejects.toBeInstanceOf(BadRequest);
    await expect(readAll(YEAR, vendor(100, { characters: 50 }))).rejects.toBeInstanceOf(TooLarge);
  });
});

test("an empty range is no question", async () => {
  expect(await readAll({ from: "2026-01-02", until: "2026-01-01" }, vendor(1))).toEqual([]);
});

test("the next piece is asked for while the caller works on one, and no further", async () => {
  const asked: string[] = [];
  const ask = async (piece: DayRange) => {
    asked.push(piece.from);
    return { value: null, characters: 1 };
  };
  const pieces = oneAhead(askDays(YEAR, ask));
  await pieces.next();
  expect(asked).toEqual(["2026-01-01", "2026-01-22"]);
});

test("an error of the next piece is heard when its turn comes", async () => {
  let calls = 0;
  const ask = async () => {
    calls += 1;
    if (calls === 2) throw new Error("second");
    return { value: calls, characters: 1 };
  };
  const pieces = oneAhead(askDays(YEAR, ask));
  await expect(pieces.next()).resolves.toMatchObject({ value: { value: 1 } });
  await expect(pieces.next()).rejects.toThrow("second");
});
