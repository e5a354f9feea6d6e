import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Act } from "@/lib/acts";
import { encrypt } from "@/lib/crypto";
import { pool, type Transaction, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError, invalidInput, notFound } from "@/lib/errors";
import { record } from "@/lib/record";
import { findUrlProblem } from "@/lib/webhooks/check-url";
import { endpointName } from "@/lib/webhooks/endpoint-name";
import { readEndpoint, readEndpoints } from "@/lib/webhooks/endpoint-row";
import type {
  CreatedEndpoint,
  createEndpointInput,
  EndpointSecret,
  patchEndpointInput,
  WebhookEndpoint,
} from "@/lib/webhooks/schemas";
import { makeSecret } from "@/lib/webhooks/sign";

const MOST_ENDPOINTS = 20;
/** After a rotation deliveries are signed with both secrets for so long. */
const OVERLAP_HOURS = 24;
/** Where the change feed ends now: what is below is over, and was there to be read. */
const END_OF_FEED = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

/** The organization's endpoints, oldest first. */
export function listEndpoints(organizationId: string): Promise<WebhookEndpoint[]> {
  return readEndpoints(organizationId);
}

/** @throws AppError `not_found`, also for another organization's endpoint */
export function getEndpoint(organizationId: string, id: string): Promise<WebhookEndpoint> {
  return readEndpoint(organizationId, id);
}

/** How many there are, when one was last reached, and whether some were turned off. */
export async function countEndpoints(
  organizationId: string,
): Promise<{ count: number; lastUsedAt: string | null; problem: string | null }> {
  const { rows } = await pool().query<{ count: number; off: number; lastUsedAt: Date | null }>(
    `SELECT count(*)::int AS count, count(*) FILTER (WHERE disabled_at IS NOT NULL)::int AS off,
            max(last_delivered_at) AS "lastUsedAt" FROM webhook_endpoint WHERE organization_id = $1`,
    [organizationId],
  );
  const { count = 0, off = 0, lastUsedAt = null } = rows[0] ?? {};
  const problem = off === 0 ? null : `${off === 1 ? "One is" : `${off} are`} turned off after failing for long.`;
  return { count, lastUsedAt: lastUsedAt?.toISOString() ?? null, problem };
}

/**
 * Registers an endpoint. It hears what happens from now on. Its secret stands in this answer and nowhere else.
 * @throws AppError `invalid_input` for an address that may not be sent to, `conflict` when there are too many
 */
export async function createEndpoint(
  organizationId: string,
  input: z.output<typeof createEndpointInput>,
): Promise<CreatedEndpoint> {
  checkUrl(input.url);
  const id = randomUUID();
  const secret = makeSecret();
  await transaction(async (tx) => {
    await tx.query("SELECT FROM organization WHERE id = $1 FOR UPDATE", [organizationId]);
    const { rowCount } = await tx.query("SELECT FROM webhook_endpoint WHERE organization_id = $1", [organizationId]);
    if ((rowCount ?? 0) >= MOST_ENDPOINTS)
      throw new AppError("conflict", `There are ${MOST_ENDPOINTS} webhooks already. Delete one that you don't need.`);
    await tx.query(
      `INSERT INTO webhook_endpoint
         (id, organization_id, url, description, kinds, agent_ids, teams, secret, cursor_transaction)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ${END_OF_FEED})`,
      [id, organizationId, input.url, input.description, input.kinds, input.agentIds, input.teams, encrypt(secret, id)],
    );
    const target = { id, name: endpointName(input.url) };
    await record(tx, organizationId, {
      action: "webhook_endpoint.added",
      target,
      details: { kinds: input.kinds },
    });
  });
  return { ...(await readEndpoint(organizationId, id)), secret };
}

/**
 * Changes what is given. Resuming one that was paused or turned off sends what has waited, and goes on in the change
 * feed where it stopped; kinds and agents that it did not listen to before it hears of from now on.
 * @throws AppError `not_found`; `invalid_input` for an address that may not be sent to
 */
