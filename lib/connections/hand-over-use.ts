import { STATE } from "@/lib/connections/hand-over";
import type { HandOverInvitation } from "@/lib/connections/hand-over-schemas";
import { sha256 } from "@/lib/crypto";
import { pool, transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { nameOf } from "@/lib/integrations/catalog";
import { record } from "@/lib/record";

/** An open link, for who holds its secret. */
export type OpenLink = {
  id: string;
  organizationId: string;
  organizationName: string;
  integration: string;
  connectionId: string | null;
  syncUntil: string | null;
  rollingMonths: number | null;
  madeBy: string;
  expiresAt: Date;
};

type Row = OpenLink & { state: "open" | "used" | "revoked" | "expired" };

/** At most so often is it noted that somebody came too late: a reload is not news. */
const NOTED_EVERY = "1 hour";

/**
 * The link behind a secret. That somebody came with one that has ended is noted.
 * @returns null for a secret that is unknown, used, revoked or expired: who asks learns nothing else
 */
export async function findOpenLink(secret: string): Promise<OpenLink | null> {
  const { rows } = await pool().query<Row>(
    `SELECT l.id, l.organization_id AS "organizationId", o.name AS "organizationName", l.integration,
            l.connection_id AS "connectionId", l.sync_until::text AS "syncUntil", l.rolling_months AS "rollingMonths",
            l.made_by_name AS "madeBy", l.expires_at AS "expiresAt", ${STATE} AS state
     FROM hand_over_link l JOIN organization o ON o.id = l.organization_id WHERE l.secret_hash = $1`,
    [sha256(secret)],
  );
  const [row] = rows;
  if (!row) return null;
  const { state, ...link } = row;
  if (state === "open") return link;
  await noteRefusal(link, state);
  return null;
}

/** When it was first opened, for the admin who waits. */
export async function noteOpened(linkId: string): Promise<void> {
  await pool().query("UPDATE hand_over_link SET opened_at = now() WHERE id = $1 AND opened_at IS NULL", [linkId]);
}

/**
 * Uses the link up, in the transaction of what it is used for. Two at once: the second waits for the first, and finds
 * it used.
 * @throws AppError `not_found` when it has ended meanwhile
 */
export async function useUp(tx: Prisma.TransactionClient, link: OpenLink): Promise<void> {
  const used = await tx.$executeRawUnsafe(
    `UPDATE hand_over_link l SET used_at = clock_timestamp() WHERE id = $1::uuid AND ${STATE} = 'open'`,
    link.id,
  );
  if (used === 0) throw linkEnded();
  await record(tx, link.organizationId, {
    action: "hand_over_link.used",
    target: { id: link.id, name: nameOf(link.integration) },
    details: { purpose: link.connectionId === null ? "connect" : "replace" },
  });
}

export function toInvitation(link: OpenLink): HandOverInvitation {
  return {
    integration: link.integration,
    purpose: link.connectionId === null ? "connect" : "replace",
    organizationName: link.organizationName,
    madeBy: link.madeBy,
    expiresAt: link.expiresAt.toISOString(),
  };
}

/** The same for every link that opens nothing. */
export function linkEnded(): AppError {
  return new AppError("not_found", "This link doesn't work any more. Ask the person who sent it for a new one.");
}

async function noteRefusal(link: OpenLink, why: "used" | "revoked" | "expired"): Promise<void> {
  await transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `UPDATE hand_over_link SET refused_at = now()
       WHERE id = $1 AND (refused_at IS NULL OR refused_at < now() - interval '${NOTED_EVERY}')`,
      [link.id],
    );
    if (rowCount === 0) return;
    const target = { id: link.id, name: nameOf(link.integration) };
    await record(tx, link.organizationId, { action: "hand_over_link.refused", target, details: { why } });
  });
}
