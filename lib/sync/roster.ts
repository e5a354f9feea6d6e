import type { Sql, Transaction } from "@/lib/db";
import type { ProviderPerson, TimeOff } from "@/lib/integrations/types";
import { column, joinColumn, joinTexts } from "@/lib/sync/columns";
import type { Linked } from "@/lib/sync/decide";
import { loadPolicies, type NamedRule, settlePolicies } from "@/lib/sync/policies";
import { notePolicies, type SeenInRun } from "@/lib/sync/policy-plan";

/** The connection that a transaction works for. */
export type Target = { organizationId: string; connectionId: string };

/**
 * Whom requests may name, by the vendor's id, and what each policy becomes, by name.
 * `hasPeople` is false until they are loaded: a run that places no request at its end needs none.
 */
export type Roster = { people: Map<string, Linked>; hasPeople: boolean; policies: Map<string, NamedRule> };

/** Names that rows of time off gave their people, by the vendor's id. */
export type Names = ReadonlyMap<string, string>;

export async function openRoster(db: Sql, target: Target): Promise<Roster> {
  return { people: await loadPeople(db, target), hasPeople: true, policies: await loadPolicies(db, target) };
}

/** With what the run has seen of policies so far, and people as soon as a request is admitted. */
export async function settleRoster(tx: Transaction, target: Target, seen: SeenInRun): Promise<Roster> {
  return { people: new Map(), hasPeople: false, policies: await settlePolicies(tx, target, seen) };
}

type Arrivals = {
  requests: TimeOff[];
  /** The vendor just named them; otherwise the ledger remembers them. */
  isFresh: boolean;
  names: Names;
  seen: SeenInRun;
};

/** Adds to ledger and roster the people and policies that requests name and that nobody told us of. */
export async function admit(tx: Transaction, target: Target, roster: Roster, arrivals: Arrivals): Promise<void> {
  const { requests, isFresh, names, seen } = arrivals;
  if (!roster.hasPeople) await recall(tx, target, roster);
  const strangers = new Set<string>();
  let hasNews = false;
  for (const request of requests) {
    if (!roster.people.has(request.personExternalId)) strangers.add(request.personExternalId);
    hasNews ||= isNews(request, roster.policies.get(request.policy));
  }
  if (strangers.size > 0) {
    await addStrangers(tx, target, [...strangers], names);
    await recall(tx, target, roster);
  }
  notePolicies(seen.policies, requests, { isFresh });
  if (hasNews) roster.policies = await settlePolicies(tx, target, seen);
}

async function recall(db: Sql, target: Target, roster: Roster): Promise<void> {
  roster.people = await loadPeople(db, target);
  roster.hasPeople = true;
}

/** Whether a request says something of its policy that the stored one does not. */
function isNews({ isPrivate, policyType }: TimeOff, rule: NamedRule | undefined): boolean {
  return !rule || (isPrivate && !rule.isPrivate) || (policyType !== null && policyType !== rule.rawName);
}

/**
 * Writes what the vendor says of people. People we know keep their link; those not in the answer stay as they
 * are, but are not listed any more. Nothing is written for people who did not change. New people are linked as
 * linkByEmail would, in the same statement: a first load may bring a hundred thousand.
 */
export async function savePeople(tx: Transaction, target: Target, people: ProviderPerson[]): Promise<void> {
  await tx.query(
    `WITH listed AS (
       SELECT * FROM unnest(${column(3, "text")}, ${column(4, "text")}, ${column(5, "text")}, ${column(6, "boolean")}, ${column(7, "boolean")})
         AS l (external_id, name, email, is_active, is_terminated)
     ), unlisted AS (
       UPDATE person SET is_listed = false
       WHERE connection_id = $2 AND is_listed AND NOT (external_id = ANY(${column(3, "text")}))
     ), linked AS (
       SELECT a.id AS agent_id, ${meant("l", "external_id")} AS external_id
       FROM listed l JOIN agent a ON a.organization_id = $1 AND a.email = l.email
       WHERE NOT EXISTS (SELECT FROM person o WHERE o.connection_id = $2 AND o.agent_id = a.id)
         AND NOT EXISTS (SELECT FROM person o WHERE o.connection_id = $2 AND o.email = l.email)
       GROUP BY a.id HAVING ${isClear("l")}
     )
     INSERT INTO person (organization_id, connection_id, external_id, name, email, is_active, is_terminated, is_listed, agent_id)
     SELECT $1, $2, listed.*, true, linked.agent_id FROM listed LEFT JOIN linked USING (external_id)
     ON CONFLICT (connection_id, external_id) DO UPDATE
     SET name = excluded.name, email = coalesce(excluded.email, person.email),
         is_active = excluded.is_active, is_terminated = excluded.is_terminated, is_listed = true
     WHERE (person.name, person.email, person.is_active, person.is_terminated, person.is_listed)
       IS DISTINCT FROM (excluded.name, coalesce(excluded.email, person.email), excluded.is_active, excluded.is_terminated, true)`,
    [
      target.organizationId,
      target.connectionId,
      joinTexts(people, (person) => person.externalId),
      joinTexts(people, (person) => person.name),
      joinTexts(people, (person) => person.email),
      joinColumn(people, (person) => person.isActive),
      joinColumn(people, (person) => person.isTerminated),
    ],
  );
}

