import { csvLine } from "@/lib/api/csv";
import { toCondition, type Viewer } from "@/lib/connections/ledger-filter";
import { LEDGER_ROW, type LedgerRow, toRequest } from "@/lib/connections/ledger-row";
import type { RequestFilter } from "@/lib/connections/ledger-schemas";
import { pool } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { today } from "@/lib/time";

/** Rows read at a time: the memory that an export takes, however long it is. */
const ROWS = 2_000;

const COLUMNS = [
  "externalId",
  "person",
  "email",
  "agent",
  "policy",
  "type",
  "startDate",
  "endDate",
  "outcome",
  "reason",
  "detail",
  "fix",
  "lastSeenAt",
];

/**
 * The ledger as CSV, piece by piece. It goes by id, which never changes: a request that is there all the while stands
 * in it exactly once, whatever is synced meanwhile. No transaction stays open while somebody downloads slowly.
 * @throws AppError `not_found`, also for another organization's connection; before the first piece
 */
export async function exportRequests(
  organizationId: string,
  connectionId: string,
  filter: RequestFilter,
  viewer: Viewer,
): Promise<{ fileName: string; pieces: AsyncGenerator<string> }> {
  const { rows } = await pool().query<{ integration: string; time_zone: string }>(
    `SELECT c.integration, o.time_zone FROM connection c JOIN organization o ON o.id = c.organization_id
     WHERE c.id = $1 AND c.organization_id = $2`,
    [connectionId, organizationId],
  );
  const [found] = rows;
  if (!found) throw notFound("connection");
  const condition = await toCondition({ organizationId, connectionId }, filter, viewer);
  return {
    fileName: `${found.integration}-requests-${today(found.time_zone)}.csv`,
    pieces: readPieces(condition, viewer),
  };
}

async function* readPieces({ sql, values }: { sql: string; values: unknown[] }, viewer: Viewer) {
  yield csvLine(COLUMNS);
  let last: string | null = "";
  while (last !== null) {
    const { rows }: { rows: LedgerRow[] } = await pool().query<LedgerRow>(
      `WITH found AS MATERIALIZED (
         SELECT r.* FROM request r WHERE ${sql} AND r.external_id > $${values.length + 1} ORDER BY r.external_id LIMIT ${ROWS}
       ) ${LEDGER_ROW} ORDER BY r.external_id`,
      [...values, last],
    );
    if (rows.length > 0) yield rows.map((row) => toLine(row, viewer)).join("");
    last = rows.length === ROWS ? (rows.at(-1)?.external_id ?? null) : null;
  }
}

function toLine(row: LedgerRow, { seesPrivate }: Viewer): string {
  const request = toRequest(row, seesPrivate);
  return csvLine([
    request.externalId,
    request.personName,
    request.personEmail,
    row.agent_name,
    request.policy ?? "Private policy",
    request.type,
    request.startDate,
    request.endDate,
    request.outcome,
    request.reason,
    request.detail,
    request.fix,
    request.lastSeenAt,
  ]);
}
