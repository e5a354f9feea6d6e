import { z } from "zod";
import { id } from "@/lib/api/schemas";
import { askForReplan } from "@/lib/connections/links";
import { requireConnection } from "@/lib/connections/people";
import type { Policy } from "@/lib/connections/schemas";
import { db, pool } from "@/lib/db";
import { invalidInput } from "@/lib/errors";

export const policiesInput = z.object({
  policies: z
    .array(z.object({ id, eventTypeId: id.nullish(), isExcluded: z.boolean().optional() }))
    .min(1)
    .max(500),
});
export type PoliciesInput = z.output<typeof policiesInput>;

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
    `SELECT p.id, p.name, p.is_private, p.is_excluded, t.id AS type_id, t.name AS type_name, t.color,
            (SELECT count(*)::int FROM request r WHERE r.connection_id = p.connection_id AND r.policy = p.name) AS requests
     FROM policy p
     JOIN event_type t ON t.id = coalesce(p.event_type_id,
       (SELECT d.id FROM event_type d WHERE d.organization_id = p.organization_id AND d.is_time_off ORDER BY d.name = 'Time off' DESC, d.name LIMIT 1))
     WHERE p.connection_id = $1 AND p.organization_id = $2
     ORDER BY p.name`,
    [connectionId, organizationId],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.is_private && !viewer.seesPrivate ? "Private policy" : row.name,
    isPrivate: row.is_private,
    isExcluded: row.is_excluded,
    eventType: { id: row.type_id, name: row.type_name, color: row.color },
    requests: row.requests,
  }));
}

/** @throws AppError `not_found`, or `invalid_input` at the first entry that names no policy or event type of ours */
export async function savePolicies(organizationId: string, connectionId: string, input: PoliciesInput): Promise<void> {
  await requireConnection(organizationId, connectionId);
  const typeIds = input.policies.flatMap((policy) => policy.eventTypeId ?? []);
  const known = new Set(
    (await db().eventType.findMany({ where: { organizationId, id: { in: typeIds } }, select: { id: true } })).map(
      (type) => type.id,
    ),
  );
  const stranger = input.policies.findIndex((policy) => policy.eventTypeId && !known.has(policy.eventTypeId));
  if (stranger !== -1) throw invalidInput(`policies.${stranger}.eventTypeId`, "There is no such event type.");
  await pool().query(
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
  await askForReplan(organizationId, connectionId);
}
