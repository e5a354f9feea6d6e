import type { Transaction } from "@/lib/db";
import { nameOf } from "@/lib/integrations/catalog";
import type { DayRange, ProviderPerson, TimeOff } from "@/lib/integrations/types";
import { record } from "@/lib/record";
import { acceptRemovals } from "@/lib/sync/accepted";
import { declareWriter } from "@/lib/sync/apply";
import type { Replaced } from "@/lib/sync/replaced";
import type { Target } from "@/lib/sync/roster";
import { isOnLeave, toKnownPeople } from "@/lib/sync/seen-people";

export type CutOver = {
  kind: "migration" | "rotation";
  /** Slug of the connection's integration. */
  integration: string;
  seen: { people: ProviderPerson[]; timeOff: TimeOff[] } & Replaced;
  /** Whose each request of the ledger is. */
  owners: Map<string, string>;
  /** An admin goes on without what is missing. */
  isAccepted: boolean;
  /** Encrypted for this connection; what was there before is overwritten. */
  sealed: { credentials: string; credentialsHint: string };
  /** Of the connection from now on. */
  window: DayRange;
  rollingMonths: number | null;
};

/**
 * Gives a connection other credentials in place, and asks for a sweep with them. The transaction holds the connection.
 * Events keep their ids, also where the vendor gave their request another one. Nothing goes off the schedule here.
 */
export async function cutOver(tx: Transaction, target: Target, given: CutOver): Promise<void> {
  const { kind, seen } = given;
  await declareWriter(tx, target.connectionId);
  await nameImportedPeople(tx, target, given);
  await notePeople(tx, target, given);
  await renameRequests(tx, target, seen.renames);
  if (kind === "migration") await adoptPolicies(tx, target, seen.timeOff);
  await acceptRemovals(tx, target.connectionId, toAccepted(given));
  await storeReplacement(tx, target, given);
  await note(tx, target, given);
  await tx.query(
    `INSERT INTO sync_run (organization_id, connection_id, kind, trigger)
     SELECT organization_id, id, 'sweep', $3::run_trigger FROM connection
     WHERE id = $1 AND organization_id = $2 AND paused_at IS NULL ON CONFLICT DO NOTHING`,
    [target.connectionId, target.organizationId, kind === "migration" ? "migration" : "manual"],
  );
}

/** People of an import who were known by email only get the vendor's id, unless somebody has it already. */
async function nameImportedPeople(tx: Transaction, target: Target, { seen, owners }: CutOver): Promise<void> {
  const findPerson = toKnownPeople(seen.people);
  const found = [...new Set(owners.values())].flatMap((externalId) => {
    const id = findPerson(externalId);
    return id === null || id === externalId ? [] : [{ externalId, id }];
  });
  await tx.query(
    `UPDATE person p SET external_id = f.id FROM unnest($2::text[], $3::text[]) AS f (external_id, id)
     WHERE p.connection_id = $1 AND p.external_id = f.external_id
       AND NOT EXISTS (SELECT FROM person o WHERE o.connection_id = $1 AND o.external_id = f.id)`,
    [target.connectionId, found.map(({ externalId }) => externalId), found.map(({ id }) => id)],
  );
}

/** What the guard compares the next answer with: those whom these credentials see, and not those before. */
async function notePeople(tx: Transaction, target: Target, { seen }: CutOver): Promise<void> {
  await tx.query(
    `UPDATE person SET is_listed = external_id = ANY($2)
     WHERE connection_id = $1 AND is_listed <> (external_id = ANY($2))`,
    [target.connectionId, seen.people.map(({ externalId }) => externalId)],
  );
}

/** With a fingerprint that nothing has: the sweep writes what they are now. */
async function renameRequests(tx: Transaction, target: Target, renames: Map<string, string>): Promise<void> {
  if (renames.size === 0) return;
  const values = [target.connectionId, [...renames.keys()], [...renames.values()]];
  const names = "unnest($2::text[], $3::text[]) AS n (before, now)";
  await tx.query(
    `UPDATE request r SET external_id = n.now, fingerprint = '' FROM ${names}
     WHERE r.connection_id = $1 AND r.external_id = n.before`,
    values,
  );
  await tx.query(
    `UPDATE event e SET external_id = n.now, updated_at = now() FROM ${names}
     WHERE e.connection_id = $1 AND e.external_id = n.before`,
    values,
  );
}

