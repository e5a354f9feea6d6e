/** Of all pieces of two names, the share that they have in common: as pg_trgm measures likeness, and its own threshold. */
const LEAST_ALIKE = 0.3;

type Named = { name: string };
type Held<Item> = { item: Item; pieces: number };

/** Names to find others by that are alike. Pure: the same measure as PostgreSQL's pg_trgm, which is not to be had everywhere. */
export class AlikeNames<Item extends Named> {
  private readonly byPiece = new Map<string, Held<Item>[]>();

  constructor(items: Item[]) {
    for (const item of items) {
      const pieces = piecesOf(item.name);
      const held = { item, pieces: pieces.size };
      for (const piece of pieces) {
        const others = this.byPiece.get(piece);
        if (others) others.push(held);
        else this.byPiece.set(piece, [held]);
      }
    }
  }

  /** Those whose names are most alike, best first, at most so many. */
  find(name: string, most: number): Item[] {
    const pieces = piecesOf(name);
    const shared = new Map<Held<Item>, number>();
    for (const piece of pieces)
      for (const held of this.byPiece.get(piece) ?? []) shared.set(held, (shared.get(held) ?? 0) + 1);
    return [...shared]
      .map(([held, count]) => ({ item: held.item, likeness: count / (held.pieces + pieces.size - count) }))
      .filter(({ likeness }) => likeness >= LEAST_ALIKE)
      .sort((a, b) => b.likeness - a.likeness || a.item.name.localeCompare(b.item.name))
      .slice(0, most)
      .map(({ item }) => item);
  }
}

/** Each word, with two spaces before and one behind it, in threes. No accents, no capitals. */
function piecesOf(name: string): Set<string> {
  const folded = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const pieces = new Set<string>();
  for (const word of folded.split(/[^\p{L}\p{N}]+/u)) {
    const letters = [...word];
    if (letters.length === 0) continue;
    const padded = [" ", " ", ...letters, " "];
    for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3).join(""));
  }
  return pieces;
}
