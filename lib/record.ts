import { currentActor } from "@/lib/actor";
import type { Act } from "@/lib/acts";
import type { Db, Transaction } from "@/lib/db";

/** The names are read in the same statement: whoever acts may be gone tomorrow, and is still told of. */
const INSERT = `
  INSERT INTO audit_entry (organization_id, at, actor_kind, actor_id, actor_name, action, target_id, target_name, details, ip)
  SELECT $1::uuid, clock_timestamp(), $2::actor_kind, $3::uuid,
         CASE $2::actor_kind
           WHEN 'member' THEN (SELECT name FROM member WHERE id = $3::uuid)
           WHEN 'api_key' THEN (SELECT name FROM api_key WHERE id = $3::uuid)
           WHEN 'hand_over_link' THEN (SELECT made_by_name FROM hand_over_link WHERE id = $3::uuid)
         END, $4, $5::uuid, $6, $7::jsonb, $8`;

/**
 * Notes in the audit log what is done now, and who does it. In the transaction that does it: neither is there without
 * the other.
 */
export async function record(tx: Transaction | Db, organizationId: string, act: Act): Promise<void> {
  const { kind, id, ip } = currentActor();
  const values = [
    organizationId,
    kind,
    id,
    act.action,
    act.target.id,
    act.target.name,
    JSON.stringify(act.details),
    ip,
  ];
  if ("$executeRawUnsafe" in tx) await tx.$executeRawUnsafe(INSERT, ...values);
  else await tx.query(INSERT, values);
}
