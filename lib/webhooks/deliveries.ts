import { randomUUID } from "node:crypto";
import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import { pool, transaction } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/record";
import { readEndpoint } from "@/lib/webhooks/endpoint-row";
import { type DeliveriesQuery, type Delivery, TEST_KIND } from "@/lib/webhooks/schemas";
import { holdEndpoint } from "@/lib/webhooks/service";

const position = z.tuple([z.string().regex(/^\d{1,18}$/)]);

type Row = Omit<Delivery, "createdAt" | "lastAttemptAt" | "nextAttemptAt"> & {
  seq: string;
  createdAt: Date;
  lastAttemptAt: Date | null;
  /** Null too while it is on its way: then the row's time is when another sender would take over. */
  dueAt: Date | null;
};

const COLUMNS = `id, seq, message_id AS "messageId", kind, status, attempts, created_at AS "createdAt",
  last_attempt_at AS "lastAttemptAt", CASE WHEN lease IS NULL THEN due_at END AS "dueAt", response_status AS "responseStatus",
  response_body AS "responseBody", error, duration_ms AS "durationMs", body, replay_of AS "replayOf"`;

/** An endpoint's deliveries, newest first. @throws AppError `not_found` */
export async function listDeliveries(
  organizationId: string,
  endpointId: string,
  query: DeliveriesQuery,
): Promise<Page<Delivery>> {
  await readEndpoint(organizationId, endpointId);
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, position)[0];
  const { rows } = await pool().query<Row>(
    `SELECT ${COLUMNS} FROM webhook_delivery
     WHERE organization_id = $1 AND endpoint_id = $2 AND ($3::bigint IS NULL OR seq < $3)
       AND ($4::delivery_status IS NULL OR status = $4)
     ORDER BY seq DESC LIMIT $5`,
    [organizationId, endpointId, after, query.status, query.limit + 1],
  );
  return toPage(rows, { limit: query.limit, toWire, position: (row) => [row.seq] });
}

/** Sends a test, once, also while the endpoint is paused or turned off. @throws AppError `not_found` */
export async function sendTest(organizationId: string, endpointId: string): Promise<Delivery> {
  return transaction(async (tx) => {
    const target = await holdEndpoint(tx, organizationId, endpointId);
    const { rows } = await tx.query<Row>(
      `INSERT INTO webhook_delivery (organization_id, endpoint_id, lane, kind, message_id, body, due_at)
       VALUES ($1, $2, gen_random_uuid(), $3, $4, $5, now()) RETURNING ${COLUMNS}`,
      [organizationId, endpointId, TEST_KIND, `msg_${randomUUID()}`, testBody()],
    );
    await record(tx, organizationId, { action: "webhook_endpoint.tested", target, details: {} });
    return toWire(first(rows));
  });
}

/**
 * Sends a message again, with its id and its text as they were. It goes by itself: nothing waits for it.
 * @throws AppError `not_found`
 */
export async function replay(organizationId: string, endpointId: string, deliveryId: string): Promise<Delivery> {
  return transaction(async (tx) => {
    const target = await holdEndpoint(tx, organizationId, endpointId);
    const { rows } = await tx.query<Row>(
      `INSERT INTO webhook_delivery (organization_id, endpoint_id, lane, kind, message_id, body, due_at, replay_of)
       SELECT organization_id, endpoint_id, gen_random_uuid(), kind, message_id, body, now(), id
       FROM webhook_delivery WHERE id = $3 AND endpoint_id = $2 AND organization_id = $1 RETURNING ${COLUMNS}`,
      [organizationId, endpointId, deliveryId],
    );
    const { kind } = first(rows);
    await record(tx, organizationId, { action: "webhook_endpoint.replayed", target, details: { kind } });
    return toWire(first(rows));
  });
}

function first(rows: Row[]): Row {
  if (!rows[0]) throw notFound("delivery");
  return rows[0];
}

function testBody(): string {
  const data = { message: "This is a test. Nothing happened." };
  return JSON.stringify({ type: TEST_KIND, timestamp: new Date().toISOString(), data });
}

function toWire({ seq: _, createdAt, lastAttemptAt, dueAt, ...row }: Row): Delivery {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
    nextAttemptAt: row.status === "waiting" ? (dueAt?.toISOString() ?? null) : null,
  };
}
