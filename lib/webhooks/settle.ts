import { type Transaction, transaction } from "@/lib/db";
import { record } from "@/lib/record";
import { backoffSeconds } from "@/lib/webhooks/backoff";
import { endpointName } from "@/lib/webhooks/endpoint-name";
import { TEST_KIND } from "@/lib/webhooks/schemas";
import type { Taken } from "@/lib/webhooks/take";
import type { Answer } from "@/lib/webhooks/transport";

/** How long a delivery is tried again, and how long an endpoint may fail before it is turned off. */
const TRY_DAYS = 3;
const GONE = 410;

type Facts = { organizationId: string; url: string; isLongFailing: boolean; isDisabled: boolean; isOld: boolean };

/**
 * Writes how an attempt went. Whoever lost the delivery to another worker writes nothing. A delivery whose endpoint is
 * turned off stays waiting: when it is resumed nothing is missing.
 */
export async function settle(taken: Taken, answer: Answer): Promise<void> {
  await transaction(async (tx) => {
    const facts = await hold(tx, taken);
    if (!facts) return;
    const isTest = taken.kind === TEST_KIND;
    const isTaken = answer.status !== null && answer.status >= 200 && answer.status < 300;
    const why = isTaken ? null : answer.status === GONE ? "gone" : facts.isLongFailing && !isTest ? "failing" : null;
    const isOver = isTaken || isTest || (facts.isOld && why === null);
    const status = isTaken ? "delivered" : isOver ? "failed" : "waiting";
    if (!(await writeAttempt(tx, taken, { answer, status }))) return;
    if (isOver) await bringUpNext(tx, taken);
    if (!isTest) await (isTaken ? noteSuccess(tx, taken) : noteFailure(tx, taken));
    if (why && !facts.isDisabled) await disable(tx, taken, { facts, why });
  });
}

/** Holds the endpoint's row, as the dispatcher does. */
async function hold(tx: Transaction, taken: Taken): Promise<Facts | undefined> {
  const { rows } = await tx.query<Facts>(
    `SELECT e.organization_id AS "organizationId", e.url, e.disabled_at IS NOT NULL AS "isDisabled",
            coalesce(e.failing_since <= now() - make_interval(days => $3), false) AS "isLongFailing",
            d.first_attempt_at <= now() - make_interval(days => $3) AS "isOld"
     FROM webhook_endpoint e JOIN webhook_delivery d ON d.endpoint_id = e.id
     WHERE d.id = $1 AND d.lease = $2 FOR UPDATE OF e`,
    [taken.id, taken.lease, TRY_DAYS],
  );
  return rows[0];
}

/** @returns whether it was still ours */
async function writeAttempt(
  tx: Transaction,
  taken: Taken,
  { answer, status }: { answer: Answer; status: string },
): Promise<boolean> {
  const waitSeconds = backoffSeconds(taken.attempts, Math.random(), answer.retryAfterSeconds);
  const { rowCount } = await tx.query(
    `UPDATE webhook_delivery
     SET status = $3::delivery_status, lease = NULL, response_status = $4, response_body = $5, error = $6,
         duration_ms = $7,
         due_at = CASE WHEN $3 = 'waiting' THEN now() + make_interval(secs => $8) END,
         ended_at = CASE WHEN $3 <> 'waiting' THEN now() END
     WHERE id = $1 AND lease = $2`,
    [taken.id, taken.lease, status, answer.status, answer.body, answer.error, answer.durationMs, waitSeconds],
  );
  return rowCount === 1;
}

async function bringUpNext(tx: Transaction, { id, endpointId }: Taken): Promise<void> {
  await tx.query(
    `UPDATE webhook_delivery SET due_at = now() WHERE id = (
       SELECT id FROM webhook_delivery
       WHERE endpoint_id = $2 AND lane = (SELECT lane FROM webhook_delivery WHERE id = $1) AND status = 'waiting'
       ORDER BY seq LIMIT 1)`,
    [id, endpointId],
  );
}

/** After more than a minute without one, whatever waits for its next attempt need not wait an hour any more. */
async function noteSuccess(tx: Transaction, { endpointId }: Taken): Promise<void> {
  await tx.query(
    `UPDATE webhook_delivery d SET due_at = now() + random() * interval '20 seconds'
     FROM webhook_endpoint e
     WHERE e.id = $1 AND e.failing_since <= now() - interval '1 minute' AND d.endpoint_id = e.id
       AND d.status = 'waiting' AND d.lease IS NULL AND d.due_at > now() + interval '20 seconds'`,
    [endpointId],
  );
  await tx.query("UPDATE webhook_endpoint SET failing_since = NULL, last_delivered_at = now() WHERE id = $1", [
    endpointId,
  ]);
}

async function noteFailure(tx: Transaction, { endpointId }: Taken): Promise<void> {
  await tx.query(
    "UPDATE webhook_endpoint SET failing_since = now() WHERE id = $1 AND failing_since IS NULL AND disabled_at IS NULL",
    [endpointId],
  );
}

async function disable(tx: Transaction, { endpointId }: Taken, end: { facts: Facts; why: "failing" | "gone" }) {
  const { organizationId, url } = end.facts;
  await tx.query("UPDATE webhook_endpoint SET disabled_at = now(), disabled_why = $2 WHERE id = $1", [
    endpointId,
    end.why,
  ]);
  const target = { id: endpointId, name: endpointName(url) };
  await record(tx, organizationId, { action: "webhook_endpoint.disabled", target, details: { why: end.why } });
}