export async function patchEndpoint(
  organizationId: string,
  id: string,
  patch: z.output<typeof patchEndpointInput>,
): Promise<WebhookEndpoint> {
  if (patch.url !== undefined) checkUrl(patch.url);
  await transaction(async (tx) => {
    const target = await holdEndpoint(tx, organizationId, id);
    const { paused, ...fields } = patch;
    if (Object.keys(fields).length > 0) {
      await tx.query(
        `UPDATE webhook_endpoint
         SET url = coalesce($2, url), description = coalesce($3, description), agent_ids = coalesce($5, agent_ids),
             teams = coalesce($6, teams), kinds = coalesce($4::text[], kinds),
             cursor_transaction = CASE WHEN $4::text[] && kinds OR $4 IS NULL THEN cursor_transaction ELSE ${END_OF_FEED} END,
             statuses_read_at = CASE WHEN 'connection.status_changed' = ANY(kinds) THEN statuses_read_at END
         WHERE id = $1`,
        [id, fields.url, fields.description, fields.kinds, fields.agentIds, fields.teams],
      );
      const changed = { id, name: endpointName(fields.url ?? target.url) };
      await record(tx, organizationId, { action: "webhook_endpoint.changed", target: changed, details: {} });
    }
    if (paused === true) await pause(tx, organizationId, target);
    if (paused === false) await resume(tx, organizationId, target);
  });
  return readEndpoint(organizationId, id);
}

/** Ends it at once, with its deliveries. @throws AppError `not_found` */
export async function removeEndpoint(organizationId: string, id: string): Promise<void> {
  await transaction(async (tx) => {
    const target = await holdEndpoint(tx, organizationId, id);
    await tx.query("DELETE FROM webhook_endpoint WHERE id = $1", [id]);
    await record(tx, organizationId, { action: "webhook_endpoint.removed", target, details: {} });
  });
}

/**
 * Makes a new secret, shown this once. For a day deliveries are signed with the one before as well.
 * @throws AppError `not_found`
 */
export async function rotateSecret(organizationId: string, id: string): Promise<EndpointSecret> {
  const secret = makeSecret();
  return transaction(async (tx) => {
    const target = await holdEndpoint(tx, organizationId, id);
    const { rows } = await tx.query<{ until: Date }>(
      `UPDATE webhook_endpoint
       SET previous_secret = secret, previous_until = now() + make_interval(hours => $3), secret = $2, secret_since = now()
       WHERE id = $1 RETURNING previous_until AS until`,
      [id, encrypt(secret, id), OVERLAP_HOURS],
    );
    await record(tx, organizationId, { action: "webhook_endpoint.secret_rotated", target, details: {} });
    return { secret, previousSecretUntil: rows[0]?.until.toISOString() ?? "" };
  });
}

type Held = Act["target"] & { id: string; url: string };

/** @throws AppError `not_found`, also for another organization's endpoint */
export async function holdEndpoint(tx: Transaction, organizationId: string, id: string): Promise<Held> {
  const { rows } = await tx.query<{ url: string }>(
    "SELECT url FROM webhook_endpoint WHERE id = $1 AND organization_id = $2 FOR UPDATE",
    [id, organizationId],
  );
  if (!rows[0]) throw notFound("webhook");
  return { id, url: rows[0].url, name: endpointName(rows[0].url) };
}

async function pause(tx: Transaction, organizationId: string, target: Held): Promise<void> {
  const { rowCount } = await tx.query(
    "UPDATE webhook_endpoint SET paused_at = now() WHERE id = $1 AND paused_at IS NULL",
    [target.id],
  );
  if (rowCount) await record(tx, organizationId, { action: "webhook_endpoint.paused", target, details: {} });
}

async function resume(tx: Transaction, organizationId: string, target: Held): Promise<void> {
  const { rowCount } = await tx.query(
    `UPDATE webhook_endpoint SET paused_at = NULL, disabled_at = NULL, disabled_why = NULL, failing_since = NULL
     WHERE id = $1 AND (paused_at IS NOT NULL OR disabled_at IS NOT NULL)`,
    [target.id],
  );
  if (!rowCount) return;
  // As if each were tried for the first time: it was not their fault.
  await tx.query(
    `UPDATE webhook_delivery SET due_at = now(), first_attempt_at = NULL, attempts = 0
     WHERE endpoint_id = $1 AND status = 'waiting' AND due_at IS NOT NULL AND lease IS NULL`,
    [target.id],
  );
  await record(tx, organizationId, { action: "webhook_endpoint.resumed", target, details: {} });
}

function checkUrl(url: string): void {
  const problem = findUrlProblem(url, { isPrivateAllowed: env().WEBHOOK_PRIVATE_ADDRESSES === "allow" });
  if (problem) throw invalidInput("url", problem);
}
