import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { TimeOff } from "@/lib/integrations/types";

/** Requests that are kept as they are, and how many of them are packed together. */
const CHUNK = 5_000;

/**
 * Requests that wait for the end of a sweep: what differs from the ledger. Mostly few. All of them when the window has
 * become wider or Rosterline newer: then they are packed, because a company may have a million.
 */
export class Parked {
  private packed: Buffer[] = [];
  private open = new Map<string, TimeOff>();

  /** A later copy of a request takes the place of an earlier one, unless that is packed already: then it comes after it. */
  add(request: TimeOff): void {
    this.open.set(request.externalId, request);
    if (this.open.size < CHUNK) return;
    this.packed.push(zstdCompressSync(JSON.stringify([...this.open.values()])));
    this.open = new Map();
  }

  *chunks(): Generator<TimeOff[]> {
    for (const chunk of this.packed) yield JSON.parse(zstdDecompressSync(chunk).toString()) as TimeOff[];
    if (this.open.size > 0) yield [...this.open.values()];
  }
}
