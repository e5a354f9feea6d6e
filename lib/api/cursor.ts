import type { z } from "zod";
import { invalidInput } from "@/lib/errors";

/** One page of a list, as it stands on the wire. A null cursor says that there is no further page. */
export type Page<T> = { data: T[]; meta: { nextCursor: string | null } };

/** Where a page ended, as text that callers hand back unread. */
export function encodeCursor(position: string[]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/**
 * @param schema of the position that the list's own cursors hold
 * @throws AppError `invalid_input` at `cursor` for anything that `encodeCursor` did not make for this list
 */
export function decodeCursor<T extends z.ZodType>(cursor: string, schema: T): z.output<T> {
  const result = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (result.success) return result.data;
  throw invalidInput("cursor", "This cursor is not one of this list. Start again without a cursor.");
}

/**
 * Makes a page of rows that were read with one more than the limit, which only tells whether there is a further page.
 * @param position of a row in the list's order
 */
export function toPage<Row, T>(rows: Row[], options: PageOptions<Row, T>): Page<T> {
  const shown = rows.slice(0, options.limit);
  const last = rows.length > options.limit ? shown.at(-1) : undefined;
  return {
    data: shown.map(options.toWire),
    meta: { nextCursor: last === undefined ? null : encodeCursor(options.position(last)) },
  };
}

type PageOptions<Row, T> = { limit: number; toWire: (row: Row) => T; position: (row: Row) => string[] };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
