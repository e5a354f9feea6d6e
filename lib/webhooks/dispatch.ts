import { type Transaction, transaction } from "@/lib/db";
import { readChanges } from "@/lib/events/changes";
import { chooseMessages, type Wishes } from "@/lib/webhooks/choose-messages";
import { writeDeliveries } from "@/lib/webhooks/write-deliveries";

/** Changes in one transaction. */
const PAGE = 500;
/** An endpoint with so many deliveries to come gets no more: the change feed keeps the rest, each event once. */
const MOST_WAITING = 5_000;

type Endpoint = Wishes & { id: string; organizationId: string; cursorTransaction: string; cursorSeq: string };

/**
 * Makes deliveries of what happened to events, for every endpoint that is behind. Any number of workers may do this at
 * the same time: an endpoint is held by one of them. Deliveries and the place in the change feed are written together.
 */
export async function dispatchChanges(): Promise<void> {
  const done: string[] = [];
  for (;;) {
    const moved = await transaction(async (tx) => {
      const endpoint = await holdOneBehind(tx, done);
      return endpoint && { id: endpoint.id, changes: await movePage(tx, endpoint) };
    });
    if (!moved) return;
    if (moved.changes < PAGE) done.push(moved.id);
  }
}

async function holdOneBehind(tx: Transaction, done: string[]): Promise<Endpoint | undefined> {
  const { rows } = await tx.query<Endpoint>(
    `SELECT e.id, e.organization_id AS "organizationId", e.kinds, e.agent_ids AS "agentIds", e.teams,
            e.cursor_transaction AS "cursorTransaction", e.cursor_seq AS "cursorSeq"
     FROM webhook_endpoint e
     WHERE e.paused_at IS NULL AND e.disabled_at IS NULL AND e.id <> ALL($1::uuid[])
       AND e.kinds && ARRAY['event.upserted', 'event.deleted']
       AND EXISTS (SELECT FROM event_change c
                   WHERE c.organization_id = e.organization_id
                     AND (c.transaction_id, c.seq) > (e.cursor_transaction, e.cursor_seq)
                     AND c.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
       AND (SELECT count(*) FROM (SELECT FROM webhook_delivery d
                                  WHERE d.endpoint_id = e.id AND d.status = 'waiting' LIMIT $2) waiting) < $2
     LIMIT 1 FOR UPDATE OF e SKIP LOCKED`,
    [done, MOST_WAITING],
  );
  return rows[0];
}

/** @returns how many changes it moved on by */
async function movePage(tx: Transaction, endpoint: Endpoint): Promise<number> {
  const after = [endpoint.cursorTransaction, endpoint.cursorSeq];
  const changes = await readChanges(tx, endpoint.organizationId, { after, limit: PAGE });
  const last = changes.at(-1);
  if (!last) return 0;
  const agents = changes.flatMap((row) => [row.agentId, row.changedAgentId, row.previousAgentId]);
  const teamOf = await readTeams(tx, endpoint, agents);
  await writeDeliveries(tx, endpoint, chooseMessages(changes, endpoint, teamOf));
  await tx.query("UPDATE webhook_endpoint SET cursor_transaction = $2, cursor_seq = $3 WHERE id = $1", [
    endpoint.id,
    last.transactionId,
    last.seq,
  ]);
  return changes.length;
}

async function readTeams(
  tx: Transaction,
  { organizationId, teams }: Endpoint,
  agentIds: (string | null)[],
): Promise<Map<string, string | null>> {
  if (teams.length === 0) return new Map();
  const { rows } = await tx.query<{ id: string; team: string | null }>(
    `SELECT a.id, t.name AS team FROM agent a LEFT JOIN team t ON t.id = a.team_id
     WHERE a.organization_id = $1 AND a.id = ANY($2)`,
    [organizationId, [...new Set(agentIds)]],
  );
  return new Map(rows.map(({ id, team }) => [id, team]));
}
