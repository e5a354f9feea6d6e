import { z } from "zod";
import { decodeCursor, toPage } from "@/lib/api/cursor";
import { explainLink } from "@/lib/connections/link-words";
import type { Link, PeopleFilter, PeoplePage, PeopleQuery, Person, Suggestion } from "@/lib/connections/people-schemas";
import { findSuggestions } from "@/lib/connections/suggestions";
import { db, pool } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { nameOf } from "@/lib/integrations/catalog";

/** Where a page ends: the place of its link in the order, the start of the name, the id. */
const position = z.tuple([z.enum(["0", "1", "2"]), z.string().regex(/^[^\0]*$/), z.uuid()]);

/** Those about whom somebody may want to do something come first. */
const ORDER: Link[] = ["unmatched", "linked", "ignored"];

/** Everybody of a connection with their link; `$1` is the organization, `$2` the connection, `$3` the search as a pattern. */
export const FOUND = `
  SELECT p.id, CASE WHEN p.ignored_at IS NOT NULL THEN 2 WHEN p.agent_id IS NULL THEN 0 ELSE 1 END AS place,
         left(p.name, 80) AS sort_name
  FROM person p LEFT JOIN agent a ON a.id = p.agent_id
  WHERE p.organization_id = $1 AND p.connection_id = $2
    AND ($3::text IS NULL OR p.name ILIKE $3 OR p.email ILIKE $3 OR a.name ILIKE $3 OR a.email ILIKE $3)`;

/**
 * The vendor's people, those without an agent first, then by name. The counts are of all that the search finds.
 * @throws AppError `not_found`, also for another organization's connection
 */
export async function listPeople(
  organizationId: string,
  connectionId: string,
  query: PeopleQuery,
): Promise<PeoplePage> {
  await requireConnection(organizationId, connectionId);
  const after = query.cursor ? decodeCursor(query.cursor, position) : null;
  const scope = [organizationId, connectionId, toPattern(query.search)];
  const { rows: ids } = await pool().query<{ id: string; place: number; sort_name: string }>(
    `SELECT * FROM (${FOUND}) found
     WHERE ($4::int IS NULL OR place = $4) AND ($5::int IS NULL OR (place, sort_name, id) > ($5, $6, $7::uuid))
     ORDER BY place, sort_name, id LIMIT $8`,
    [...scope, query.link ? placeOf(query.link) : null, after?.[0], after?.[1], after?.[2], query.limit + 1],
  );
  const { rows: counted } = await pool().query<{ place: number; people: number }>(
    `SELECT place, count(*)::int AS people FROM (${FOUND}) found GROUP BY place`,
    scope,
  );
  const countOf = (link: Link) => counted.find(({ place }) => place === placeOf(link))?.people ?? 0;
  const people = await readPeople(
    organizationId,
    connectionId,
    ids.map((row) => row.id),
  );
  const { data, meta } = toPage(ids, {
    limit: query.limit,
    toWire: (row) => people.get(row.id),
    position: (row) => [String(row.place), row.sort_name, row.id],
  });
  const counts = { linked: countOf("linked"), unmatched: countOf("unmatched"), ignored: countOf("ignored") };
  // Whoever went between two queries is left out.
  return { data: data.filter((person) => person !== undefined), meta: { ...meta, counts } };
}

type Row = Omit<Person, "link" | "detail" | "agent" | "suggestion" | "suggestions"> & {
  isIgnored: boolean;
  agent: Person["agent"];
  suggestion: Person["suggestion"];
  hasAgentOfEmail: boolean;
  emailHolder: string | null;
};

/** These people with all that is shown of them, by id. */
export async function readPeople(
  organizationId: string,
  connectionId: string,
  ids: string[],
): Promise<Map<string, Person>> {
  const { rows } = await pool().query<Row>(
    `SELECT p.id, p.external_id AS "externalId", p.name, p.email, p.is_active AS "isActive",
            p.is_link_manual AS "isLinkManual", p.ignored_at IS NOT NULL AS "isIgnored",
            CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name, 'email', a.email,
              'isActive', a.deactivated_at IS NULL) END AS agent,
            same_name.agent AS suggestion, same_email.id IS NOT NULL AS "hasAgentOfEmail",
            (SELECT o.name FROM person o WHERE o.agent_id = same_email.id AND o.connection_id = $2 AND o.id <> p.id
             ORDER BY o.name LIMIT 1) AS "emailHolder",
            (SELECT count(*)::int FROM request r WHERE r.person_id = p.id) AS requests
     FROM person p
     LEFT JOIN agent a ON a.id = p.agent_id
     LEFT JOIN agent same_email ON same_email.organization_id = $1 AND same_email.email = p.email
     LEFT JOIN LATERAL (
       SELECT min(json_build_object('id', s.id, 'name', s.name, 'email', s.email)::text)::json AS agent
       FROM agent s
       WHERE s.organization_id = $1 AND s.deactivated_at IS NULL AND folded_name(s.name) = folded_name(p.name)
         AND NOT EXISTS (SELECT FROM person o WHERE o.agent_id = s.id AND o.connection_id = $2)
       HAVING count(*) = 1
     ) same_name ON p.agent_id IS NULL AND p.ignored_at IS NULL
     WHERE p.organization_id = $1 AND p.connection_id = $2 AND p.id = ANY($3)`,
    [organizationId, connectionId, ids],
  );
  const open = rows.filter((row) => row.agent === null && !row.isIgnored);
  const suggestions = await findSuggestions(organizationId, connectionId, open);
  return new Map(rows.map((row) => [row.id, toPerson(row, suggestions.get(row.id) ?? [])]));
}

/**
 * @returns what the audit log calls it
 * @throws AppError `not_found`, also for another organization's connection
 */
export async function requireConnection(
  organizationId: string,
  connectionId: string,
): Promise<{ id: string; name: string }> {
  const row = await db().connection.findFirst({
    where: { id: connectionId, organizationId },
    select: { integration: true },
  });
  if (!row) throw notFound("connection");
  return { id: connectionId, name: nameOf(row.integration) };
}

/** A search as a pattern of ILIKE; null finds everybody. */
export function toPattern(search: PeopleFilter["search"]): string | null {
  return search ? `%${search.replace(/[\\%_]/g, "\\$&")}%` : null;
}

/** The place of a link in the order, as FOUND numbers it. */
export function placeOf(link: Link): number {
  return ORDER.indexOf(link);
}

function toPerson({ isIgnored, hasAgentOfEmail, emailHolder, ...row }: Row, suggestions: Suggestion[]): Person {
  const link = isIgnored ? "ignored" : row.agent ? "linked" : "unmatched";
  return {
    ...row,
    suggestions,
    link,
    detail: link === "unmatched" ? explainLink({ ...row, hasAgentOfEmail, emailHolder }) : null,
  };
}