export type Missing = { missing: number; of: number };

/** How many people the last complete answer listed, and how many of them this one lacks. */
export async function countMissing(db: Sql, connectionId: string, people: ProviderPerson[]): Promise<Missing> {
  const { rows } = await db.query(
    `SELECT count(*)::int AS of, count(*) FILTER (WHERE NOT (external_id = ANY($2)))::int AS missing
     FROM person WHERE connection_id = $1 AND is_listed`,
    [connectionId, people.map((person) => person.externalId)],
  );
  return rows[0];
}

/**
 * Links people to agents by email, once. A link made by hand or undone by hand stays; an agent who already has
 * a person of this connection gets no second one without an admin (an email given to someone else). Of several
 * people with one email the only active one is meant; where that is not clear, an admin decides.
 * @returns ids of the people's rows that were linked now
 */
export async function linkByEmail(tx: Transaction, target: Target): Promise<string[]> {
  const { rows } = await tx.query(
    `UPDATE person p SET agent_id = match.agent_id
     FROM (
       SELECT a.id AS agent_id, ${meant("u", "id")} AS person_id
       FROM person u JOIN agent a ON a.organization_id = $1 AND a.email = u.email
       WHERE u.connection_id = $2 AND u.agent_id IS NULL AND NOT u.is_link_manual
       GROUP BY a.id HAVING ${isClear("u")}
     ) match
     WHERE p.id = match.person_id
       AND NOT EXISTS (SELECT FROM person o WHERE o.agent_id = match.agent_id AND o.connection_id = $2)
     RETURNING p.id`,
    [target.organizationId, target.connectionId],
  );
  return rows.map((row) => row.id as string);
}

/** Of all people with one email: whether it is clear who is meant, and a column of that person. */
function isClear(people: string): string {
  return `count(*) FILTER (WHERE ${people}.is_active) = 1 OR count(*) = 1`;
}

function meant(people: string, column: string): string {
  return `(array_agg(${people}.${column} ORDER BY ${people}.is_active DESC))[1]`;
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

/**
 * Requests may name people whom the vendor does not list for us: they get a row, to be linked by hand, and the name that
 * a row of time off gave them.
 */
async function addStrangers(tx: Transaction, target: Target, externalIds: string[], names: Names): Promise<void> {
  await tx.query(
    `INSERT INTO person (organization_id, connection_id, external_id, name)
     SELECT $1, $2, id, coalesce(name, 'Person ' || id) FROM unnest($3::text[], $4::text[]) AS s (id, name)
     ON CONFLICT (connection_id, external_id) DO NOTHING`,
    [target.organizationId, target.connectionId, externalIds, externalIds.map((id) => names.get(id) ?? null)],
  );
}

async function loadPeople(db: Sql, target: Target): Promise<Map<string, Linked>> {
  const { rows } = await db.query(
    `SELECT p.id, p.external_id, p.ignored_at IS NOT NULL AS is_ignored, a.id AS agent_id,
            coalesce(a.time_zone, o.time_zone) AS time_zone, a.deactivated_at IS NULL AS is_agent_active
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
        agent: row.agent_id ? { id: row.agent_id, timeZone: row.time_zone, isActive: row.is_agent_active } : null,
        isIgnored: row.is_ignored,
      },
    ]),
  );
}
