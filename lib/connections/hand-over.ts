import type {
  HandOverInput,
  HandOverInvitation,
  HandOverLink,
  MadeHandOverLink,
} from "@/lib/connections/hand-over-schemas";
import { randomSecret, sha256 } from "@/lib/crypto";
import { pool, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { nameOf } from "@/lib/integrations/catalog";
import { record } from "@/lib/record";

const VALID_HOURS = 24;
/** Shown to admins; what was before stands in the audit log. */
const MOST_LISTED = 100;

/**
 * What has become of a link `l`. It is its maker's right that it carries: it ends when they are no admin any more, or
 * their key is gone. One that would connect what is connected by now has nothing left to do.
 */
export const STATE = `
  CASE WHEN l.used_at IS NOT NULL THEN 'used'
       WHEN l.revoked_at IS NOT NULL
         OR NOT EXISTS (SELECT FROM member m WHERE m.id = l.made_by_id AND m.organization_id = l.organization_id AND m.role = 'admin')
            AND NOT EXISTS (SELECT FROM api_key k WHERE k.id = l.made_by_id AND k.organization_id = l.organization_id
                              AND (k.expires_at IS NULL OR k.expires_at > now()))
         OR l.connection_id IS NULL
            AND EXISTS (SELECT FROM connection c WHERE c.organization_id = l.organization_id AND c.integration = l.integration)
         THEN 'revoked'
       WHEN l.expires_at <= now() THEN 'expired'
       ELSE 'open' END`;

const LINK = `
  SELECT l.id, l.integration, l.connection_id AS "connectionId", l.sync_until::text AS "syncUntil",
         l.rolling_months AS "rollingMonths", ${STATE} AS state, l.made_by_name AS "madeBy", l.created_at AS "createdAt",
         l.expires_at AS "expiresAt", l.opened_at AS "openedAt", l.used_at AS "usedAt"
  FROM hand_over_link l`;

type Instants = "createdAt" | "expiresAt" | "openedAt" | "usedAt";
type Row = Omit<HandOverLink, Instants> & {
  createdAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
  usedAt: Date | null;
};

/** The newest links, newest first. */
export async function listHandOverLinks(organizationId: string, integration?: string): Promise<HandOverLink[]> {
  const { rows } = await pool().query<Row>(
    `${LINK} WHERE l.organization_id = $1 AND ($2::text IS NULL OR l.integration = $2)
     ORDER BY l.created_at DESC, l.id LIMIT ${MOST_LISTED}`,
    [organizationId, integration ?? null],
  );
  return rows.map(toWire);
}

/**
 * Makes a link that is valid for a day. One that is open for the same integration ends: there is at most one.
 * @param madeById the member or API key whose right it carries
 * @returns with its address, this once
 */
export async function addHandOverLink(
  organizationId: string,
  { integration, connectionId, syncUntil, rollingMonths }: HandOverInput,
  madeById: string,
): Promise<MadeHandOverLink> {
  const secret = randomSecret();
  const target = { id: "", name: nameOf(integration) };
  const made = await transaction(async (tx) => {
    // One at a time in an organization, so that two admins at once leave one open link.
    await tx.query("SELECT FROM organization WHERE id = $1 FOR NO KEY UPDATE", [organizationId]);
    const { rows: ended } = await tx.query<{ id: string }>(
      `UPDATE hand_over_link l SET revoked_at = now()
       WHERE organization_id = $1 AND integration = $2 AND ${STATE} = 'open' RETURNING id`,
      [organizationId, integration],
    );
    for (const { id } of ended)
      await record(tx, organizationId, { action: "hand_over_link.revoked", target: { ...target, id }, details: {} });
    const { rows: inserted } = await tx.query<{ id: string }>(
      `INSERT INTO hand_over_link (organization_id, integration, connection_id, sync_until, rolling_months, secret_hash,
         made_by_id, made_by_name, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7,
         coalesce((SELECT name FROM member WHERE id = $7), (SELECT name FROM api_key WHERE id = $7), 'An admin'),
         now() + make_interval(hours => $8)) RETURNING id`,
      [
        organizationId,
        integration,
        connectionId ?? null,
        syncUntil ?? null,
        rollingMonths ?? null,
        sha256(secret),
        madeById,
        VALID_HOURS,
      ],
    );
    const { rows } = await tx.query<Row>(`${LINK} WHERE l.id = $1`, [inserted[0]?.id]);
    if (!rows[0]) throw notFound("hand-over link");
    const link = toWire(rows[0]);
    await record(tx, organizationId, {
      action: "hand_over_link.made",
      target: { ...target, id: link.id },
      details: { purpose: purposeOf(link), expiresAt: link.expiresAt },
    });
    return link;
  });
  return { ...made, address: `${env().APP_URL ?? ""}/hand-over/${secret}` };
}

/** Ends a link at once. One that has ended already stays as it is. @throws AppError `not_found` */
export async function revokeHandOverLink(organizationId: string, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { rows } = await tx.query<{ integration: string; state: string }>(
      `SELECT l.integration, ${STATE} AS state FROM hand_over_link l WHERE l.id = $1 AND l.organization_id = $2 FOR UPDATE`,
      [id, organizationId],
    );
    const [link] = rows;
    if (!link) throw notFound("hand-over link");
    if (link.state !== "open") return;
    await tx.query("UPDATE hand_over_link SET revoked_at = now() WHERE id = $1", [id]);
    const target = { id, name: nameOf(link.integration) };
    await record(tx, organizationId, { action: "hand_over_link.revoked", target, details: {} });
  });
}

export function purposeOf({ connectionId }: { connectionId: string | null }): HandOverInvitation["purpose"] {
  return connectionId === null ? "connect" : "replace";
}

function toWire({ createdAt, expiresAt, openedAt, usedAt, ...row }: Row): HandOverLink {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
    usedAt: usedAt?.toISOString() ?? null,
  };
}
