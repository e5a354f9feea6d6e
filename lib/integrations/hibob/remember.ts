/** Answers kept at most. What comes is named by the vendor, and must not fill our memory. */
const MOST = 10_000;

/** Remembers what a pure function of a text answered: rows of a vendor hold the same words and days over and over. */
export function remember<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = find(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
