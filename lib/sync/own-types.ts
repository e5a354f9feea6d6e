import type { Transaction } from "@/lib/db";
import { eventColor } from "@/lib/events/schemas";
import type { PolicyPlan } from "@/lib/sync/policy-plan";
import type { Target } from "@/lib/sync/roster";

type EventType = { id: string; name: string; color: string; isTimeOff: boolean };
type Own = { policyId: string; typeId: string; isMade: boolean };

/**
 * Gives every policy of the connection that is on its own an event type of its own name, where the connection asks
 * for it. A type of that name that is time off already is taken. A private policy gets none, because everybody sees
 * the names of event types; one that was made before the policy became private goes as soon as nothing uses it.
 */
export async function saveOwnTypes(tx: Transaction, target: Target): Promise<void> {
  await removeLeaks(tx, target);
  const { rows: policies } = await tx.query<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM policy p JOIN connection c ON c.id = p.connection_id
     WHERE c.id = $1 AND c.settings ->> 'policyTypes' = 'own'
       AND p.event_type_id IS NULL AND p.own_type_id IS NULL AND NOT p.is_private AND NOT p.is_excluded
     ORDER BY p.name`,
    [target.connectionId],
  );
  if (policies.length === 0) return;
  const types = await loadTypes(tx, target);
  for (const policy of policies) {
    const own = await findOrMake(tx, target, { policy, types });
    if (!own) continue;
    await tx.query("UPDATE policy SET own_type_id = $2, is_own_type_made = $3 WHERE id = $1", [
      own.policyId,
      own.typeId,
      own.isMade,
    ]);
  }
}

/** A type that we made for a policy follows its name, as long as nobody has given the type another one. */
export async function renameOwnTypes(tx: Transaction, target: Target, renames: PolicyPlan["renames"]): Promise<void> {
  if (renames.length === 0) return;
  for (const { id, from, to } of renames) {
    const types = await loadTypes(tx, target);
    const isFree = findTypes(types, to).length === 0;
    // Where the new name is taken, the policy finds its type anew.
    await tx.query(
      isFree
        ? `UPDATE event_type t SET name = $3 FROM policy p
           WHERE p.id = $1 AND p.own_type_id = t.id AND p.is_own_type_made AND t.name = $2`
        : `UPDATE policy p SET own_type_id = NULL, is_own_type_made = false FROM event_type t
           WHERE p.id = $1 AND p.own_type_id = t.id AND t.name = $2 AND $3::text IS NOT NULL`,
      [id, from, to],
    );
  }
}

/**
 * The colour that fewest types have; among those, the first of the palette. So types differ as far as they can, and
 * the same types in the same order always get the same colours.
 */
export function pickColor(used: string[]): string {
  const times = (color: string) => used.filter((other) => other === color).length;
  return eventColor.options.reduce((best, color) => (times(color) < times(best) ? color : best));
}

async function findOrMake(
  tx: Transaction,
  target: Target,
  { policy, types }: { policy: { id: string; name: string }; types: EventType[] },
): Promise<Own | null> {
  // The second name is for a policy that is called like a type which is no time off, such as Training.
  for (const name of [policy.name, `${policy.name} (time off)`]) {
    const [taken] = findTypes(types, name);
    if (taken?.isTimeOff) return { policyId: policy.id, typeId: taken.id, isMade: false };
    if (taken) continue;
    const color = pickColor(types.map((type) => type.color));
    const { rows } = await tx.query<{ id: string }>(
      `INSERT INTO event_type (organization_id, name, color, is_time_off) VALUES ($1, $2, $3, true)
       ON CONFLICT DO NOTHING RETURNING id`,
      [target.organizationId, name, color],
    );
    // Another connection of the organization was faster: the next run takes the type that it made.
    if (!rows[0]) return null;
    types.push({ id: rows[0].id, name, color, isTimeOff: true });
    return { policyId: policy.id, typeId: rows[0].id, isMade: true };
  }
  return null;
}

async function removeLeaks(tx: Transaction, target: Target): Promise<void> {
  await tx.query(
    `DELETE FROM event_type t USING policy p
     WHERE p.connection_id = $1 AND p.is_private AND p.is_own_type_made AND p.own_type_id = t.id
       AND NOT EXISTS (SELECT FROM event e WHERE e.event_type_id = t.id)
       AND NOT EXISTS (SELECT FROM policy o WHERE o.event_type_id = t.id OR (o.own_type_id = t.id AND o.id <> p.id))`,
    [target.connectionId],
  );
}

async function loadTypes(tx: Transaction, target: Target): Promise<EventType[]> {
  const { rows } = await tx.query<EventType>(
    `SELECT id, name, color, is_time_off AS "isTimeOff" FROM event_type WHERE organization_id = $1 ORDER BY name`,
    [target.organizationId],
  );
  return rows;
}

/** People do not tell names apart by case. */
function findTypes(types: EventType[], name: string): EventType[] {
  return types.filter((type) => type.name.toLowerCase() === name.toLowerCase());
}
