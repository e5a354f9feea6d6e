import { csvLine } from "@/lib/api/csv";
import type { AuditFilter } from "@/lib/audit/schemas";
import { readEntries, toWire } from "@/lib/audit/service";

/** Rows read at a time: the memory that an export takes, however long it is. */
const ROWS = 2_000;

const COLUMNS = ["at", "who", "whoKind", "what", "action", "target", "details", "ip"];

/** The log as CSV, newest first, piece by piece. What is done meanwhile is not in it. */
export async function* exportAuditEntries(organizationId: string, filter: AuditFilter): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  let before: bigint | null = null;
  for (;;) {
    const rows = await readEntries(organizationId, filter, { before, limit: ROWS });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => toLine(toWire(row))).join("");
    if (rows.length < ROWS) return;
    before = last.seq;
  }
}

function toLine({ at, actor, deed, action, target, details, ip }: ReturnType<typeof toWire>): string {
  return csvLine([at, actor.label, actor.kind, deed, action, target.name, JSON.stringify(details), ip]);
}
