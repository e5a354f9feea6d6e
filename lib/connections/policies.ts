import type { Act } from "@/lib/acts";
import { askForReplan } from "@/lib/connections/links";
import { requireConnection } from "@/lib/connections/people";
import type { PoliciesInput } from "@/lib/connections/policy-schemas";
import type { Policy } from "@/lib/connections/schemas";
import { db, pool, transaction } from "@/lib/db";
import { invalidInput } from "@/lib/errors";
import { record } from "@/lib/record";

/** What a private policy is called for those who may not know its name. */
const PRIVATE_NAME = "Time off";

/**
 * What each kind of time off becomes. Names of private ones are for admins.
 * @throws AppError `not_found` for a connection that this organization does not have
 */
export async function listPolicies(
  organizationId: string,
  connectionId: string,
  viewer: { seesPrivate: boolean },
): Promise<Policy[]> {
  await requireConnection(organizationId, connectionId);
  const { rows } = await pool().query(
    `SELECT p.id, CASE WHEN p.is_private AND NOT $3 THEN $4 ELSE p.name END AS name, p.is_private, p.is_excluded,
            p.event_type_id IS NOT NULL AS is_type_chosen, t.id AS type_id, t.name AS type_name, t.color,
            coalesce(r.requests, 0) AS requests, coalesce(r.events, 0) AS events
     FROM policy p
     JOIN connection c ON c.id = p.connection_id
     JOIN event_type t ON t.id = coalesce(
       p.event_type_id,
       CASE WHEN c.settings ->> 'policyTypes' = 'own' AND NOT p.is_private THEN p.own_type_id END,
       (SELECT d.id FROM event_type d WHERE d.organization_id = p.organization_id AND d.is_time_off ORDER BY d.name = 'Time off' DESC, d.name LIMIT 1))
     LEFT JOIN (
       SELECT policy, count(*)::int AS requests, count(*) FILTER (WHERE outcome = 'synced')::int AS events
       FROM request WHERE connection_id = $1 GROUP BY policy
     ) r ON r.policy = p.name
     WHERE p.connection_id = $1 AND p.organization_id = $2
     ORDER BY name, p.id`,
    [connectionId, organizationId, viewer.seesPrivate, PRIVATE_NAME],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    isPrivate: row.is_private,
    isExcluded: row.is_excluded,
    eventType: { id: row.type_id, name: row.type_name, color: row.color },
    isTypeChosen: row.is_type_chosen,
    requests: row.requests,
    events: row.events,
  }));
}

/** @throws AppError `not_found`, or `invalid_input` at the first entry that names no policy or event type of ours */
export async function savePolicies(organizationId: string, connectionId: string, input: PoliciesInput): Promise<void> {
  await requireConnection(organizationId, connectionId);
  const typeIds = input.policies.flatMap((policy) => policy.eventTypeId ?? []);
  const types = await db().eventType.findMany({ where: { organizationId, id: { in: typeIds } } });
  const known = new Map(types.map((type) => [type.id, type.name]));
  const stranger = input.policies.findIndex((policy) => policy.eventTypeId && !known.has(policy.eventTypeId));
  if (stranger !== -1) throw invalidInput(`policies.${stranger}.eventTypeId`, "There is no such event type.");
  const rows = await db().policy.findMany({ where: { organizationId, connectionId } });
  const own = new Map(rows.map((row) => [row.id, row]));
  const unknown = input.policies.findIndex((policy) => !own.has(policy.id));
  if (unknown !== -1) throw invalidInput(`policies.${unknown}.id`, "This connection has no such policy.");
  await transaction(async (tx) => {
    await tx.query(
      `UPDATE policy p
       SET event_type_id = CASE WHEN i.sets_type THEN i.event_type_id ELSE p.event_type_id END,
           is_excluded = coalesce(i.is_excluded, p.is_excluded)
       FROM unnest($3::uuid[], $4::uuid[], $5::boolean[], $6::boolean[]) AS i (id, event_type_id, sets_type, is_excluded)
       WHERE p.id = i.id AND p.connection_id = $1 AND p.organization_id = $2`,
      [
        connectionId,
        organizationId,
        input.policies.map((policy) => policy.id),
        input.policies.map((policy) => policy.eventTypeId ?? null),
        input.policies.map((policy) => policy.eventTypeId !== undefined),
        input.policies.map((policy) => policy.isExcluded ?? null),
      ],
    );
    for (const given of input.policies)
      for (const act of actsOf(given, own.get(given.id), known)) await record(tx, organizationId, act);
  });
  await askForReplan(organizationId, connectionId);
}

/** What changes of one policy, to be noted. */
function actsOf(given: PoliciesInput["policies"][number], before: Row | undefined, types: Map<string, string>): Act[] {
  if (!before) return [];
  const { eventTypeId, isExcluded } = given;
  const acts: Act[] = [];
  if (eventTypeId !== undefined && eventTypeId !== before.eventTypeId) {
    const eventType = eventTypeId === null ? null : (types.get(eventTypeId) ?? null);
    acts.push({ action: "policy.type_chosen", target: before, details: { eventType } });
  }
  if (isExcluded !== undefined && isExcluded !== before.isExcluded)
    acts.push({ action: isExcluded ? "policy.excluded" : "policy.included", target: before, details: {} });
  return acts;
}

type Row = { id: string; name: string; eventTypeId: string | null; isExcluded: boolean };
