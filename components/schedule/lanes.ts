/** A stretch on a row, `[start, end)`, in any unit. */
export type Stretch = { start: number; end: number };

/**
 * Gives each stretch the first lane in which it meets no other. As few lanes as stretches that meet at one
 * point; stretches that only touch share a lane.
 * @param stretches ordered by start
 * @returns the lane of each, in the same order, counted from 0
 */
export function assignLanes(stretches: Stretch[]): number[] {
  const laneEnds: number[] = [];
  return stretches.map(({ start, end }) => {
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = end;
    return lane;
  });
}
