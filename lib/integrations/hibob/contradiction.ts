/** A row contradicts itself or lacks what its type needs. Caught in toSpan; `message` is for an admin. */
export class Contradiction extends Error {
  override readonly name = "Contradiction";
}
