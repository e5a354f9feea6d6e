import { randomBytes } from "node:crypto";

/**
 * UUIDs of version 7 (RFC 9562) that grow within one call: a millisecond, a counter, and 62 random bits. Ids that grow are
 * inserted at one edge of an index, those of `gen_random_uuid()` all over it.
 */
export function growingIds(count: number): string[] {
  const bits = randomBytes(count * 8).toString("hex");
  const nowMs = Date.now();
  return Array.from({ length: count }, (_, index) => {
    const time = (nowMs + Math.floor(index / COUNTER)).toString(16).padStart(12, "0");
    const counter = (index % COUNTER).toString(16).padStart(3, "0");
    const random = bits.slice(index * 16, index * 16 + 16);
    const variant = VARIANTS[Number.parseInt(random.charAt(0), 16) & 3];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${random.slice(1, 4)}-${random.slice(4)}`;
  });
}

/** Values of the 12 bits beside the version. */
const COUNTER = 4096;
const VARIANTS = "89ab";
