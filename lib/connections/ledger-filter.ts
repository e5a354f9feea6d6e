import type { RequestFilter } from "@/lib/connections/ledger-schemas";
import { pool } from "@/lib/db";

/** More people than this are so many of all that the ledger's own order finds their requests sooner. */
const MOST_NAMED = 500;

/** Requests without a date come first: they are the odd ones. The index of the order is made of the same words. */
export const START = "coalesce(r.start_date, '9999-12-31'::date)";

export type Target = { organizationId: string; connectionId: string };

/** Whether names of private policies are shown. */
export type Viewer = { seesPrivate: boolean };

/** A condition on `request r`. Its placeholders are `$1` to the number of its values. */
export type Condition = { sql: string; values: unknown[] };

/** The condition of a filter. Who may not read a private policy's name finds nothing by it either. */
export async function toCondition(target: Target, filter: RequestFilter, viewer: Viewer): Promise<Condition> {
  const values: unknown[] = [target.connectionId, target.organizationId];
  const parts = ["r.connection_id = $1", "r.organization_id = $2"];
  const put = (value: unknown) => `$${values.push(value)}`;
  if (filter.outcome) parts.push(`r.outcome = ${put(filter.outcome)}::outcome`);
  // Said again, so that the small index of what did not land is used.
  if (filter.outcome && filter.outcome !== "synced") parts.push("r.outcome <> 'synced'");
  // What is on the schedule has no reason: nothing needs to be looked for.
  if (filter.outcome === "synced" && filter.reason) parts.push("false");
  if (filter.reason) parts.push(`r.reason = ${put(filter.reason)}`);
  if (filter.personId) parts.push(`r.person_id = ${put(filter.personId)}`);
  if (filter.policy) parts.push(`r.policy = ${put(filter.policy)}`);
  if (filter.policy && !viewer.seesPrivate) parts.push("NOT r.is_private");
  if (filter.from || filter.to) parts.push("r.start_date IS NOT NULL");
  if (filter.from) parts.push(`coalesce(r.end_date, 'infinity'::date) >= ${put(filter.from)}::date`);
  if (filter.to) parts.push(`${START} <= ${put(filter.to)}::date`);
  if (filter.search) parts.push(await toSearch(target.connectionId, filter.search, put));
  return { sql: parts.join(" AND "), values };
}

/** People are looked up first: requests of a few are then found by index, without reading the whole ledger. */
async function toSearch(connectionId: string, search: string, put: (value: unknown) => string): Promise<string> {
  const matching = "SELECT id FROM person WHERE connection_id = $1 AND (name ILIKE $2 OR email ILIKE $2)";
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await pool().query<{ id: string }>(`${matching} LIMIT $3`, [connectionId, pattern, MOST_NAMED + 1]);
  if (rows.length > MOST_NAMED) return `r.person_id IN (${matching.replaceAll("$2", put(pattern))})`;
  return `(r.person_id = ANY(${put(rows.map((row) => row.id))}::uuid[]) OR r.external_id = ${put(search)})`;
}
