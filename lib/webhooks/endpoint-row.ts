import { pool } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { EndpointStatus, WebhookEndpoint, WebhookKind } from "@/lib/webhooks/schemas";

type Row = Omit<
  WebhookEndpoint,
  "status" | "statusSince" | "lastDeliveredAt" | "secretSince" | "previousSecretUntil" | "createdAt"
> & {
  kinds: WebhookKind[];
  pausedAt: Date | null;
  disabledAt: Date | null;
  failingSince: Date | null;
  lastDeliveredAt: Date | null;
  secretSince: Date;
  previousUntil: Date | null;
  createdAt: Date;
};

/**
 * The organization's endpoints, oldest first.
 * @param id of the only one to read
 */
export async function readEndpoints(organizationId: string, id?: string): Promise<WebhookEndpoint[]> {
  const { rows } = await pool().query<Row>(
    `SELECT id, url, description, kinds, agent_ids AS "agentIds", teams, disabled_why AS "disabledWhy",
            paused_at AS "pausedAt", disabled_at AS "disabledAt", failing_since AS "failingSince",
            last_delivered_at AS "lastDeliveredAt", secret_since AS "secretSince", created_at AS "createdAt",
            CASE WHEN previous_until > now() THEN previous_until END AS "previousUntil",
            (SELECT count(*)::int FROM webhook_delivery d WHERE d.endpoint_id = e.id AND d.status = 'waiting') AS waiting
     FROM webhook_endpoint e WHERE organization_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY created_at, id`,
    [organizationId, id],
  );
  return rows.map(toWire);
}

/** @throws AppError `not_found`, also for another organization's endpoint */
export async function readEndpoint(organizationId: string, id: string): Promise<WebhookEndpoint> {
  const [endpoint] = await readEndpoints(organizationId, id);
  if (!endpoint) throw notFound("webhook");
  return endpoint;
}

function toWire({ pausedAt, disabledAt, failingSince, previousUntil, ...row }: Row): WebhookEndpoint {
  const states: [EndpointStatus, Date | null][] = [
    ["disabled", disabledAt],
    ["paused", pausedAt],
    ["failing", failingSince],
  ];
  const [status, since] = states.find(([, at]) => at !== null) ?? ["active" as const, null];
  return {
    ...row,
    status,
    statusSince: since?.toISOString() ?? null,
    lastDeliveredAt: row.lastDeliveredAt?.toISOString() ?? null,
    secretSince: row.secretSince.toISOString(),
    previousSecretUntil: previousUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
