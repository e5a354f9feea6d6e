import { holdAgents } from "@/lib/agents/service";
import { type Transaction, transaction } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/record";
import { countLedger, declareWriter } from "@/lib/sync/apply";
import { listRequestsOf, loadReplaced, loadRequests } from "@/lib/sync/ledger";
import { settle } from "@/lib/sync/reconcile";
import { settleRoster } from "@/lib/sync/roster";

/**
 * Deletes an agent with all events of theirs. Their people stay, without an agent, and so do the requests, which say so in
 * the same moment: a run that counts the ledger a millisecond later finds it whole.
 * @throws AppError `not_found`
 */
export async function removeAgent(organizationId: string, agentId: string): Promise<void> {
  await transaction(async (tx) => {
    await holdAgents(tx, organizationId);
    // Connections before agents, as a run does that writes events: otherwise each would wait for the other.
    const { rows: connections } = await tx.query(
      `SELECT id, sync_from::text, sync_until::text FROM connection WHERE organization_id = $1 ORDER BY id FOR UPDATE`,
      [organizationId],
    );
    const { rows: people } = await tx.query(
      `UPDATE person SET agent_id = NULL, is_link_manual = false WHERE organization_id = $1 AND agent_id = $2
       RETURNING id, connection_id`,
      [organizationId, agentId],
    );
    const { rows: gone } = await tx.query<{ name: string; events: number }>(
      `DELETE FROM agent a WHERE organization_id = $1 AND id = $2
       RETURNING name, (SELECT count(*)::int FROM event WHERE agent_id = a.id) AS events`,
      [organizationId, agentId],
    );
    if (!gone[0]) throw notFound("agent");
    const { name, events } = gone[0];
    await record(tx, organizationId, { action: "agent.removed", target: { id: agentId, name }, details: { events } });
    for (const connection of connections) {
      const ids = people
        .filter((person) => person.connection_id === connection.id)
        .map((person) => person.id as string);
      if (ids.length > 0) await placeAnew(tx, { ...connection, organizationId }, ids);
    }
  });
}

type Connection = { id: string; organizationId: string; sync_from: string; sync_until: string };

/** What became of these people's requests, now that they have no agent. Others are as they were. */
async function placeAnew(tx: Transaction, connection: Connection, personIds: string[]): Promise<void> {
  const { id: connectionId, organizationId } = connection;
  const target = { organizationId, connectionId };
  await declareWriter(tx, connectionId);
  const seen = { policies: new Map(), isComplete: false };
  const ground = {
    roster: await settleRoster(tx, target, seen),
    window: { from: connection.sync_from, until: connection.sync_until },
    replaced: await loadReplaced(tx, connectionId),
    names: new Map(),
    seen,
  };
  const kept = await loadRequests(tx, connectionId, await listRequestsOf(tx, connectionId, personIds));
  await settle(tx, target, ground, kept, { isFresh: false });
  // Linked by email to another agent they may be: placing the ledger again looks for that.
  await tx.query(
    `UPDATE connection SET counts = $2, ledger_version = ledger_version + 1, placed_at = clock_timestamp(), replan_at = clock_timestamp()
     WHERE id = $1`,
    [connectionId, await countLedger(tx, connectionId)],
  );
}
