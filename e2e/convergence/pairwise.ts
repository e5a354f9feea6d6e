type Factors = Record<string, readonly unknown[]>;
export type Row = Record<string, unknown>;

/**
 * Rows in which every position of every factor meets every position of every other one at least once. Greedy, and
 * the same for the same factors.
 */
export function coverPairs(factors: Factors): Row[] {
  const names = Object.keys(factors);
  const missing = new Set(pairsOf(names).flatMap(([one, other]) => positionPairs(factors, one, other)));
  const rows: Row[] = [];
  while (missing.size > 0) {
    const [first = ""] = missing;
    const row = fill(factors, JSON.parse(first) as Row, missing);
    for (const [one, other] of pairsOf(names)) missing.delete(key(row, one, other));
    rows.push(row);
  }
  return rows;
}

/** Gives each factor that is open the position that covers most of what is missing. */
function fill(factors: Factors, start: Row, missing: Set<string>): Row {
  const row = { ...start };
  for (const [name, positions] of Object.entries(factors)) {
    if (name in row) continue;
    const chosen = Object.keys(row);
    const gain = (position: unknown) =>
      chosen.filter((other) => missing.has(key({ ...row, [name]: position }, name, other))).length;
    row[name] = positions.reduce((best, position) => (gain(position) > gain(best) ? position : best));
  }
  return row;
}

function positionPairs(factors: Factors, one: string, other: string): string[] {
  return (factors[one] ?? []).flatMap((left) =>
    (factors[other] ?? []).map((right) => key({ [one]: left, [other]: right }, one, other)),
  );
}

function key(row: Row, one: string, other: string): string {
  const [first, second] = one < other ? [one, other] : [other, one];
  return JSON.stringify({ [first]: row[first], [second]: row[second] });
}

function pairsOf(names: string[]): [string, string][] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other): [string, string] => [one, other]));
}
