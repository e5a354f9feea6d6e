import { listConnections } from "@/lib/connections/service";
import { databaseNow, type Transaction, transaction } from "@/lib/db";
import { type Message, writeDeliveries } from "@/lib/webhooks/write-deliveries";

const KIND = "connection.status_changed";
/** A state changes with time alone too (it becomes *Delayed*), so there is no row whose change could be followed. */
const EVERY_SECONDS = 10;

type Endpoint = { id: string; organizationId: string; isFirst: boolean };
type Told = { connectionId: string; integration: string; status: string };

/** Compares the states of connections with what each endpoint was told, and tells it what differs. */
export async function tellStatuses(): Promise<void> {
  for (;;) {
    const found = await transaction(async (tx) => {
      const endpoint = await holdOneDue(tx);
      if (endpoint) await compare(tx, endpoint);
      return endpoint;
    });
    if (!found) return;
  }
}

async function holdOneDue(tx: Transaction): Promise<Endpoint | undefined> {
  const { rows } = await tx.query<Endpoint>(
    `SELECT id, organization_id AS "organizationId", statuses_read_at IS NULL AS "isFirst" FROM webhook_endpoint
     WHERE paused_at IS NULL AND disabled_at IS NULL AND $1 = ANY(kinds)
       AND (statuses_read_at IS NULL OR statuses_read_at <= now() - make_interval(secs => $2))
     LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [KIND, EVERY_SECONDS],
  );
  return rows[0];
}

async function compare(tx: Transaction, endpoint: Endpoint): Promise<void> {
  const { rows: told } = await tx.query<Told>(
    `SELECT connection_id AS "connectionId", integration, status FROM webhook_told_status WHERE endpoint_id = $1`,
    [endpoint.id],
  );
  const connections = await listConnections(endpoint.organizationId);
  const now = connections.map(({ id, integration, status }) => ({ connectionId: id, integration, status }));
  const at = await databaseNow();
  // What is so when it begins to listen is no change.
  if (!endpoint.isFirst) await writeDeliveries(tx, endpoint, differences(told, now, at));
  await tx.query("DELETE FROM webhook_told_status WHERE endpoint_id = $1", [endpoint.id]);
  await tx.query(
    `INSERT INTO webhook_told_status (endpoint_id, connection_id, integration, status)
     SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[])`,
    [endpoint.id, now.map((row) => row.connectionId), now.map((row) => row.integration), now.map((row) => row.status)],
  );
  await tx.query("UPDATE webhook_endpoint SET statuses_read_at = now() WHERE id = $1", [endpoint.id]);
}

/** A connection that is new was not connected before, and one that is gone is not any more. */
function differences(told: Told[], now: Told[], at: Date): Message[] {
  const before = new Map(told.map((row) => [row.connectionId, row.status]));
  const after = new Map(now.map((row) => [row.connectionId, row.status]));
  const all = new Map([...told, ...now].map((row) => [row.connectionId, row.integration]));
  return [...all].flatMap(([id, integration]) => {
    const [previousStatus, status] = [before.get(id) ?? "not_connected", after.get(id) ?? "not_connected"];
    if (status === previousStatus) return [];
    return [{ lane: id, kind: KIND, at, data: { id, integration, status, previousStatus } }];
  });
}
