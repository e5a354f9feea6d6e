import { Temporal } from "temporal-polyfill";
import { BadRequest } from "@/lib/integrations/hibob/answer";
import { TooLarge } from "@/lib/integrations/hibob/transport";
import type { DayRange } from "@/lib/integrations/types";

/** The first question of a range is short: nobody knows yet how much an answer holds. */
const FIRST_DAYS = 21;
const MOST_DAYS = 92;
/** HiBob names no limit of a range. Where there is one, shorter ranges are tried down to this. */
const FEWEST_DAYS = 7;
/** Aimed at in an answer: large enough to be worth a call, small enough for a million requests in bounded memory. */
const WANTED_CHARACTERS = 6_000_000;
/** At most so many times the days of the question before. */
const GROWTH = 4;

/** What one question brought, and how long its answer was. */
export type Answered<Value> = { value: Value; characters: number };

/**
 * Asks for a range piece by piece, in order, each as long as the answers so far allow.
 * @param ask one question; a `BadRequest` or `TooLarge` makes the ranges shorter, all else is thrown
 */
export async function* askDays<Value>(
  range: DayRange,
  ask: (piece: DayRange) => Promise<Answered<Value>>,
  options: { mostDays?: number } = {},
): AsyncGenerator<{ range: DayRange; value: Value }> {
  let mostDays = options.mostDays ?? MOST_DAYS;
  let days = Math.min(FIRST_DAYS, mostDays);
  let from = range.from;
  while (from <= range.until) {
    const piece = { from, until: earlier(shift(from, days - 1), range.until) };
    let answered: Answered<Value>;
    try {
      answered = await ask(piece);
    } catch (error) {
      const fewest = error instanceof BadRequest ? FEWEST_DAYS : 1;
      const isMendable = error instanceof BadRequest || error instanceof TooLarge;
      if (!isMendable || length(piece) <= fewest) throw error;
      days = Math.max(Math.ceil(length(piece) / 2), fewest);
      mostDays = days;
      continue;
    }
    yield { range: piece, value: answered.value };
    from = shift(piece.until, 1);
    const fitting = Math.floor((days * WANTED_CHARACTERS) / Math.max(answered.characters, 1));
    days = Math.max(1, Math.min(fitting, days * GROWTH, mostDays));
  }
}

/** The same pieces, but the next is asked for while the caller works on one. */
export async function* oneAhead<Piece>(pieces: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  let next = pieces.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = pieces.next();
    // Heard when its turn comes; should the caller stop before, nobody needs to.
    next.catch(() => undefined);
    yield value;
  }
}

function shift(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days as text sort as days do. */
function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function length({ from, until }: DayRange): number {
  return Temporal.PlainDate.from(from).until(until).days + 1;
}
