import { migrationRequired } from "@/lib/connections/migration-required";
import type { MigrationInput, ReplacementResult, RotationInput } from "@/lib/connections/migration-schemas";
import { readSettings } from "@/lib/connections/settings";
import { checkWindow } from "@/lib/connections/window";
import { db, pool, type Sql, type Transaction, transaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Credentials, DayRange, ProviderPerson, TimeOff } from "@/lib/integrations/types";
import { log } from "@/lib/log";
import { loadBefore, loadOwners } from "@/lib/sync/before";
import { type CutOver, cutOver } from "@/lib/sync/cut-over";
import { refuseDifferences } from "@/lib/sync/differences";
import { compare } from "@/lib/sync/parity";
import { judgeAll } from "@/lib/sync/preflight";
import { findReplaced } from "@/lib/sync/replaced";
import type { Target } from "@/lib/sync/roster";
import { Seen } from "@/lib/sync/seen";
import { ask, refuseFailed, seal, todayOf } from "@/lib/sync/service";
import { followTrail, readTrail } from "@/lib/sync/trail";
import { addMonths, toDay } from "@/lib/time";

type Stored = {
  integration: string;
  authMethod: string;
  credentials: string;
  window: DayRange;
  rollingMonths: number | null;
};
type Plan = { kind: CutOver["kind"]; stored: Stored; window: DayRange; rollingMonths: number | null };

/**
 * Compares what an API-key connection has with what a service user sees and, with `apply`, moves the connection to that
 * service user in place: same events, same people. What cannot be applied changes nothing.
 * @throws AppError `conflict` for a connection that needs no migration, `invalid_input` for the days,
 * `provider_rejected`, `parity_failed`; ProviderError when the vendor cannot be asked
 */
export async function migrate(target: Target, input: MigrationInput): Promise<ReplacementResult> {
  const stored = await loadStored(target);
  if (stored.authMethod !== "api_key")
    throw new AppError("conflict", "This connection already uses a service user. There is nothing to migrate.");
  const day = await todayOf(target.organizationId);
  const rollingMonths = input.rollingMonths ?? (input.syncUntil === undefined ? stored.rollingMonths : null);
  const until = input.syncUntil ?? (rollingMonths === null ? stored.window.until : addMonths(day, rollingMonths));
  checkWindow({ syncFrom: stored.window.from, syncUntil: until }, day);
  return replace(target, input, { kind: "migration", stored, window: { ...stored.window, until }, rollingMonths });
}

/**
 * The same for a connection that uses a service user already: another one, or a new token.
 * @throws as migrate; `migration_required` for a connection that uses an API key
 */
export async function rotate(target: Target, input: RotationInput): Promise<ReplacementResult> {
  const stored = await loadStored(target);
  if (stored.authMethod === "api_key") throw migrationRequired();
  return replace(target, input, {
    kind: "rotation",
    stored,
    window: stored.window,
    rollingMonths: stored.rollingMonths,
  });
}

async function replace(target: Target, input: RotationInput, plan: Plan): Promise<ReplacementResult> {
  const { credentials } = input;
  const { integration } = plan.stored;
  const day = await todayOf(target.organizationId);
  // Of the old days and the new ones: what a shorter window leaves out is not missing.
  const read = { from: plan.window.from, until: latest(plan.window.until, plan.stored.window.until, day) };
  const asked = new Seen();
  const findings = ask(target.organizationId, { integration, credentials }, { window: read, only: undefined });
  const preflight = await judgeAll(target.organizationId, asked.keep(findings), plan.window);
  refuseFailed(preflight.checks);
  const seen = await follow(target, plan, { credentials, asked });
  const parity = await transaction(async (tx) => {
    if (input.apply) await hold(tx, target, plan.stored);
    const { found, replaced, owners } = await compareWith(tx, target, { ...seen, window: plan.window });
    if (!input.apply) return found;
    refuseDifferences(found, input);
    const { window, rollingMonths, kind } = plan;
    const sealed = seal(credentials, target.connectionId);
    const isAccepted = !found.ok;
    await cutOver(tx, target, {
      kind,
      integration,
      seen: { ...seen, ...replaced },
      owners,
      isAccepted,
      sealed,
      window,
      rollingMonths,
    });
    return found;
  });
  if (input.apply)
    log.info({ connection: target.connectionId, kind: plan.kind, ok: parity.ok }, "credentials replaced");
  return { applied: input.apply, parity, preflight };
}

type Asked = { people: ProviderPerson[]; timeOff: TimeOff[] };

/** Where something is missing, the vendor's changes may say what became of it. */
async function follow(
  target: Target,
  { stored, window }: Plan,
  { credentials, asked }: { credentials: Credentials; asked: Asked },
): Promise<Asked & { removed: Set<string> }> {
  const { people, timeOff } = asked;
  const { found } = await compareWith(pool(), target, { people, timeOff, removed: new Set(), window });
  if (found.requests.before === found.requests.after) return { people, timeOff, removed: new Set() };
  const changes = await readTrail(stored.integration, credentials);
  const removed = changes.flatMap(({ kind, externalId }) => (kind === "removed" ? [externalId] : []));
  return { people, timeOff: followTrail(timeOff, changes), removed: new Set(removed) };
}

async function compareWith(sql: Sql, target: Target, seen: Asked & { removed: Set<string>; window: DayRange }) {
  const owners = await loadOwners(sql, target.connectionId);
  const replaced = findReplaced(new Set(owners.keys()), seen.timeOff);
  return { owners, replaced, found: compare(await loadBefore(sql, target), { ...seen, ...replaced }) };
}

async function loadStored({ organizationId, connectionId }: Target): Promise<Stored> {
  const row = await db().connection.findFirst({
    where: { id: connectionId, organizationId },
    omit: { credentials: false },
  });
  if (!row) throw notFound("connection");
  const { integration, authMethod, credentials } = row;
  const { rollingMonths } = readSettings(row.settings);
  const window = { from: toDay(row.syncFrom), until: toDay(row.syncUntil) };
  return { integration, authMethod, credentials, window, rollingMonths };
}

/** Nobody else writes the connection from now on; and nobody has replaced what was looked at. */
async function hold(tx: Transaction, target: Target, stored: Stored): Promise<void> {
  const { rows } = await tx.query<{ credentials: string }>(
    "SELECT credentials FROM connection WHERE id = $1 AND organization_id = $2 FOR UPDATE",
    [target.connectionId, target.organizationId],
  );
  if (!rows[0]) throw notFound("connection");
  if (rows[0].credentials !== stored.credentials)
    throw new AppError("conflict", "Somebody else replaced the credentials just now. Look at the connection again.");
}

function latest(...days: [string, ...string[]]): string {
  return days.reduce((last, day) => (day > last ? day : last));
}
