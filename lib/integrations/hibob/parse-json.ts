type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

// TypeScript's own signature does not know the third argument yet.
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => unknown;

/**
 * As JSON.parse, but an integer beyond 2^53 becomes its digits as text: HiBob's employee ids are that large,
 * and a number would silently name somebody else.
 * @throws SyntaxError whose message may quote the text, so it must not be shown or logged
 */
export function parseJson(text: string): unknown {
  // A reviver visits every value, which takes several times as long; most answers have such ids in quotes, as text.
  if (!/[:,[]\s*-?\d{16}/.test(text)) return JSON.parse(text);
  return parseWithSource(text, (_key, value, { source }) => {
    const isTooLarge = typeof value === "number" && !Number.isSafeInteger(value);
    return isTooLarge && source !== undefined && /^-?\d+$/.test(source) ? source : value;
  });
}
