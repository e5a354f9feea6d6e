import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db";

/** What an endpoint is to be told. */
export type Message = {
  /** Of one lane they go one after the other. */
  lane: string;
  kind: string;
  /** When it happened. */
  at: Date;
  data: unknown;
};

type Target = { id: string; organizationId: string };

/**
 * Writes one delivery a message, in their order. The first of a lane is due at once; the others once it is over.
 * The caller holds the endpoint's row, as whoever ends a delivery does: else a lane could be left without a first.
 */
export async function writeDeliveries(tx: Transaction, endpoint: Target, messages: Message[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.query(
    `INSERT INTO webhook_delivery (organization_id, endpoint_id, lane, kind, message_id, body, due_at)
     SELECT $1, $2, m.lane, m.kind, m.message_id, m.body,
            CASE WHEN row_number() OVER (PARTITION BY m.lane ORDER BY m.place) = 1 AND NOT EXISTS (
              SELECT FROM webhook_delivery d WHERE d.endpoint_id = $2 AND d.lane = m.lane AND d.status = 'waiting'
            ) THEN now() END
     FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[])
       WITH ORDINALITY AS m(lane, kind, message_id, body, place)
     ORDER BY m.place`,
    [
      endpoint.organizationId,
      endpoint.id,
      messages.map((message) => message.lane),
      messages.map((message) => message.kind),
      messages.map(() => `msg_${randomUUID()}`),
      messages.map(toBody),
    ],
  );
}

/** The text that is signed and sent, in every attempt the same. */
function toBody({ kind, at, data }: Message): string {
  return JSON.stringify({ type: kind, timestamp: at.toISOString(), data });
}
