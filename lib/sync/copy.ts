import type { Connection, Submittable } from "pg";
import type { Transaction } from "@/lib/db";
import { clean } from "@/lib/sync/columns";

/**
 * New rows, as text for `COPY ... FROM STDIN`: PostgreSQL writes them in less time than with `INSERT ... SELECT FROM
 * unnest`, because it makes no arrays first and puts many rows into a page at once. Triggers hear of them as of any
 * statement.
 */
export type Copy = { into: string; rows: string };

/** A value of a column, written as PostgreSQL reads the column's type; what others have written goes through `text`. */
type Value = string | boolean;

/** Stands for null. */
const NOTHING = "\\N";

/** @param columns as they stand in each row that `read` makes. What is not named is the column's default */
export function copy<Row>(
  table: string,
  columns: string[],
  rows: Row[],
  read: (row: Row, index: number) => Value[],
): Copy {
  const lines = rows.map((row, index) => read(row, index).join("\t"));
  return {
    into: `COPY "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) FROM STDIN`,
    rows: `${lines.join("\n")}\n`,
  };
}

/**
 * Sends rows with their statement, without waiting for the server to ask for them: this process may be busy with the
 * next rows then.
 * @throws pg.DatabaseError as any statement does; nothing of it is written then
 */
export function sendCopy(tx: Transaction, { into, rows }: Copy): Promise<void> {
  return new Promise((resolve, reject) => {
    const statement: CopyStatement = {
      submit(connection) {
        const { sendCopyFromChunk, endCopyFrom } = connection as CopyConnection;
        connection.query(into);
        // A server that refuses the statement reads past them.
        sendCopyFromChunk.call(connection, Buffer.from(rows));
        endCopyFrom.call(connection);
      },
      handleCopyInResponse() {},
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    };
    tx.query(statement);
  });
}

/** What the driver offers to a statement of ours, and calls; its types name only a part of it. */
type CopyConnection = Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };
type CopyStatement = Submittable & {
  handleCopyInResponse(): void;
  handleCommandComplete(): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
};

/** Null, or a word of ours. */
export function plain(value: string | null): string {
  return value ?? NOTHING;
}

/** Null, or text that others have written: the ledger holds it as `joinTexts` sends it too. */
export function text(value: string | null): string {
  if (value === null) return NOTHING;
  const cleaned = clean(value);
  return TO_ESCAPE.test(cleaned) ? cleaned.replaceAll(/[\\\t\n\r]/g, (each) => ESCAPES[each] ?? each) : cleaned;
}

const TO_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/**
 * Writes instants (milliseconds since 1970) as PostgreSQL reads them, each only once: many events begin at the same
 * midnight. JavaScript writes years of five digits in a way of its own.
 */
export function instants(): (atMs: number) => string {
  const known = new Map<number, string>();
  return (atMs) => {
    const before = known.get(atMs);
    if (before !== undefined) return before;
    const made = new Date(atMs).toISOString().replace(/^\+0*/, "");
    known.set(atMs, made);
    return made;
  };
}
