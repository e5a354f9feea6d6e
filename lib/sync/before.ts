import type { Sql } from "@/lib/db";
import type { Before } from "@/lib/sync/parity";
import type { Target } from "@/lib/sync/roster";

/** What a connection has, for a comparison with what other credentials see. */
export async function loadBefore(db: Sql, { organizationId, connectionId }: Target): Promise<Before> {
  const people = await db.query(
    `SELECT p.external_id AS "externalId", p.name, a.id AS "agentId", a.name AS "agentName", a.email AS "agentEmail"
     FROM person p JOIN agent a ON a.id = p.agent_id
     WHERE p.organization_id = $1 AND p.connection_id = $2 AND p.ignored_at IS NULL
     ORDER BY p.name, p.id`,
    [organizationId, connectionId],
  );
  const requests = await db.query(
    `SELECT e.external_id AS "externalId", e.id AS "eventId", p.external_id AS "personExternalId",
            p.name AS "personName", a.id AS "agentId", a.name AS "agentName", a.email AS "agentEmail",
            coalesce(a.time_zone, o.time_zone) AS "agentZone",
            json_build_object('id', t.id, 'name', t.name, 'color', t.color) AS type,
            e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.time_zone AS "timeZone", e.all_day AS "allDay"
     FROM event e
     JOIN request r ON r.connection_id = e.connection_id AND r.external_id = e.external_id
     JOIN person p ON p.id = r.person_id
     JOIN agent a ON a.id = e.agent_id
     JOIN organization o ON o.id = e.organization_id
     JOIN event_type t ON t.id = e.event_type_id
     WHERE e.organization_id = $1 AND e.connection_id = $2 AND e.ends_at > now()
     ORDER BY e.starts_at, e.id`,
    [organizationId, connectionId],
  );
  return {
    people: people.rows,
    requests: requests.rows.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
    })),
  };
}

/** Whose each request of the ledger is, by the vendor's ids. */
export async function loadOwners(db: Sql, connectionId: string): Promise<Map<string, string>> {
  const { rows } = await db.query<{ external_id: string; person: string }>(
    `SELECT r.external_id, p.external_id AS person FROM request r JOIN person p ON p.id = r.person_id
     WHERE r.connection_id = $1`,
    [connectionId],
  );
  return new Map(rows.map((row) => [row.external_id, row.person]));
}
