import { Temporal } from "temporal-polyfill";

export type InstantRange = { since: Temporal.Instant; until: Temporal.Instant };

/** The range in pieces of at most so long. Neighbours share an instant, so that nothing falls between them. */
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
