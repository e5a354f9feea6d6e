import type { Sql, Transaction } from "@/lib/db";
import type { PolicyRule } from "@/lib/sync/decide";
import { renameOwnTypes, saveOwnTypes } from "@/lib/sync/own-types";
import { type PolicyPlan, type PolicyRow, planPolicies, type SeenInRun } from "@/lib/sync/policy-plan";
import type { Target } from "@/lib/sync/roster";

/** A rule, and the name under which the policy is known now: a request may still carry the one of before. */
export type NamedRule = PolicyRule & { name: string; rawName: string | null; isPrivate: boolean };

/**
 * Brings the stored policies up to what was seen (see planPolicies), makes event types of their own where the
 * connection asks for them, and gives the rule of every name.
 *
 * Where the vendor shows a policy by another name, the ledger is to be placed again, so that all its requests say so.
 */
export async function settlePolicies(
  tx: Transaction,
  target: Target,
  { policies, isComplete }: SeenInRun,
): Promise<Map<string, NamedRule>> {
  const plan = planPolicies(await loadRows(tx, target), policies, { isComplete });
  await savePolicies(tx, target, plan);
  await renameOwnTypes(tx, target, plan.renames);
  await saveOwnTypes(tx, target);
  const rules = await loadPolicies(tx, target);
  for (const [alias, name] of plan.aliases) {
    const rule = rules.get(name);
    if (rule) rules.set(alias, rule);
  }
  return rules;
}

/** The rule of every policy as stored, by name. */
export async function loadPolicies(db: Sql, target: Target): Promise<Map<string, NamedRule>> {
  const { rows } = await db.query(
    `SELECT p.name, p.raw_name, p.is_private, p.is_excluded,
            coalesce(p.event_type_id,
                     CASE WHEN c.settings ->> 'policyTypes' = 'own' AND NOT p.is_private THEN p.own_type_id END,
                     d.id) AS event_type_id
     FROM policy p JOIN connection c ON c.id = p.connection_id
     CROSS JOIN (SELECT id FROM event_type WHERE organization_id = $1 AND is_time_off ORDER BY name = 'Time off' DESC, name LIMIT 1) d
     WHERE p.connection_id = $2`,
    [target.organizationId, target.connectionId],
  );
  return new Map(
    rows.map((row) => [
      row.name,
      {
        name: row.name,
        rawName: row.raw_name,
        isPrivate: row.is_private,
        eventTypeId: row.event_type_id,
        isExcluded: row.is_excluded,
      },
    ]),
  );
}

async function loadRows(tx: Transaction, target: Target): Promise<PolicyRow[]> {
  const { rows } = await tx.query<PolicyRow>(
    `SELECT id, name, raw_name AS "rawName", is_private AS "isPrivate",
            event_type_id IS NOT NULL OR is_excluded AS "isConfigured"
     FROM policy WHERE connection_id = $1 ORDER BY name`,
    [target.connectionId],
  );
  return rows;
}

async function savePolicies(tx: Transaction, target: Target, plan: PolicyPlan): Promise<void> {
  const { renames, removals, updates, inserts } = plan;
  if (removals.length > 0) await tx.query("DELETE FROM policy WHERE id = ANY($1)", [removals]);
  if (renames.length > 0) {
    const ids = renames.map(({ id }) => id);
    // In two steps, because two policies may swap their names.
    await tx.query("UPDATE policy SET name = id::text WHERE id = ANY($1)", [ids]);
    await tx.query(
      "UPDATE policy p SET name = r.name FROM unnest($1::uuid[], $2::text[]) AS r (id, name) WHERE p.id = r.id",
      [ids, renames.map(({ to }) => to)],
    );
    await tx.query("UPDATE connection SET replan_at = clock_timestamp() WHERE id = $1", [target.connectionId]);
  }
  if (updates.length > 0) {
    await tx.query(
      `UPDATE policy p SET raw_name = u.raw_name, is_private = u.is_private
       FROM unnest($1::uuid[], $2::text[], $3::boolean[]) AS u (id, raw_name, is_private) WHERE p.id = u.id`,
      [updates.map(({ id }) => id), updates.map(({ rawName }) => rawName), updates.map(({ isPrivate }) => isPrivate)],
    );
  }
  if (inserts.length > 0) {
    await tx.query(
      `INSERT INTO policy (organization_id, connection_id, name, raw_name, is_private)
       SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::boolean[])`,
      [
        target.organizationId,
        target.connectionId,
        inserts.map(({ name }) => name),
        inserts.map(({ rawName }) => rawName),
        inserts.map(({ isPrivate }) => isPrivate),
      ],
    );
  }
}
