import { Temporal } from "temporal-polyfill";
import type { DayRange } from "@/lib/integrations/types";

/** The range in pieces of at most so many days, in order. Empty when it ends before it starts. */
export function splitDays(range: DayRange, mostDays: number): DayRange[] {
  const pieces: DayRange[] = [];
  const last = Temporal.PlainDate.from(range.until);
  let from = Temporal.PlainDate.from(range.from);
  while (Temporal.PlainDate.compare(from, last) <= 0) {
    const end = from.add({ days: mostDays - 1 });
    const until = Temporal.PlainDate.compare(end, last) < 0 ? end : last;
    pieces.push({ from: from.toString(), until: until.toString() });
    from = until.add({ days: 1 });
  }
  return pieces;
}

/** Both ends counted. */
export function countDays({ from, until }: DayRange): number {
  return Temporal.PlainDate.from(from).until(until).days + 1;
}

export type InstantRange = { since: Temporal.Instant; until: Temporal.Instant };

/** As splitDays. Neighbours share an instant, so that nothing falls between them. */
export function splitInstants({ since, until }: InstantRange, longest: Temporal.Duration): InstantRange[] {
  const pieces: InstantRange[] = [];
  let from = since;
  while (Temporal.Instant.compare(from, until) < 0) {
    const end = from.add(longest);
    const to = Temporal.Instant.compare(end, until) < 0 ? end : until;
    pieces.push({ since: from, until: to });
    from = to;
  }
  return pieces;
}