/**
 * An import knows event types, the vendor policies. Each policy becomes the type that most of its requests have on the
 * schedule, so that their events stay as they are; names that no request carries any more go.
 */
async function adoptPolicies(tx: Transaction, target: Target, timeOff: TimeOff[]): Promise<void> {
  const columns = [
    timeOff.map(({ externalId }) => externalId),
    timeOff.map(({ policy }) => policy),
    timeOff.map(({ isPrivate }) => isPrivate),
  ];
  const read = "unnest($2::text[], $3::text[], $4::boolean[]) AS n (external_id, policy, is_private)";
  await tx.query(
    `INSERT INTO policy (organization_id, connection_id, name, is_private, event_type_id)
     SELECT DISTINCT ON (n.policy) $5::uuid, $1::uuid, n.policy, bool_or(n.is_private), p.event_type_id
     FROM ${read}
     JOIN request r ON r.connection_id = $1 AND r.external_id = n.external_id
     JOIN policy p ON p.connection_id = $1 AND p.name = r.policy
     GROUP BY n.policy, p.event_type_id ORDER BY n.policy, count(*) DESC, p.event_type_id
     ON CONFLICT (connection_id, name) DO NOTHING`,
    [target.connectionId, ...columns, target.organizationId],
  );
  await tx.query(
    `UPDATE request r SET policy = n.policy, fingerprint = '' FROM ${read}
     WHERE r.connection_id = $1 AND r.external_id = n.external_id`,
    [target.connectionId, ...columns],
  );
  await tx.query(
    `DELETE FROM policy p WHERE p.connection_id = $1
       AND NOT EXISTS (SELECT FROM request r WHERE r.connection_id = $1 AND r.policy = p.name)`,
    [target.connectionId],
  );
}

/** Requests for whose absence no sweep is held: replaced ones, and, where an admin has seen what is missing, all of that. */
function toAccepted({ seen, owners, isAccepted }: CutOver): string[] {
  const inForce = new Set(seen.timeOff.map(({ externalId }) => externalId));
  const findPerson = toKnownPeople(seen.people);
  const away = new Set(seen.people.filter(isOnLeave).map(({ externalId }) => externalId));
  return [...owners].flatMap(([externalId, person]) => {
    if (inForce.has(externalId) || seen.renames.has(externalId) || away.has(findPerson(person) ?? "")) return [];
    return isAccepted || seen.replaced.has(externalId) ? [externalId] : [];
  });
}

async function storeReplacement(tx: Transaction, target: Target, given: CutOver): Promise<void> {
  const { sealed, window, rollingMonths, kind } = given;
  await tx.query(
    `UPDATE connection
     SET auth_method = 'service_user', credentials = $3, credentials_hint = $4, sync_until = $5,
         settings = settings || jsonb_build_object('rollingMonths', $6::int),
         paused_at = CASE WHEN $7 THEN NULL ELSE paused_at END,
         stopped_at = NULL, resumed_at = now(), last_sweep_at = NULL, ledger_version = ledger_version + 1,
         next_sync_at = CASE WHEN $7 OR paused_at IS NULL THEN now() END, updated_at = now()
     WHERE id = $1 AND organization_id = $2`,
    [
      target.connectionId,
      target.organizationId,
      sealed.credentials,
      sealed.credentialsHint,
      window.until,
      rollingMonths,
      kind === "migration",
    ],
  );
}

function note(tx: Transaction, target: Target, { kind, integration, sealed, isAccepted }: CutOver): Promise<void> {
  const { credentialsHint } = sealed;
  const whose = { id: target.connectionId, name: nameOf(integration) };
  return record(
    tx,
    target.organizationId,
    kind === "migration"
      ? { action: "connection.migrated", target: whose, details: { credentialsHint, isAccepted } }
      : { action: "connection.credentials_replaced", target: whose, details: { credentialsHint } },
  );
}
