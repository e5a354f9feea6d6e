import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import type { AuditEntry, AuditFilter, AuditQuery } from "@/lib/audit/schemas";
import { actorWords, deedWords } from "@/lib/audit/words";
import { db } from "@/lib/db";
import type { Prisma, AuditEntry as Row } from "@/lib/generated/prisma/client";

/** Where a page ends. */
const position = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/** What was done in the organization, newest first. */
export async function listAuditEntries(organizationId: string, query: AuditQuery): Promise<Page<AuditEntry>> {
  const before = query.cursor ? BigInt(decodeCursor(query.cursor, position)[0]) : null;
  const rows = await readEntries(organizationId, query, { before, limit: query.limit + 1 });
  return toPage(rows, { limit: query.limit, toWire, position: (row) => [String(row.seq)] });
}

/** So many entries, newest first, from the one before `before`. */
export function readEntries(
  organizationId: string,
  { kind, actorId }: AuditFilter,
  { before, limit }: { before: bigint | null; limit: number },
): Promise<Row[]> {
  const where: Prisma.AuditEntryWhereInput = { organizationId };
  if (kind) where.action = { startsWith: `${kind}.` };
  if (actorId) where.actorId = actorId;
  if (before !== null) where.seq = { lt: before };
  return db().auditEntry.findMany({ where, orderBy: { seq: "desc" }, take: limit });
}

export function toWire(row: Row): AuditEntry {
  const actor = { kind: row.actorKind, id: row.actorId, name: row.actorName };
  // Only lib/record.ts writes this column, with an object.
  const details = row.details as Record<string, unknown>;
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { ...actor, label: actorWords(actor) },
    action: row.action,
    target: { id: row.targetId, name: row.targetName },
    details,
    ip: row.ip,
    deed: deedWords(row.action, row.targetName, details),
  };
}
