import type { Transaction } from "@/lib/db";
import type { ProviderPerson, TimeOff } from "@/lib/integrations/types";
import type { Linked } from "@/lib/sync/decide";

/** The connection that a transaction works for. */
export type Target = { organizationId: string; connectionId: string };

/**
 * Writes what the vendor says of people. People we know keep their link; those not in the answer stay as they
 * are. Nothing is written for people who did not change.
 */
export async function savePeople(tx: Transaction, target: Target, people: ProviderPerson[]): Promise<void> {
  await tx.query(
    `INSERT INTO person (organization_id, connection_id, external_id, name, email, is_active, is_terminated)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::boolean[], $7::boolean[])
     ON CONFLICT (connection_id, external_id) DO UPDATE
     SET name = excluded.name, email = coalesce(excluded.email, person.email),
         is_active = excluded.is_active, is_terminated = excluded.is_terminated
     WHERE (person.name, person.email, person.is_active, person.is_terminated)
       IS DISTINCT FROM (excluded.name, coalesce(excluded.email, person.email), excluded.is_active, excluded.is_terminated)`,
    [
      target.organizationId,
      target.connectionId,
      people.map((person) => person.externalId),
      people.map((person) => person.name),
      people.map((person) => person.email),
      people.map((person) => person.isActive),
      people.map((person) => person.isTerminated),
    ],
  );
}

/** Requests may name people whom the vendor does not list for us: they get a row, to be linked by hand. */
export async function addStrangers(tx: Transaction, target: Target, requests: TimeOff[]): Promise<void> {
  const ids = [...new Set(requests.map((request) => request.personExternalId))];
  await tx.query(
    `INSERT INTO person (organization_id, connection_id, external_id, name)
     SELECT $1, $2, id, 'Person ' || id FROM unnest($3::text[]) AS s (id)
     WHERE NOT EXISTS (SELECT FROM person p WHERE p.connection_id = $2 AND p.external_id = s.id)`,
    [target.organizationId, target.connectionId, ids],
  );
}

/**
 * Links people to agents by email, once. A link made by hand or undone by hand stays; an agent who already has
 * a person of this connection gets no second one without an admin (an email given to someone else). Of two
 * people with one email, the active one is meant.
 */
export async function linkByEmail(tx: Transaction, target: Target): Promise<void> {
  await tx.query(
    `UPDATE person p SET agent_id = match.agent_id
     FROM (
       SELECT DISTINCT ON (a.id) u.id AS person_id, a.id AS agent_id
       FROM person u
       JOIN agent a ON a.organization_id = $1 AND a.email = u.email
       WHERE u.connection_id = $2 AND u.agent_id IS NULL AND NOT u.is_link_manual
       ORDER BY a.id, u.is_active DESC, u.id
     ) match
     WHERE p.id = match.person_id
       AND NOT EXISTS (SELECT FROM person o WHERE o.agent_id = match.agent_id AND o.connection_id = $2)`,
    [target.organizationId, target.connectionId],
  );
}

/** Everyone whom requests may name, by the vendor's id. */
export async function loadPeople(
  tx: Transaction,
  target: Target,
): Promise<Map<string, Linked & { isHidden: boolean }>> {
  const { rows } = await tx.query(
    `SELECT p.id, p.external_id, p.ignored_at IS NOT NULL AS is_ignored, NOT p.is_active AND NOT p.is_terminated AS is_hidden,
            a.id AS agent_id, coalesce(a.time_zone, o.time_zone) AS time_zone
     FROM person p
     JOIN organization o ON o.id = p.organization_id
     LEFT JOIN agent a ON a.id = p.agent_id
     WHERE p.connection_id = $1`,
    [target.connectionId],
  );
  return new Map(
    rows.map((row) => [
      row.external_id,
      {
        id: row.id,
        agent: row.agent_id ? { id: row.agent_id, timeZone: row.time_zone } : null,
        isIgnored: row.is_ignored,
        isHidden: row.is_hidden,
      },
    ]),
  );
}

/** The default type must be there before anything can be placed; organizations made before it get it here. */
export async function ensureTimeOffType(tx: Transaction, organizationId: string): Promise<void> {
  await tx.query(
    `INSERT INTO event_type (organization_id, name, color, is_time_off)
     SELECT $1, 'Time off', 'teal', true WHERE NOT EXISTS (SELECT FROM event_type WHERE organization_id = $1 AND is_time_off)
     ON CONFLICT DO NOTHING`,
    [organizationId],
  );
}
