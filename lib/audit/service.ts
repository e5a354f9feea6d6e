import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import { instant } from "@/lib/api/schemas";
import type { AuditEntry, AuditFilter, AuditQuery } from "@/lib/audit/schemas";
import { actorWords, deedWords } from "@/lib/audit/words";
import { db } from "@/lib/db";
import type { Prisma, AuditEntry as Row } from "@/lib/generated/prisma/client";

/** Where a page ends. */
const position = z.tuple([instant, z.uuid()]);

type Position = z.output<typeof position>;

/** What was done in the organization, newest first. */
export async function listAuditEntries(organizationId: string, query: AuditQuery): Promise<Page<AuditEntry>> {
  const before = query.cursor ? decodeCursor(query.cursor, position) : null;
  const rows = await readEntries(organizationId, query, { before, limit: query.limit + 1 });
  return toPage(rows, { limit: query.limit, toWire, position: positionOf });
}

/** The same for programs that want all of it: so many rows that end before the position. */
export function readEntries(
  organizationId: string,
  { kind, actorId }: AuditFilter,
  { before, limit }: { before: Position | null; limit: number },
): Promise<Row[]> {
  const where: Prisma.AuditEntryWhereInput = { organizationId };
  if (kind) where.action = { startsWith: `${kind}.` };
  if (actorId) where.actorId = actorId;
  if (before) {
    const at = new Date(before[0]);
    where.OR = [{ at: { lt: at } }, { at, id: { lt: before[1] } }];
  }
  return db().auditEntry.findMany({ where, orderBy: [{ at: "desc" }, { id: "desc" }], take: limit });
}

export function positionOf(row: Row): Position {
  return [row.at.toISOString(), row.id];
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
