import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import { START, toCondition, type Viewer } from "@/lib/connections/ledger-filter";
import { LEDGER_ROW, type LedgerRow, toRequest } from "@/lib/connections/ledger-row";
import type { LedgerRequest, RequestsQuery } from "@/lib/connections/ledger-schemas";
import { requireConnection } from "@/lib/connections/people";
import { pool } from "@/lib/db";

/** Where a page ends. */
const position = z.tuple([z.iso.date(), z.string().regex(/^[^\0]*$/)]);

const NO_DATE = "9999-12-31";

/**
 * The ledger: what became of every approved request, newest start first. A page costs the same wherever it is.
 * @throws AppError `not_found`, also for another organization's connection
 */
export async function listRequests(
  organizationId: string,
  connectionId: string,
  query: RequestsQuery,
  viewer: Viewer,
): Promise<Page<LedgerRequest>> {
  const after = query.cursor ? decodeCursor(query.cursor, position) : null;
  await requireConnection(organizationId, connectionId);
  const { sql, values } = await toCondition({ organizationId, connectionId }, query, viewer);
  const put = (value: unknown) => `$${values.push(value)}`;
  const behind = after ? `AND (${START}, r.external_id) < (${put(after[0])}::date, ${put(after[1])})` : "";
  const inOrder = `ORDER BY ${START} DESC, r.external_id DESC`;
  const { rows } = await pool().query<LedgerRow>(
    `WITH found AS MATERIALIZED (
       SELECT r.* FROM request r WHERE ${sql} ${behind} ${inOrder} LIMIT ${put(query.limit + 1)}
     ) ${LEDGER_ROW} ${inOrder}`,
    values,
  );
  return toPage(rows, {
    limit: query.limit,
    toWire: (row) => toRequest(row, viewer.seesPrivate),
    position: (row) => [row.start_date ?? NO_DATE, row.external_id],
  });
}
