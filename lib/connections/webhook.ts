import { requireConnection } from "@/lib/connections/people";
import type { Webhook, WebhookSecret, WebhookSecretInput } from "@/lib/connections/webhook-schemas";
import { encrypt, randomSecret } from "@/lib/crypto";
import { db, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { record } from "@/lib/record";

/** After a rotation the old secret still counts for so long: whoever changes it in HiBob has a day. */
const OLD_SECRET_HOURS = 24;

/** @throws AppError `not_found`, also for another organization's connection */
export async function getWebhook(organizationId: string, connectionId: string): Promise<Webhook> {
  const connection = await db().connection.findFirst({
    where: { id: connectionId, organizationId },
    select: { integration: true },
  });
  if (!connection) await requireConnection(organizationId, connectionId);
  const row = await db().vendorWebhook.findFirst({ where: { connectionId, organizationId } });
  return {
    address: `${env().APP_URL ?? ""}/api/webhooks/${connection?.integration}/${connectionId}`,
    hasSecret: row !== null,
    secretSince: row?.secretSince.toISOString() ?? null,
    previousSecretUntil: row?.previousUntil?.toISOString() ?? null,
    lastDelivery: row?.lastAcceptedAt
      ? { at: row.lastAcceptedAt.toISOString(), event: row.lastEvent ?? "unknown" }
      : null,
    lastRefusal: row?.lastRefusedAt ? { at: row.lastRefusedAt.toISOString() } : null,
  };
}

/**
 * Makes a new secret, or takes the vendor's own. The one before counts for another day.
 * @returns the secret when we made it, this once; never the vendor's, which the admin has
 */
export async function setWebhookSecret(
  organizationId: string,
  connectionId: string,
  input: WebhookSecretInput,
): Promise<WebhookSecret> {
  const target = await requireConnection(organizationId, connectionId);
  const secret = input.secret ?? randomSecret();
  // What is refused with the old secret says nothing about the new one.
  const isOurs = input.secret === undefined;
  await transaction(async (tx) => {
    await tx.query(
      `INSERT INTO vendor_webhook AS w (connection_id, organization_id, secret) VALUES ($1, $2, $3)
       ON CONFLICT (connection_id) DO UPDATE
       SET secret = excluded.secret, secret_since = now(), last_refused_at = NULL,
           previous_secret = w.secret, previous_until = now() + make_interval(hours => $4)`,
      [connectionId, organizationId, encrypt(secret, connectionId), OLD_SECRET_HOURS],
    );
    await record(tx, organizationId, { action: "webhook.secret_set", target, details: { isOurs } });
  });
  return { secret: isOurs ? secret : null };
}

/** From now on every delivery is refused. What is scheduled goes on. */
export async function removeWebhook(organizationId: string, connectionId: string): Promise<void> {
  const target = await requireConnection(organizationId, connectionId);
  await transaction(async (tx) => {
    const { rowCount } = await tx.query(
      "DELETE FROM vendor_webhook WHERE connection_id = $1 AND organization_id = $2",
      [connectionId, organizationId],
    );
    if (rowCount) await record(tx, organizationId, { action: "webhook.turned_off", target, details: {} });
  });
}
