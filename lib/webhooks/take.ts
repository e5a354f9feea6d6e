import { randomUUID } from "node:crypto";
import { pool } from "@/lib/db";
import { TEST_KIND } from "@/lib/webhooks/schemas";

/** Longer than any attempt takes: who holds one for this long is dead, and another one tries. */
const LEASE_SECONDS = 60;

/** A delivery that is ours to send for a while. */
export type Taken = {
  id: string;
  lease: string;
  endpointId: string;
  kind: string;
  messageId: string;
  body: string;
  /** This one included. */
  attempts: number;
  url: string;
  /** Encrypted, as in the row; the one before only while it counts. */
  secrets: string[];
  /** By the database's clock. */
  sentAt: Date;
};

type Limits = { most: number; perEndpoint: number; busyEndpoints: string[] };

/**
 * Takes what is due, the longest waiting first. Of a lane only the first is ever due, and what another worker takes at
 * this moment is skipped. A test goes through although its endpoint is paused or disabled.
 */
export async function takeDue({ most, perEndpoint, busyEndpoints }: Limits): Promise<Taken[]> {
  const { rows } = await pool().query<Taken>(
    `WITH ranked AS (
       SELECT d.id, row_number() OVER (PARTITION BY d.endpoint_id ORDER BY d.due_at, d.seq) AS place
       FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
       WHERE d.status = 'waiting' AND d.due_at <= now() AND d.endpoint_id <> ALL($3::uuid[])
         AND ((e.paused_at IS NULL AND e.disabled_at IS NULL) OR d.kind = $6)
     ), due AS (
       SELECT id FROM webhook_delivery
       WHERE id IN (SELECT id FROM ranked WHERE place <= $2) AND status = 'waiting' AND due_at <= now()
       ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ), taken AS (
       UPDATE webhook_delivery d
       SET lease = $4, attempts = d.attempts + 1, first_attempt_at = coalesce(d.first_attempt_at, now()),
           last_attempt_at = now(), due_at = now() + make_interval(secs => $5)
       FROM due WHERE d.id = due.id
       RETURNING d.id, d.lease, d.endpoint_id, d.kind, d.message_id, d.body, d.attempts
     )
     SELECT t.id, t.lease, t.endpoint_id AS "endpointId", t.kind, t.message_id AS "messageId", t.body, t.attempts,
            e.url, now() AS "sentAt",
            ARRAY[e.secret] || CASE WHEN e.previous_until > now() THEN ARRAY[e.previous_secret] ELSE '{}' END AS secrets
     FROM taken t JOIN webhook_endpoint e ON e.id = t.endpoint_id`,
    [most, perEndpoint, busyEndpoints, randomUUID(), LEASE_SECONDS, TEST_KIND],
  );
  return rows;
}
