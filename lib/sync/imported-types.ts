import type { Transaction } from "@/lib/db";
import { pickColor } from "@/lib/sync/own-types";

/**
 * Event types of these names, made as time off where there are none. People do not tell names apart by case.
 * @returns the type's id by the name as it was given
 */
export async function findOrMakeTypes(
  tx: Transaction,
  organizationId: string,
  names: string[],
): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ id: string; name: string; color: string }>(
    "SELECT id, name, color FROM event_type WHERE organization_id = $1 ORDER BY name FOR SHARE",
    [organizationId],
  );
  const types = [...rows];
  const found = new Map<string, string>();
  for (const name of names) {
    const known =
      types.find((type) => type.name === name) ??
      types.find((type) => type.name.toLowerCase() === name.toLowerCase()) ??
      (await makeType(tx, organizationId, { name, color: pickColor(types.map(({ color }) => color)) }));
    if (!types.includes(known)) types.push(known);
    found.set(name, known.id);
  }
  return found;
}

async function makeType(tx: Transaction, organizationId: string, { name, color }: { name: string; color: string }) {
  const { rows } = await tx.query<{ id: string }>(
    `INSERT INTO event_type (organization_id, name, color, is_time_off) VALUES ($1, $2, $3, true)
     ON CONFLICT (organization_id, name) DO UPDATE SET name = excluded.name RETURNING id`,
    [organizationId, name, color],
  );
  if (!rows[0]) throw new Error(`The event type ${name} could not be made.`);
  return { id: rows[0].id, name, color };
}
