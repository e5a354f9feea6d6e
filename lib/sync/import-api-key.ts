import { randomUUID } from "node:crypto";
import type { ImportInput } from "@/lib/connections/import-schemas";
import type { Connection } from "@/lib/connections/schemas";
import { getConnection, refuseSecondConnection } from "@/lib/connections/service";
import { encrypt } from "@/lib/crypto";
import { type Transaction, transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { nameOf } from "@/lib/integrations/catalog";
import type { TimeOff } from "@/lib/integrations/types";
import { record } from "@/lib/record";
import { countLedger, declareWriter } from "@/lib/sync/apply";
import { type ImportedPerson, readImport } from "@/lib/sync/imported";
import { findOrMakeTypes } from "@/lib/sync/imported-types";
import { found, settle } from "@/lib/sync/reconcile";
import { openRoster, type Target } from "@/lib/sync/roster";
import { requireIntegration } from "@/lib/sync/service";

/** Nothing of a key is shown: whoever has to recognise it has it no more. */
const HINT = "imported";

/**
 * Makes a connection out of what an old one, with an API key, had linked and put on the schedule. The vendor is not
 * asked, now or later: nothing but a migration to a service user makes it sync. All of it or nothing.
 * @throws AppError `invalid_input` with every field that is wrong, `already_connected`
 */
export async function importApiKey(organizationId: string, input: ImportInput): Promise<Connection> {
  requireIntegration(input.integration);
  await refuseSecondConnection(organizationId, input.integration);
  const { people, requests, window } = await readImport(organizationId, input);
  const target = { organizationId, connectionId: randomUUID() };
  await transaction(async (tx) => {
    await addConnection(tx, target, { input, window });
    await addPeople(tx, target, people);
    await addPolicies(tx, target, requests);
    await declareWriter(tx, target.connectionId);
    const names = new Map<string, string>();
    const seen = { policies: new Map(), isComplete: false };
    const roster = await openRoster(tx, target);
    await settle(tx, target, { roster, window, replaced: new Set(), names, seen }, requests.map(found));
    const counts = await countLedger(tx, target.connectionId);
    if (counts.events !== input.events.length) throw new Error(`Not all became events: ${JSON.stringify(counts)}`);
    await tx.query("UPDATE connection SET counts = $2 WHERE id = $1", [target.connectionId, counts]);
    await record(tx, organizationId, {
      action: "connection.imported",
      target: { id: target.connectionId, name: nameOf(input.integration) },
      details: { people: people.length, events: counts.events },
    });
  });
  return getConnection(organizationId, target.connectionId);
}

/** Nothing is due; and the guard looks at its first sweep, because there is something that it could take away. */
async function addConnection(
  tx: Transaction,
  { organizationId, connectionId }: Target,
  { input, window }: { input: ImportInput; window: { from: string; until: string } },
): Promise<void> {
  const { rowCount } = await tx.query(
    `INSERT INTO connection (id, organization_id, integration, auth_method, credentials, credentials_hint, sync_from,
                             sync_until, settings, first_synced_at, updated_at)
     VALUES ($1, $2, $3, 'api_key', $4, $5, $6, $7, '{"rollingMonths":null,"policyTypes":"default"}', now(), now())
     ON CONFLICT (organization_id, integration) DO NOTHING`,
    [
      connectionId,
      organizationId,
      input.integration,
      encrypt(JSON.stringify({ apiKey: input.apiKey }), connectionId),
      HINT,
      window.from,
      window.until,
    ],
  );
  if (rowCount === 0) throw new AppError("already_connected", "This integration is already connected.");
}

/** Linked as if an admin had done it, by the vendor's id; those whom the file does not name as if by email. */
async function addPeople(tx: Transaction, target: Target, people: ImportedPerson[]): Promise<void> {
  await tx.query(
    `INSERT INTO person (organization_id, connection_id, external_id, name, email, agent_id, is_link_manual)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::uuid[], $7::boolean[])`,
    [
      target.organizationId,
      target.connectionId,
      people.map(({ externalId }) => externalId),
      people.map(({ agent }) => agent.name),
      people.map(({ agent, isNamed }) => (isNamed ? null : agent.email)),
      people.map(({ agent }) => agent.id),
      people.map(({ isNamed }) => isNamed),
    ],
  );
}

/** Each name of an event type as a policy that an admin mapped to it. */
async function addPolicies(tx: Transaction, target: Target, requests: TimeOff[]): Promise<void> {
  const types = await findOrMakeTypes(tx, target.organizationId, [...new Set(requests.map(({ policy }) => policy))]);
  await tx.query(
    `INSERT INTO policy (organization_id, connection_id, name, event_type_id)
     SELECT $1, $2, * FROM unnest($3::text[], $4::uuid[])`,
    [target.organizationId, target.connectionId, [...types.keys()], [...types.values()]],
  );
}
