import { pool } from "@/lib/db";

/** Rows that one question to the database brings. */
const PAGE = 50_000;

/**
 * What the ledger holds, as far as a sweep needs it: an id and a fingerprint a request, and whether the sweep has met it.
 * In columns and not an object a row, because a ledger may have a million of them.
 */
export class KnownRequests {
  private readonly index = new Map<string, number>();
  private readonly fingerprints: string[] = [];
  private readonly seen: boolean[] = [];

  static async load(connectionId: string): Promise<KnownRequests> {
    const known = new KnownRequests();
    for (let after = ""; ; ) {
      const { rows } = await pool().query<[string, string]>({
        text: `SELECT external_id, fingerprint FROM request WHERE connection_id = $1 AND external_id > $2
               ORDER BY external_id LIMIT $3`,
        values: [connectionId, after, PAGE],
        rowMode: "array",
      });
      for (const [externalId, fingerprint] of rows) known.add(externalId, fingerprint);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return known;
      after = last[0];
    }
  }

  get size(): number {
    return this.index.size;
  }

  /** Notes that the vendor has the request. @returns its fingerprint, or undefined for a new one */
  meet(externalId: string): string | undefined {
    const at = this.index.get(externalId);
    if (at === undefined) return undefined;
    this.seen[at] = true;
    return this.fingerprints[at];
  }

  /** Ids that the vendor did not name. */
  unmet(): string[] {
    const ids: string[] = [];
    for (const [externalId, at] of this.index) if (!this.seen[at]) ids.push(externalId);
    return ids;
  }

  private add(externalId: string, fingerprint: string): void {
    this.index.set(externalId, this.fingerprints.length);
    this.fingerprints.push(fingerprint);
    this.seen.push(false);
  }
}
