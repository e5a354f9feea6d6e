import { getAgent } from "@/lib/agents/list";
import type { AgentDetail, PatchAgentInput } from "@/lib/agents/schemas";
import { askForReplan, holdAgents } from "@/lib/agents/service";
import { type Transaction, transaction } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/record";
import { countLedger, declareWriter } from "@/lib/sync/apply";
import { listRequestsOf, loadReplaced, loadRequests } from "@/lib/sync/ledger";
import { settle } from "@/lib/sync/reconcile";
import { settleRoster } from "@/lib/sync/roster";

/**
 * Takes an agent off the schedule, or back. Links and manual events stay; synced events go or come in the same moment.
 * @throws AppError `not_found`
 */
export async function patchAgent(
  organizationId: string,
  id: string,
  { isActive }: PatchAgentInput,
): Promise<AgentDetail> {
  await transaction(async (tx) => {
    const connections = await hold(tx, organizationId);
    const { rows } = await tx.query<{ name: string; isActive: boolean }>(
      `SELECT name, deactivated_at IS NULL AS "isActive" FROM agent WHERE organization_id = $1 AND id = $2`,
      [organizationId, id],
    );
    if (!rows[0]) throw notFound("agent");
    if (rows[0].isActive === isActive) return;
    await tx.query(
      `UPDATE agent SET deactivated_at = CASE WHEN $3 THEN NULL ELSE now() END, updated_at = now()
       WHERE organization_id = $1 AND id = $2`,
      [organizationId, id, isActive],
    );
    const action = isActive ? "agent.reactivated" : "agent.deactivated";
    await record(tx, organizationId, { action, target: { id, name: rows[0].name }, details: {} });
    const { rows: people } = await tx.query<LinkedPerson>(
      "SELECT id, connection_id FROM person WHERE organization_id = $1 AND agent_id = $2",
      [organizationId, id],
    );
    await placeAnew(tx, connections, people);
  });
  return getAgent(organizationId, id);
}

/**
 * Deletes an agent with all events of theirs. Their people stay, without an agent, and so do the requests, which say so
 * in the same moment: a run that counts the ledger a millisecond later finds it whole.
 * @throws AppError `not_found`
 */
export async function removeAgent(organizationId: string, agentId: string): Promise<void> {
  await transaction(async (tx) => {
    const connections = await hold(tx, organizationId);
    const { rows: people } = await tx.query<LinkedPerson>(
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
    await placeAnew(tx, connections, people);
    // They may be linked by email to another agent: placing the ledger again looks for that.
    if (people.length > 0) await askForReplan(tx, organizationId);
  });
}

type Connection = { id: string; organization_id: string; sync_from: string; sync_until: string };
type LinkedPerson = { id: string; connection_id: string };

/** Connections before agents, as a run does that writes events: otherwise each would wait for the other. */
async function hold(tx: Transaction, organizationId: string): Promise<Connection[]> {
  await holdAgents(tx, organizationId);
  const { rows } = await tx.query<Connection>(
    `SELECT id, organization_id, sync_from::text, sync_until::text FROM connection
     WHERE organization_id = $1 ORDER BY id FOR UPDATE`,
    [organizationId],
  );
  return rows;
}

/** What becomes of these people's requests, now that their agent is another or none. Others are as they were. */
async function placeAnew(tx: Transaction, connections: Connection[], people: LinkedPerson[]): Promise<void> {
  for (const connection of connections) {
    const personIds = people.filter((person) => person.connection_id === connection.id).map(({ id }) => id);
    if (personIds.length > 0) await placeOn(tx, connection, personIds);
  }
}

async function placeOn(tx: Transaction, connection: Connection, personIds: string[]): Promise<void> {
  const { id: connectionId, organization_id: organizationId } = connection;
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
  await tx.query(
    "UPDATE connection SET counts = $2, ledger_version = ledger_version + 1, placed_at = clock_timestamp() WHERE id = $1",
    [connectionId, await countLedger(tx, connectionId)],
  );
}
