import { randomFillSync } from "node:crypto";

const BYTES = 16;
/** Values of the 12 bits beside the version. */
const COUNTER = 4096;

/**
 * UUIDs of version 7 (RFC 9562) that grow within one call: a millisecond, a counter, and 62 random bits. Ids that grow are
 * inserted at one edge of an index, those of `gen_random_uuid()` all over it.
 * @returns 32 hexadecimal digits each, as PostgreSQL takes them: dashes would be the greater part of the work
 */
export function growingIds(count: number): string[] {
  const bytes = randomFillSync(Buffer.alloc(count * BYTES));
  const nowMs = Date.now();
  for (let index = 0; index < count; index += 1) {
    const at = index * BYTES;
    bytes.writeUIntBE(nowMs + Math.floor(index / COUNTER), at, 6);
    bytes.writeUInt16BE(0x7000 | (index % COUNTER), at + 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(at + 8) & 0x3f), at + 8);
  }
  const digits = bytes.toString("hex");
  return Array.from({ length: count }, (_, index) => digits.slice(index * 2 * BYTES, (index + 1) * 2 * BYTES));
}
