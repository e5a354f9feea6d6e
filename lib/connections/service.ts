import { actsOf } from "@/lib/connections/change-acts";
import { loadFreshness } from "@/lib/connections/freshness";
import { askForReplan } from "@/lib/connections/links";
import type { Connection, PatchInput } from "@/lib/connections/schemas";
import { readSettings, type Settings } from "@/lib/connections/settings";
import { checkWindow } from "@/lib/connections/window";
import { NEEDED, toConnection } from "@/lib/connections/wire";
import { databaseNow, db, isUniqueViolation, transaction } from "@/lib/db";
import { AppError, invalidInput, notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { nameOf } from "@/lib/integrations/catalog";
import { record } from "@/lib/record";
import { addMonths, fromDay, toDay, today } from "@/lib/time";

export async function listConnections(organizationId: string): Promise<Connection[]> {
  const rows = await db().connection.findMany({
    where: { organizationId },
    include: NEEDED,
    orderBy: { createdAt: "asc" },
  });
  const ids = rows.map((row) => row.id);
  const [now, freshness] = await Promise.all([databaseNow(), loadFreshness(organizationId, ids)]);
  return rows.map((row) => toConnection(row, now, freshness.get(row.id) ?? null));
}

/** @throws AppError `not_found`, also for another organization's connection */
export async function getConnection(organizationId: string, id: string): Promise<Connection> {
  const row = await db().connection.findFirst({ where: { id, organizationId }, include: NEEDED });
  if (!row) throw notFound("connection");
  const [now, freshness] = await Promise.all([databaseNow(), loadFreshness(organizationId, [id])]);
  return toConnection(row, now, freshness.get(id) ?? null);
}

type NewConnection = {
  id: string;
  integration: string;
  /** Encrypted for this id. */
  credentials: string;
  credentialsHint: string;
  syncFrom: string;
  syncUntil: string;
  settings: Settings;
};

/** What else must be true or fail together with the change: it is done first, in the same transaction. */
export type Alongside = (tx: Prisma.TransactionClient) => Promise<void>;

const noMore: Alongside = async () => undefined;

/**
 * Stores a connection that is due at once; the engine notices.
 * @throws AppError `already_connected`
 */
export async function addConnection(
  organizationId: string,
  input: NewConnection,
  alongside: Alongside = noMore,
): Promise<Connection> {
  const now = await databaseNow();
  const { syncUntil, credentialsHint, settings } = input;
  const details = { syncUntil, rollingMonths: settings.rollingMonths, credentialsHint };
  try {
    await db().$transaction(async (tx) => {
      await alongside(tx);
      const { id, integration } = await tx.connection.create({
        data: {
          ...input,
          organizationId,
          syncFrom: fromDay(input.syncFrom),
          syncUntil: fromDay(syncUntil),
          nextSyncAt: now,
        },
      });
      const target = { id, name: nameOf(integration) };
      await record(tx, organizationId, { action: "connection.connected", target, details });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw alreadyConnected();
    throw error;
  }
  return getConnection(organizationId, input.id);
}

export async function refuseSecondConnection(organizationId: string, integration: string): Promise<void> {
  if ((await db().connection.count({ where: { organizationId, integration } })) > 0) throw alreadyConnected();
}

/**
 * Changes what needs no word of the vendor: pause or resume, the window, settings. A wider or narrower window
 * makes a sweep due; a day ends a rolling window. Other settings have the ledger placed again.
 * @throws AppError `not_found`, `invalid_input` for a day in the past, or two ends of the window
 */
export async function changeConnection(
  organizationId: string,
  id: string,
  input: Omit<PatchInput, "credentials">,
): Promise<void> {
  const [row, now] = await Promise.all([
    db().connection.findFirst({
      where: { id, organizationId },
      include: { organization: { select: { timeZone: true } } },
    }),
    databaseNow(),
  ]);
  if (!row) throw notFound("connection");
  const before = readSettings(row.settings);
  const settings = settingsAfter(before, input);
  const data: Prisma.ConnectionUpdateInput = {};
  const syncUntil = endAfter(row, input, { settings, day: today(row.organization.timeZone) });
  if (syncUntil !== toDay(row.syncUntil))
    Object.assign(data, { syncUntil: fromDay(syncUntil), ...dueForSweep(row, now) });
  if (JSON.stringify(settings) !== JSON.stringify(before))
    data.settings = { ...(row.settings as Prisma.JsonObject), ...settings };
  if (input.paused === true && !row.pausedAt) Object.assign(data, { pausedAt: now, nextSyncAt: null });
  if (input.paused === false && row.pausedAt)
    Object.assign(data, { pausedAt: null, resumedAt: now, ...dueForSweep({ ...row, pausedAt: null }, now) });
  const after = { syncUntil, rollingMonths: settings.rollingMonths };
  await db().$transaction(async (tx) => {
    await tx.connection.update({ where: { id, organizationId }, data });
    for (const act of actsOf(row, { data, settings, after })) await record(tx, organizationId, act);
  });
  if (settings.policyTypes !== before.policyTypes) await askForReplan(organizationId, id);
}

/** A day to sync until is the end of moving along. */
function settingsAfter(before: Settings, { syncUntil, settings }: PatchInput): Settings {
  if (syncUntil !== undefined && settings?.rollingMonths != null)
    throw invalidInput("syncUntil", "Give syncUntil or rollingMonths, not both.");
  return { ...before, ...(syncUntil !== undefined && { rollingMonths: null }), ...settings };
}

/** The last day of the window. A rolling one is moved at once, so that the next run is a sweep of all of it. */
function endAfter(
  row: { syncFrom: Date; syncUntil: Date },
  { syncUntil, settings: given }: PatchInput,
  { settings, day }: { settings: Settings; day: string },
): string {
  const now = toDay(row.syncUntil);
  const months = given?.rollingMonths != null ? settings.rollingMonths : null;
  const asked = months === null ? syncUntil : addMonths(day, months);
  if (asked === undefined || asked === now) return now;
  checkWindow({ syncFrom: toDay(row.syncFrom), syncUntil: asked }, day);
  return asked;
}

/** New credentials, already tested: whatever stopped the connection is over. */
export async function storeCredentials(
  organizationId: string,
  id: string,
  stored: Pick<NewConnection, "credentials" | "credentialsHint">,
  alongside: Alongside = noMore,
): Promise<void> {
  const now = await databaseNow();
  await db().$transaction(async (tx) => {
    await alongside(tx);
    const [row] = await tx.connection.updateManyAndReturn({
      where: { id, organizationId },
      data: { ...stored, stoppedAt: null, resumedAt: now, lastSweepAt: null, nextSyncAt: now },
    });
    if (!row) throw notFound("connection");
    const { credentialsHint } = stored;
    const target = { id, name: nameOf(row.integration) };
    await record(tx, organizationId, {
      action: "connection.credentials_replaced",
      target,
      details: { credentialsHint },
    });
  });
}

/**
 * Ends a connection. Its events are removed, or stay as manual ones.
 * A run under way loses its ground and commits nothing.
 */
export async function disconnect(organizationId: string, id: string, events: "remove" | "keep"): Promise<void> {
  await transaction(async (tx) => {
    const { rows } = await tx.query<{ integration: string }>(
      "SELECT integration FROM connection WHERE id = $1 AND organization_id = $2 FOR UPDATE",
      [id, organizationId],
    );
    const [found] = rows;
    if (!found) throw notFound("connection");
    await tx.query("SELECT set_config('rosterline.writer', $1, true)", [id]);
    const { rowCount } = await tx.query(
      events === "remove"
        ? "DELETE FROM event WHERE connection_id = $1"
        : "UPDATE event SET connection_id = NULL, external_id = NULL, updated_at = now() WHERE connection_id = $1",
      [id],
    );
    const details = { events, count: rowCount ?? 0 };
    const target = { id, name: nameOf(found.integration) };
    await record(tx, organizationId, { action: "connection.disconnected", target, details });
    await tx.query("DELETE FROM connection WHERE id = $1", [id]);
  });
}

/** A stopped connection stays stopped: only its own remedy starts it again. */
function dueForSweep(
  row: { pausedAt: Date | null; stoppedAt: Date | null },
  now: Date,
): { lastSweepAt: null; nextSyncAt: Date | null } {
  return { lastSweepAt: null, nextSyncAt: row.pausedAt || row.stoppedAt ? null : now };
}

function alreadyConnected(): AppError {
  return new AppError(
    "already_connected",
    "This integration is already connected. Open it to change its credentials or settings.",
  );
}
