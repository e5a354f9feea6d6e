import { decrypt, sha256 } from "@/lib/crypto";
import { pool } from "@/lib/db";
import type { Delivery } from "@/lib/integrations/types";

/** Times that polls look for what a delivery told: the vendor's lists may lag some seconds behind its webhooks. */
const MOST_LOOKS = 2;

export type WebhookTarget = {
  organizationId: string;
  connectionId: string;
  /** The one that counts, and the one before it while it still does. */
  secrets: string[];
};

/** @returns null when there is no such connection, or its webhook is off */
export async function findWebhookTarget(integration: string, connectionId: string): Promise<WebhookTarget | null> {
  const { rows } = await pool().query<{ organization_id: string; secret: string; previous: string | null }>(
    `SELECT w.organization_id, w.secret, CASE WHEN w.previous_until > now() THEN w.previous_secret END AS previous
     FROM vendor_webhook w JOIN connection c ON c.id = w.connection_id
     WHERE w.connection_id = $1 AND c.integration = $2`,
    [connectionId, integration],
  );
  const row = rows[0];
  if (!row) return null;
  const sealed = [row.secret, row.previous].filter((value) => value !== null);
  const secrets = sealed.map((value) => decrypt(value, connectionId));
  return { organizationId: row.organization_id, connectionId, secrets };
}

/**
 * Shown to the admin. Written at most once a second, so that whoever floods the address costs little; and asked for
 * an unknown connection too, so that time tells nobody which ids exist.
 */
export async function noteRefusal(connectionId: string): Promise<void> {
  await pool().query(
    `UPDATE vendor_webhook SET last_refused_at = now()
     WHERE connection_id = $1 AND (last_refused_at IS NULL OR last_refused_at < now() - interval '1 second')`,
    [connectionId],
  );
}

/**
 * Notes an accepted delivery and, when it tells of a change, makes a poll due: one statement that waits for nobody,
 * because no run ever locks these rows. Copies of a delivery change nothing.
 * @param body whose digest tells copies from others
 */
export async function noteDelivery(target: WebhookTarget, delivery: Delivery, body: Buffer): Promise<void> {
  const isChange = delivery.kind === "change";
  await pool().query(
    `WITH shown AS (
       UPDATE vendor_webhook SET last_accepted_at = now(), last_event = $3
       WHERE connection_id = $1
         AND (last_accepted_at IS NULL OR last_accepted_at < now() - interval '1 second' OR last_event IS DISTINCT FROM $3)
     ), ledger AS (
       SELECT EXISTS (SELECT FROM request WHERE connection_id = $1 AND external_id = $5) AS has_it
     )
     INSERT INTO change_notice (connection_id, organization_id, key, external_id, effect, was_known, changed_at, due_at, looks_left)
     SELECT $1, $2, 'webhook:' || $4 || CASE WHEN $7 THEN '' ELSE to_char(now(), ':YYYYMMDDHH24MI') END, $5, $6::notice_effect,
            has_it, now(), now(), CASE WHEN ($6 = 'appears' AND has_it) OR ($6 = 'goes' AND NOT has_it) THEN 1 ELSE $8::int END
     FROM ledger WHERE $9
     ON CONFLICT DO NOTHING`,
    [
      target.connectionId,
      target.organizationId,
      delivery.kind === "ping" ? "Ping test" : delivery.event,
      sha256(body.toString("latin1")),
      isChange ? delivery.externalId : null,
      isChange ? delivery.effect : "unknown",
      // A body without a time may come again for another change; copies of it are those of the same minute.
      isChange && delivery.isDated,
      MOST_LOOKS,
      isChange,
    ],
  );
}
